#include "inspection/decision/records.hpp"

#include "store/row.hpp"

namespace huiyin::decision {

std::optional<Decision> find_decision(store::Connection& connection, const DecisionId& id) {
  return store::find<Decision>(connection, "WHERE id = ?", id);
}

std::int64_t count_open_decisions(store::Connection& connection, const RoundId& round) {
  return store::number(connection, "SELECT COUNT(*) FROM decision WHERE round_id = ? AND state = 'open'",
                       round);
}

void register_facts(Registry& registry) {
  registry.fact("decision.recorded", inserts_into("decision"));
  registry.fact("decision.carried_out", updates("decision"));
}

}  // namespace huiyin::decision
