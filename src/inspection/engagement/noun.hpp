#pragma once
// The noun's door: everything the registry learns of `engagement`.

#include "spine/registry.hpp"

namespace huiyin::engagement {

void register_noun(Registry& registry);
void register_views(Registry& registry);
void register_overview(Registry& registry);

}  // namespace huiyin::engagement
