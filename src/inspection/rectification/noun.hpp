#pragma once
// The noun's door: everything the registry learns of `rectification`.

#include "spine/registry.hpp"

namespace huiyin::rectification {

void register_noun(Registry& registry);
/// The ledger of findings: `rectification.list`, `rectification.open`.
void register_views(Registry& registry);
/// The plans: `rectification_plan.list`, `rectification_plan.open`.
void register_plan_views(Registry& registry);

}  // namespace huiyin::rectification
