#pragma once
// The noun's door: everything the registry learns of `task`.

#include "spine/registry.hpp"

namespace huiyin::task {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::task
