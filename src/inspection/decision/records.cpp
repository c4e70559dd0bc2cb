#include "inspection/decision/records.hpp"

#include "store/row.hpp"

namespace huiyin::decision {

std::optional<Decision> find_decision(store::Connection& connection, const DecisionId& id) {
  return store::find<Decision>(connection, "WHERE id = ?", id);
}

void register_facts(Registry& registry) {
  registry.fact("decision.recorded", inserts_into("decision"));
}

}  // namespace huiyin::decision
