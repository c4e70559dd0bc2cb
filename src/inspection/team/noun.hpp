#pragma once
// The noun's door: everything the registry learns of `team`.

#include "spine/registry.hpp"

namespace huiyin::team {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::team
