#pragma once
// The only door to the table `hearing`.

#include <optional>
#include <vector>

#include "inspection/hearing/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::hearing {

[[nodiscard]] std::optional<Hearing> find_hearing(store::Connection& connection, const HearingId& id);
[[nodiscard]] std::vector<Hearing> hearings_of(store::Connection& connection, const RoundId& round);
/// The hearing at which this body heard the report of the engagement, which lies in the round.
[[nodiscard]] std::optional<Hearing> find_hearing_of(store::Connection& connection, const RoundId& round,
                                                     const EngagementId& engagement, Body body);

void register_facts(Registry& registry);

}  // namespace huiyin::hearing
