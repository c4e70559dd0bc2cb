#pragma once
// What the audit administrator sees: every entry's who, when and command; of business streams never what was
// said.

#include "spine/registry.hpp"

namespace huiyin::audit {

void register_noun(Registry& registry);

}  // namespace huiyin::audit
