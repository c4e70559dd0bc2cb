#pragma once
// The noun's door: everything the registry learns of `person`.

#include "spine/registry.hpp"

namespace huiyin::person {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::person
