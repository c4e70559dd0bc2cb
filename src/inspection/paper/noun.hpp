#pragma once
// The noun's door: everything the registry learns of `paper`.

#include "spine/registry.hpp"

namespace huiyin::paper {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::paper
