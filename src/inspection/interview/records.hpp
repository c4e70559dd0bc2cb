#pragma once
// The only door to the table `interview`.

#include <optional>

#include "inspection/interview/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::interview {

[[nodiscard]] std::optional<Interview> find_interview(store::Connection& connection,
                                                      const EngagementId& engagement, const InterviewId& id);
[[nodiscard]] int next_ordinal(store::Connection& connection, const EngagementId& engagement);
void register_facts(Registry& registry);

}  // namespace huiyin::interview
