#pragma once
// The noun's door: everything the registry learns of `midterm`.

#include "spine/registry.hpp"

namespace huiyin::midterm {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::midterm
