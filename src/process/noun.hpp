#pragma once
// The door: everything the registry learns of processes.

#include "spine/registry.hpp"

namespace huiyin::process {

void register_noun(Registry& registry);

}  // namespace huiyin::process
