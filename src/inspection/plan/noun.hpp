#pragma once
// The noun's door: everything the registry learns of `plan`.

#include "spine/registry.hpp"

namespace huiyin::plan {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::plan
