#pragma once
// The noun's door: everything the registry learns of `interview`.

#include "spine/registry.hpp"

namespace huiyin::interview {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::interview
