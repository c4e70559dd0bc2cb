#pragma once
// Authorisation gives each member's account the role of their post, in the team's engagements (G2).

#include <vector>

#include "inspection/team/rules.hpp"

namespace huiyin::team {

/// One fact for each role that is not held already; nobody who administers the system gets one (R6).
void grant_role(const Occasion& occasion, const Seat& seat, Post post,
                const std::vector<EngagementId>& engagements, Facts& facts);

}  // namespace huiyin::team
