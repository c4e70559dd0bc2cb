#pragma once
// The noun's door: everything the registry learns of `calendar`.

#include "spine/registry.hpp"

namespace huiyin::calendar {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::calendar
