#pragma once
// The noun's door: everything the registry learns of `report`.

#include "spine/registry.hpp"

namespace huiyin::report {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::report
