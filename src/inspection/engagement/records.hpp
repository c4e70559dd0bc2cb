#pragma once
// The only door to the table `engagement`.

#include <optional>
#include <vector>

#include "inspection/engagement/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::engagement {

[[nodiscard]] std::optional<Engagement> find_engagement(store::Connection& connection,
                                                        const EngagementId& id);
[[nodiscard]] std::vector<Engagement> engagements_of(store::Connection& connection, const RoundId& round);
[[nodiscard]] std::vector<Engagement> engagements_of(store::Connection& connection, const TeamId& team);
/// Those who hold a role in the engagement without being on the team: the unit's liaison group.
[[nodiscard]] std::vector<Liaison> liaisons_of(store::Connection& connection, const EngagementId& id);

/// Reads other nouns' tables, counts only: leaving and closing ask whether anything is open, not what it is.
[[nodiscard]] OpenWork open_work(store::Connection& connection, const EngagementId& id);

void register_facts(Registry& registry);

}  // namespace huiyin::engagement
