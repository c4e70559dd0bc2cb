#pragma once
// The noun's door: everything the registry learns of `decision`.

#include "spine/registry.hpp"

namespace huiyin::decision {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::decision
