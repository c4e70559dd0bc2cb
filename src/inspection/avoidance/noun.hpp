#pragma once
// The noun's door: everything the registry learns of `avoidance`.

#include "spine/registry.hpp"

namespace huiyin::avoidance {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::avoidance
