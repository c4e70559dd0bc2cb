#include "inspection/plan/records.hpp"

#include "store/row.hpp"

namespace huiyin::plan {

std::optional<Plan> find_plan(store::Connection& connection, const EngagementId& engagement,
                              const PlanId& id) {
  return store::find<Plan>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

std::vector<Plan> plans_of(store::Connection& connection, const EngagementId& engagement) {
  return store::select<Plan>(connection, "WHERE engagement_id = ? ORDER BY edition DESC", engagement);
}

std::vector<std::string> approved_focus(store::Connection& connection, const EngagementId& engagement) {
  auto approved = store::find<Plan>(connection, "WHERE engagement_id = ? AND state = 'approved'", engagement);
  return approved ? std::move(approved->focus) : std::vector<std::string>();
}

void register_facts(Registry& registry) {
  registry.fact("plan.drafted", inserts_into("plan"));
  registry.fact("plan.revised", updates("plan"));
  registry.fact("plan.submitted", updates("plan"));
  registry.fact("plan.approved", updates("plan"));
  registry.fact("plan.returned", updates("plan"));
  registry.fact("plan.extended", inserts_into("plan"));
  registry.fact("plan.superseded", updates("plan"));
}

}  // namespace huiyin::plan
