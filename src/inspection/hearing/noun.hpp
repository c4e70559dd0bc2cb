#pragma once
// The noun's door: everything the registry learns of `hearing`.

#include "spine/registry.hpp"

namespace huiyin::hearing {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::hearing
