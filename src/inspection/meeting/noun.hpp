#pragma once
// The noun's door: everything the registry learns of `meeting`.

#include "spine/registry.hpp"

namespace huiyin::meeting {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::meeting
