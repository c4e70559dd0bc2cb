#pragma once
// The only door to the tables `finding`, `measure` and `rectification_plan`. `finding_tally` follows by
// triggers.

#include <optional>
#include <vector>

#include "inspection/rectification/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::rectification {

[[nodiscard]] std::optional<Finding> find_finding(store::Connection& connection,
                                                  const EngagementId& engagement, const FindingId& id);
/// In the order of their numbers.
[[nodiscard]] std::vector<Finding> findings_of(store::Connection& connection, const EngagementId& engagement);

[[nodiscard]] std::vector<Measure> measures_of(store::Connection& connection, const EngagementId& engagement,
                                               const FindingId& finding);
[[nodiscard]] std::vector<Measure> measures_of(store::Connection& connection, const EngagementId& engagement);

[[nodiscard]] std::optional<RectificationPlan> find_plan(store::Connection& connection,
                                                         const EngagementId& engagement,
                                                         const RectificationPlanId& id);
/// An engagement has one plan at most.
[[nodiscard]] std::optional<RectificationPlan> find_plan_of(store::Connection& connection,
                                                            const EngagementId& engagement);

void register_facts(Registry& registry);

}  // namespace huiyin::rectification
