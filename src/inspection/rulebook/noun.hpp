#pragma once
// The rules as the user may read them: what the system refuses and why, and the deadlines of the norms pack.

#include "spine/registry.hpp"

namespace huiyin::rulebook {

void register_noun(Registry& registry);

}  // namespace huiyin::rulebook
