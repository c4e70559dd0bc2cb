#include "inspection/interview/records.hpp"

#include "store/row.hpp"

namespace huiyin::interview {

std::optional<Interview> find_interview(store::Connection& connection, const EngagementId& engagement,
                                        const InterviewId& id) {
  return store::find<Interview>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

int next_ordinal(store::Connection& connection, const EngagementId& engagement) {
  return 1 + static_cast<int>(store::number(
                 connection, "SELECT MAX(ordinal) FROM interview WHERE engagement_id = ?", engagement));
}

void register_facts(Registry& registry) {
  registry.fact("interview.recorded", inserts_into("interview"));
  registry.fact("interview.revised", updates("interview"));
  registry.fact("interview.confirmed", updates("interview"));
}

}  // namespace huiyin::interview
