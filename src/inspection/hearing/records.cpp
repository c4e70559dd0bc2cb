#include "inspection/hearing/records.hpp"

#include <algorithm>

#include "store/row.hpp"

namespace huiyin::hearing {

std::optional<Hearing> find_hearing(store::Connection& connection, const HearingId& id) {
  return store::find<Hearing>(connection, "WHERE id = ?", id);
}

std::vector<Hearing> hearings_of(store::Connection& connection, const RoundId& round) {
  return store::select<Hearing>(connection, "WHERE round_id = ? ORDER BY held_on, id", round);
}

std::optional<Hearing> find_hearing_of(store::Connection& connection, const RoundId& round,
                                       const EngagementId& engagement, Body body) {
  for (Hearing& hearing : hearings_of(connection, round))
    if (hearing.body == body &&
        std::ranges::find(hearing.engagements, engagement) != hearing.engagements.end())
      return std::move(hearing);
  return std::nullopt;
}

void register_facts(Registry& registry) {
  registry.fact("hearing.held", inserts_into("hearing"));
}

}  // namespace huiyin::hearing
