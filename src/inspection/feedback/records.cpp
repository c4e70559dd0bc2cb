#include "inspection/feedback/records.hpp"

#include "store/row.hpp"

namespace huiyin::feedback {

std::optional<Feedback> find_feedback(store::Connection& connection, const EngagementId& engagement,
                                      const FeedbackId& id) {
  return store::find<Feedback>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

std::optional<Feedback> find_feedback_of(store::Connection& connection, const EngagementId& engagement) {
  return store::find<Feedback>(connection, "WHERE engagement_id = ?", engagement);
}

void register_facts(Registry& registry) {
  registry.fact("feedback.drafted", inserts_into("feedback"));
  registry.fact("feedback.approved", updates("feedback"));
  registry.fact("feedback.delivered", updates("feedback"));
  registry.fact("feedback.received", updates("feedback"));
  registry.fact("feedback.due_moved", updates("feedback"));
}

}  // namespace huiyin::feedback
