#pragma once
// The noun's door: everything the registry learns of `desk`.

#include "spine/registry.hpp"

namespace huiyin::desk {

void register_noun(Registry& registry);

}  // namespace huiyin::desk
