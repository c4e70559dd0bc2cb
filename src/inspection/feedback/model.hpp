#pragma once
// The feedback (反馈意见): what the unit is told, at a meeting, and signs for; every statement of the report
// becomes a finding (R4, P48).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "identity/account/model.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/report/model.hpp"

namespace huiyin {
struct FeedbackNoun;
using FeedbackId = Id<FeedbackNoun>;
}  // namespace huiyin

namespace huiyin::feedback {

enum class State { draft, approved, delivered, received };
BOOST_DESCRIBE_ENUM(State, draft, approved, delivered, received)

struct Feedback {
  static constexpr std::string_view table = "feedback";
  EngagementId engagement_id;
  FeedbackId id;
  int version = 0;
  State state = State::draft;
  ReportId report_id;
  std::string overall;
  std::string requirements;
  int findings = 0;
  Date drafted_on;
  Date due_on;
  std::optional<std::string> document_number;
  std::optional<Date> approved_on;
  std::optional<Date> held_on;
  std::optional<std::string> attended;
  std::optional<std::string> received_by;  // who signed for it
  std::optional<Date> received_on;         // F
  std::optional<std::string> acceptance;
};
BOOST_DESCRIBE_STRUCT(Feedback, (),
                      (engagement_id, id, version, state, report_id, overall, requirements, findings,
                       drafted_on, due_on, document_number, approved_on, held_on, attended, received_by,
                       received_on, acceptance))

struct Draft {
  EngagementId engagement;
  Text overall;
  Text requirements;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (engagement, overall, requirements))

struct Approve {
  EngagementId engagement;
  FeedbackId feedback;
  Line document_number;
};
BOOST_DESCRIBE_STRUCT(Approve, (), (engagement, feedback, document_number))

struct Deliver {
  EngagementId engagement;
  FeedbackId feedback;
  Date held_on;
  Text attended;
};
BOOST_DESCRIBE_STRUCT(Deliver, (), (engagement, feedback, held_on, attended))

struct Receive {
  EngagementId engagement;
  FeedbackId feedback;
  Line signed_by;
  Text acceptance;
};
BOOST_DESCRIBE_STRUCT(Receive, (), (engagement, feedback, signed_by, acceptance))

struct Drafted {
  static constexpr std::string_view fact = "feedback.drafted";
  EngagementId engagement_id;
  FeedbackId id;
  State state = State::draft;
  ReportId report_id;
  Text overall;
  Text requirements;
  int findings = 0;
  Date drafted_on;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Drafted, (),
                      (engagement_id, id, state, report_id, overall, requirements, findings, drafted_on,
                       due_on))

struct Approved {
  static constexpr std::string_view fact = "feedback.approved";
  EngagementId engagement_id;
  FeedbackId id;
  State state = State::approved;
  Line document_number;
  Date approved_on;
};
BOOST_DESCRIBE_STRUCT(Approved, (), (engagement_id, id, state, document_number, approved_on))

struct Delivered {
  static constexpr std::string_view fact = "feedback.delivered";
  EngagementId engagement_id;
  FeedbackId id;
  State state = State::delivered;
  Date held_on;
  Text attended;
};
BOOST_DESCRIBE_STRUCT(Delivered, (), (engagement_id, id, state, held_on, attended))

struct Received {
  static constexpr std::string_view fact = "feedback.received";
  EngagementId engagement_id;
  FeedbackId id;
  State state = State::received;
  Line received_by;
  Date received_on;
  Text acceptance;
};
BOOST_DESCRIBE_STRUCT(Received, (), (engagement_id, id, state, received_by, received_on, acceptance))

}  // namespace huiyin::feedback
