#include "inspection/confirmation/records.hpp"

#include "store/row.hpp"

namespace huiyin::confirmation {

std::optional<Confirmation> find_confirmation(store::Connection& connection, const EngagementId& engagement,
                                              const ConfirmationId& id) {
  return store::find<Confirmation>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

std::vector<Confirmation> confirmations_of(store::Connection& connection, const EngagementId& engagement,
                                           const PaperId& paper) {
  return store::select<Confirmation>(
      connection, "WHERE engagement_id = ? AND paper_id = ? ORDER BY ordinal DESC", engagement, paper);
}

int next_ordinal(store::Connection& connection, const EngagementId& engagement) {
  return 1 + static_cast<int>(store::number(
                 connection, "SELECT COALESCE(MAX(ordinal), 0) FROM confirmation WHERE engagement_id = ?",
                 engagement));
}

void register_facts(Registry& registry) {
  registry.fact("confirmation.sent", inserts_into("confirmation"));
  for (const auto* name :
       {"confirmation.agreed", "confirmation.objected", "confirmation.resolved", "confirmation.recalled"})
    registry.fact(name, updates("confirmation"));
  registry.fact("confirmation.due_moved", updates("confirmation"));
}

}  // namespace huiyin::confirmation
