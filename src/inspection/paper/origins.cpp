#include "inspection/paper/origins.hpp"

#include "inspection/interview/records.hpp"
#include "inspection/material/records.hpp"
#include "inspection/meeting/records.hpp"

namespace huiyin::paper {

std::optional<TracedOrigin> trace(store::Connection& connection, const EngagementId& engagement,
                                  const Origin& origin) {
  switch (origin.kind) {
    case OriginKind::interview:
      if (const auto found = interview::find_interview(connection, engagement, InterviewId{origin.id.value}))
        return TracedOrigin{origin.kind, origin.id, found->number, found->subject_name};
      break;
    case OriginKind::material:
      if (const auto found = material::find_material(connection, engagement, MaterialId{origin.id.value}))
        return TracedOrigin{origin.kind, origin.id, found->number, found->title};
      break;
    case OriginKind::meeting:
      if (const auto found = meeting::find_meeting(connection, engagement, MeetingId{origin.id.value}))
        return TracedOrigin{origin.kind, origin.id, std::to_string(found->ordinal), found->held_on.text()};
      break;
  }
  return std::nullopt;
}

}  // namespace huiyin::paper
