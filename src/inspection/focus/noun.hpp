#pragma once
// The noun's door: everything the registry learns of `focus`. The tree is the norms pack's; nothing is stored
// here.

#include "spine/registry.hpp"

namespace huiyin::focus {

void register_noun(Registry& registry);

}  // namespace huiyin::focus
