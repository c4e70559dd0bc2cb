#pragma once
// The noun's door: everything the registry learns of `confirmation`.

#include "spine/registry.hpp"

namespace huiyin::confirmation {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::confirmation
