#pragma once
// The only door to the table `feedback`.

#include <optional>

#include "inspection/feedback/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::feedback {

[[nodiscard]] std::optional<Feedback> find_feedback(store::Connection& connection,
                                                    const EngagementId& engagement, const FeedbackId& id);
/// An engagement has one feedback at most.
[[nodiscard]] std::optional<Feedback> find_feedback_of(store::Connection& connection,
                                                       const EngagementId& engagement);

void register_facts(Registry& registry);

}  // namespace huiyin::feedback
