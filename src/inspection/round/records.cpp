#include "inspection/round/records.hpp"

#include "store/row.hpp"

namespace huiyin::round {

std::optional<Round> find_round(store::Connection& connection, const RoundId& id) {
  return store::find<Round>(connection, "WHERE id = ?", id);
}

bool number_is_taken(store::Connection& connection, std::string_view number) {
  return store::number(connection, "SELECT COUNT(*) FROM round WHERE number = ?", number) > 0;
}

void register_facts(Registry& registry) {
  registry.fact("round.planned", inserts_into("round"));
  registry.fact("round.rescheduled", updates("round"));
  registry.fact("round.approved", updates("round"));
  registry.fact("round.started", updates("round"));
  registry.fact("round.marked", updates("round"));
  registry.fact("round.closed", updates("round"));
}

}  // namespace huiyin::round
