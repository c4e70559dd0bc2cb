#pragma once
// The only door to the table `meeting`.

#include <optional>
#include <vector>

#include "inspection/meeting/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::meeting {

[[nodiscard]] std::optional<Meeting> find_meeting(store::Connection& connection,
                                                  const EngagementId& engagement, const MeetingId& id);
[[nodiscard]] bool is_held_on(store::Connection& connection, const EngagementId& engagement, Date day);
[[nodiscard]] bool has_open_meeting(store::Connection& connection, const EngagementId& engagement);
[[nodiscard]] int next_ordinal(store::Connection& connection, const EngagementId& engagement);
/// Everything the team has not yet weighed: what is new since the previous meeting, what waits for one, tasks
/// underway.
[[nodiscard]] std::vector<AgendaItem> gather_agenda(store::Connection& connection,
                                                    const EngagementId& engagement);
[[nodiscard]] bool has_paper(store::Connection& connection, const EngagementId& engagement,
                             const PaperId& paper);
void register_facts(Registry& registry);

}  // namespace huiyin::meeting
