#pragma once
// The noun's door: everything the registry learns of `material`.

#include "spine/registry.hpp"

namespace huiyin::material {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::material
