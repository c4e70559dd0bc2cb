#pragma once
// The only door to the table `avoidance`.

#include <optional>
#include <vector>

#include "inspection/avoidance/assessment.hpp"
#include "inspection/avoidance/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::avoidance {

[[nodiscard]] std::optional<Avoidance> find_avoidance(store::Connection& connection, const AvoidanceId& id);
[[nodiscard]] std::optional<Avoidance> find_pair(store::Connection& connection, const TeamId& team,
                                                 const PersonId& person, const UnitId& unit);
[[nodiscard]] std::vector<Avoidance> rows_of(store::Connection& connection, const TeamId& team);
/// Of this person, in teams not yet dissolved.
[[nodiscard]] std::vector<Avoidance> open_rows_of(store::Connection& connection, const PersonId& person);
/// Who inspected this unit in other rounds.
[[nodiscard]] std::vector<EarlierInspection> earlier_inspections(store::Connection& connection,
                                                                 const UnitId& unit, const RoundId& except);

void register_facts(Registry& registry);

}  // namespace huiyin::avoidance
