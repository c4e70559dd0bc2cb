#pragma once
// The noun's door: everything the registry learns of `account`.

#include "spine/registry.hpp"

namespace huiyin::account {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::account
