#pragma once
// The noun's door: everything the registry learns of `immediate`.

#include "spine/registry.hpp"

namespace huiyin::immediate {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::immediate
