#pragma once
// The noun's door: everything the registry learns of `unit`.

#include "spine/registry.hpp"

namespace huiyin::unit {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::unit
