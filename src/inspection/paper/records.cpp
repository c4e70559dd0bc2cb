#include "inspection/paper/records.hpp"

#include "store/row.hpp"

namespace huiyin::paper {

std::optional<Paper> find_paper(store::Connection& connection, const EngagementId& engagement,
                                const PaperId& id) {
  return store::find<Paper>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

std::vector<Paper> papers_for_report(store::Connection& connection, const EngagementId& engagement) {
  return store::select<Paper>(
      connection, "WHERE engagement_id = ? AND state = ? AND disposition = ? ORDER BY signed_ordinal",
      engagement, State::signed_off, Disposition::report);
}

int next_ordinal(store::Connection& connection, const EngagementId& engagement) {
  return 1 +
         static_cast<int>(store::number(
             connection, "SELECT COALESCE(MAX(ordinal), 0) FROM paper WHERE engagement_id = ?", engagement));
}

int next_signed_ordinal(store::Connection& connection, const EngagementId& engagement) {
  return 1 + static_cast<int>(store::number(
                 connection, "SELECT COALESCE(MAX(signed_ordinal), 0) FROM paper WHERE engagement_id = ?",
                 engagement));
}

void register_facts(Registry& registry) {
  registry.fact("paper.drafted", inserts_into("paper"));
  for (const auto* name :
       {"paper.revised", "paper.submitted", "paper.reviewed", "paper.returned", "paper.discussed",
        "paper.signed", "paper.dropped", "paper.confirmation_changed", "paper.facts_amended"})
    registry.fact(name, updates("paper"));
}

}  // namespace huiyin::paper
