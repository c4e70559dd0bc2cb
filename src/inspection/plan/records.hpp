#pragma once
// The only door to the table `plan`.

#include <optional>
#include <string>
#include <vector>

#include "inspection/plan/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::plan {

[[nodiscard]] std::optional<Plan> find_plan(store::Connection& connection, const EngagementId& engagement,
                                            const PlanId& id);
/// By edition, the newest first.
[[nodiscard]] std::vector<Plan> plans_of(store::Connection& connection, const EngagementId& engagement);
/// The leaves the team may work on: those of the approved edition; none before one is approved.
[[nodiscard]] std::vector<std::string> approved_focus(store::Connection& connection,
                                                      const EngagementId& engagement);

void register_facts(Registry& registry);

}  // namespace huiyin::plan
