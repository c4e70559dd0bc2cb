#pragma once
// The noun's door: everything the registry learns of `round`.

#include "spine/registry.hpp"

namespace huiyin::round {

void register_noun(Registry& registry);
void register_views(Registry& registry);
void register_overview(Registry& registry);

}  // namespace huiyin::round
