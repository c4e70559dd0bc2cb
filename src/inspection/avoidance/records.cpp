#include "inspection/avoidance/records.hpp"

#include "inspection/engagement/records.hpp"
#include "inspection/team/records.hpp"
#include "store/row.hpp"

namespace huiyin::avoidance {

std::optional<Avoidance> find_avoidance(store::Connection& connection, const AvoidanceId& id) {
  return store::find<Avoidance>(connection, "WHERE id = ?", id);
}

std::optional<Avoidance> find_pair(store::Connection& connection, const TeamId& team, const PersonId& person,
                                   const UnitId& unit) {
  return store::find<Avoidance>(connection, "WHERE team_id = ? AND person_id = ? AND unit_id = ?", team,
                                person, unit);
}

std::vector<Avoidance> rows_of(store::Connection& connection, const TeamId& team) {
  return store::select<Avoidance>(connection, "WHERE team_id = ? ORDER BY id", team);
}

std::vector<Avoidance> open_rows_of(store::Connection& connection, const PersonId& person) {
  return store::select<Avoidance>(
      connection,
      "WHERE person_id = ? AND team_id IN (SELECT id FROM team WHERE state <> 'dissolved') ORDER BY id",
      person);
}

std::vector<EarlierInspection> earlier_inspections(store::Connection& connection, const UnitId& unit,
                                                   const RoundId& except) {
  std::vector<EarlierInspection> found;
  const auto engagements = store::select<engagement::Engagement>(
      connection, "WHERE unit_id = ? AND round_id <> ? ORDER BY number", unit, except);
  for (const auto& engagement : engagements)
    for (const auto& member : team::members_of(connection, engagement.id))
      // A unit withdrawn before entry was not inspected by anybody.
      if (member.engaged && (!engagement.cancelled() || engagement.entered_on))
        found.push_back({member.person, unit, engagement.number});
  return found;
}

void register_facts(Registry& registry) {
  registry.fact("avoidance.screened", inserts_into("avoidance"));
  registry.fact("avoidance.rescreened", updates("avoidance"));
  registry.fact("avoidance.decided", updates("avoidance"));
}

}  // namespace huiyin::avoidance
