#pragma once
// The noun's door: everything the registry learns of `feedback`.

#include "spine/registry.hpp"

namespace huiyin::feedback {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::feedback
