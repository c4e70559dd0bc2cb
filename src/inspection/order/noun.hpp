#pragma once
// The noun's door: everything the registry learns of `order`.

#include "spine/registry.hpp"

namespace huiyin::order {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::order
