#pragma once
// The noun's door: everything the registry learns of `evidence`.

#include "spine/registry.hpp"

namespace huiyin::evidence {

void register_noun(Registry& registry);
void register_views(Registry& registry);

}  // namespace huiyin::evidence
