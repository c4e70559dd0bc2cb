#include "inspection/rectification/records.hpp"

#include "store/row.hpp"

namespace huiyin::rectification {

std::optional<Finding> find_finding(store::Connection& connection, const EngagementId& engagement,
                                    const FindingId& id) {
  return store::find<Finding>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

std::vector<Finding> findings_of(store::Connection& connection, const EngagementId& engagement) {
  return store::select<Finding>(connection, "WHERE engagement_id = ? ORDER BY ordinal", engagement);
}

std::vector<Measure> measures_of(store::Connection& connection, const EngagementId& engagement,
                                 const FindingId& finding) {
  return store::select<Measure>(connection, "WHERE engagement_id = ? AND finding_id = ? ORDER BY ordinal",
                                engagement, finding);
}

std::vector<Measure> measures_of(store::Connection& connection, const EngagementId& engagement) {
  return store::select<Measure>(connection, "WHERE engagement_id = ? ORDER BY finding_id, ordinal",
                                engagement);
}

std::optional<RectificationPlan> find_plan(store::Connection& connection, const EngagementId& engagement,
                                           const RectificationPlanId& id) {
  return store::find<RectificationPlan>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

std::optional<RectificationPlan> find_plan_of(store::Connection& connection, const EngagementId& engagement) {
  return store::find<RectificationPlan>(connection, "WHERE engagement_id = ?", engagement);
}

void register_facts(Registry& registry) {
  registry.fact("finding.raised", inserts_into("finding"));
  for (const auto* changed :
       {"finding.planned", "finding.started", "finding.progressed", "finding.measures_changed",
        "finding.applied", "finding.checked", "finding.sent_back", "finding.closed", "finding.reopened",
        "finding.extended", "finding.closure_due_moved"})
    registry.fact(changed, updates("finding"));
  registry.fact("measure.added", inserts_into("measure"));
  registry.fact("measure.finished", updates("measure"));
  registry.fact("measure.dropped", deletes_from("measure"));
  registry.fact("rectification_plan.submitted", inserts_into("rectification_plan"));
  for (const auto* changed : {"rectification_plan.resubmitted", "rectification_plan.accepted",
                              "rectification_plan.returned", "rectification_plan.due_moved"})
    registry.fact(changed, updates("rectification_plan"));
}

}  // namespace huiyin::rectification
