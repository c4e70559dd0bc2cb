#include "inspection/immediate/records.hpp"

#include "store/row.hpp"

namespace huiyin::immediate {

std::optional<Immediate> find_immediate(store::Connection& connection, const EngagementId& engagement,
                                        const ImmediateId& id) {
  return store::find<Immediate>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

int next_ordinal(store::Connection& connection, const EngagementId& engagement) {
  return 1 + static_cast<int>(store::number(
                 connection, "SELECT COALESCE(MAX(ordinal), 0) FROM immediate WHERE engagement_id = ?",
                 engagement));
}

void register_facts(Registry& registry) {
  registry.fact("immediate.proposed", inserts_into("immediate"));
  for (const auto* name :
       {"immediate.approved", "immediate.rejected", "immediate.notified", "immediate.rectified",
        "immediate.checked", "immediate.returned", "immediate.closed"})
    registry.fact(name, updates("immediate"));
  registry.fact("immediate.approval_due_moved", updates("immediate"));
}

}  // namespace huiyin::immediate
