#include "inspection/midterm/records.hpp"

#include "store/row.hpp"

namespace huiyin::midterm {

std::optional<Midterm> find_midterm(store::Connection& connection, const EngagementId& engagement,
                                    const MidtermId& id) {
  return store::find<Midterm>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

bool has_unclosed_visit(store::Connection& connection, const EngagementId& engagement) {
  return store::number(connection, "SELECT COUNT(*) FROM midterm WHERE engagement_id = ? AND state <> ?",
                       engagement, State::closed) > 0;
}

bool has_paper(store::Connection& connection, const EngagementId& engagement, const PaperId& paper) {
  return store::number(connection, "SELECT COUNT(*) FROM paper WHERE engagement_id = ? AND id = ?",
                       engagement, paper) > 0;
}

void register_facts(Registry& registry) {
  registry.fact("midterm.visited", inserts_into("midterm"));
  registry.fact("midterm.answered", updates("midterm"));
  registry.fact("midterm.closed", updates("midterm"));
  registry.fact("midterm.due_moved", updates("midterm"));
}

}  // namespace huiyin::midterm
