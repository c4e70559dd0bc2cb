#pragma once
// A team's work plan (组巡视工作方案, 一企一策; P13). Editions follow each other; an extension (扩项, P38) is
// the next edition.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "inspection/engagement/model.hpp"

namespace huiyin {
struct PlanNoun;
using PlanId = Id<PlanNoun>;
}  // namespace huiyin

namespace huiyin::plan {

enum class State { draft, submitted, approved, returned, superseded };
BOOST_DESCRIBE_ENUM(State, draft, submitted, approved, returned, superseded)

enum class Kind { initial, extension };
BOOST_DESCRIBE_ENUM(Kind, initial, extension)

struct Plan {
  static constexpr std::string_view table = "plan";
  EngagementId engagement_id;
  PlanId id;
  int version = 0;
  int edition = 0;
  Kind kind{};
  State state{};
  std::string summary;
  std::string approach;
  std::string schedule;
  std::string division;
  std::vector<std::string> focus;
  std::optional<std::string> reason;
  std::optional<std::string> requirement;
  std::optional<std::string> opinion;
  std::optional<Date> submitted_on;
  std::optional<PersonId> decided_by;
  std::optional<Date> decided_on;
};
BOOST_DESCRIBE_STRUCT(Plan, (),
                      (engagement_id, id, version, edition, kind, state, summary, approach, schedule,
                       division, focus, reason, requirement, opinion, submitted_on, decided_by, decided_on))

struct Draft {
  EngagementId engagement;
  Text summary;
  Text approach;
  Text schedule;
  Text division;
  std::vector<std::string> focus;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (engagement, summary, approach, schedule, division, focus))

struct Revise {
  EngagementId engagement;
  PlanId plan;
  int version = 0;
  Text summary;
  Text approach;
  Text schedule;
  Text division;
  std::vector<std::string> focus;
};
BOOST_DESCRIBE_STRUCT(Revise, (), (engagement, plan, version, summary, approach, schedule, division, focus))

struct Submit {
  EngagementId engagement;
  PlanId plan;
};
BOOST_DESCRIBE_STRUCT(Submit, (), (engagement, plan))

struct Approve {
  EngagementId engagement;
  PlanId plan;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(Approve, (), (engagement, plan, opinion))

struct Return {
  EngagementId engagement;
  PlanId plan;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(Return, (), (engagement, plan, opinion))

struct Extend {
  EngagementId engagement;
  std::vector<std::string> focus;
  Text reason;
  Text requirement;
};
BOOST_DESCRIBE_STRUCT(Extend, (), (engagement, focus, reason, requirement))

struct Drafted {
  static constexpr std::string_view fact = "plan.drafted";
  EngagementId engagement_id;
  PlanId id;
  int edition = 1;
  Kind kind = Kind::initial;
  State state = State::draft;
  Text summary;
  Text approach;
  Text schedule;
  Text division;
  std::vector<std::string> focus;
};
BOOST_DESCRIBE_STRUCT(Drafted, (),
                      (engagement_id, id, edition, kind, state, summary, approach, schedule, division, focus))

struct Revised {
  static constexpr std::string_view fact = "plan.revised";
  EngagementId engagement_id;
  PlanId id;
  State state = State::draft;
  Text summary;
  Text approach;
  Text schedule;
  Text division;
  std::vector<std::string> focus;
};
BOOST_DESCRIBE_STRUCT(Revised, (), (engagement_id, id, state, summary, approach, schedule, division, focus))

struct Submitted {
  static constexpr std::string_view fact = "plan.submitted";
  EngagementId engagement_id;
  PlanId id;
  State state = State::submitted;
  Date submitted_on;
};
BOOST_DESCRIBE_STRUCT(Submitted, (), (engagement_id, id, state, submitted_on))

struct Approved {
  static constexpr std::string_view fact = "plan.approved";
  EngagementId engagement_id;
  PlanId id;
  State state = State::approved;
  Text opinion;
  PersonId decided_by;
  Date decided_on;
};
BOOST_DESCRIBE_STRUCT(Approved, (), (engagement_id, id, state, opinion, decided_by, decided_on))

struct Returned {
  static constexpr std::string_view fact = "plan.returned";
  EngagementId engagement_id;
  PlanId id;
  State state = State::returned;
  Text opinion;
  PersonId decided_by;
  Date decided_on;
};
BOOST_DESCRIBE_STRUCT(Returned, (), (engagement_id, id, state, opinion, decided_by, decided_on))

/// The next edition as a whole: what was approved, and the new leaves.
struct Extended {
  static constexpr std::string_view fact = "plan.extended";
  EngagementId engagement_id;
  PlanId id;
  int edition = 0;
  Kind kind = Kind::extension;
  State state = State::submitted;
  std::string summary;
  std::string approach;
  std::string schedule;
  std::string division;
  std::vector<std::string> focus;
  Text reason;
  Text requirement;
  Date submitted_on;
};
BOOST_DESCRIBE_STRUCT(Extended, (),
                      (engagement_id, id, edition, kind, state, summary, approach, schedule, division, focus,
                       reason, requirement, submitted_on))

/// An approved edition gives way to the next.
struct Superseded {
  static constexpr std::string_view fact = "plan.superseded";
  EngagementId engagement_id;
  PlanId id;
  State state = State::superseded;
};
BOOST_DESCRIBE_STRUCT(Superseded, (), (engagement_id, id, state))

}  // namespace huiyin::plan
