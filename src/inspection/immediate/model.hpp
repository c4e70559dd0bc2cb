#pragma once
// Immediate rectification (立行立改): what the unit can put right at once, after four approvals (R3, P36).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/paper/model.hpp"

namespace huiyin {
struct ImmediateNoun;
using ImmediateId = Id<ImmediateNoun>;
}  // namespace huiyin

namespace huiyin::immediate {

enum class State {
  proposed,
  deputy_approved,
  leader_approved,
  office_approved,
  approved,
  notified,
  rectified,
  checked,
  closed,
  rejected
};
BOOST_DESCRIBE_ENUM(State, proposed, deputy_approved, leader_approved, office_approved, approved, notified,
                    rectified, checked, closed, rejected)

/// The three cases in which the norms allow it (R3: conditions of immediate rectification).
enum class Ground { strongly_complained, plain_breach, safety_hazard };
BOOST_DESCRIBE_ENUM(Ground, strongly_complained, plain_breach, safety_hazard)

enum class ApprovalStep { deputy, leader, office, leading_group };
BOOST_DESCRIBE_ENUM(ApprovalStep, deputy, leader, office, leading_group)

struct Approval {
  ApprovalStep step{};
  std::optional<PersonId> by;
  std::string by_name;
  Date on;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(Approval, (), (step, by, by_name, on, opinion))

struct Immediate {
  static constexpr std::string_view table = "immediate";
  EngagementId engagement_id;
  ImmediateId id;
  int version = 0;
  State state = State::proposed;
  int ordinal = 0;
  std::string number;  // "2020-R1-G03-LG-0002"
  std::optional<PaperId> paper_id;
  std::string problem;
  Ground ground{};
  std::string solvable;
  std::string measure;
  Date due_on;
  std::optional<PersonId> proposed_by;
  std::string proposed_by_name;
  Date proposed_on;
  Date approval_due_on;
  std::vector<Approval> approvals;
  std::optional<std::string> reject_reason;
  std::optional<std::string> rejected_by_name;
  std::optional<Date> rejected_on;
  std::optional<Date> notified_on;
  std::optional<std::string> result;
  std::optional<std::string> rectified_by_name;
  std::optional<Date> rectified_on;
  std::optional<PersonId> checked_by;
  std::optional<std::string> checked_by_name;
  std::optional<Date> checked_on;
  std::optional<std::string> check_opinion;
  std::optional<Date> closed_on;
};
BOOST_DESCRIBE_STRUCT(Immediate, (),
                      (engagement_id, id, version, state, ordinal, number, paper_id, problem, ground,
                       solvable, measure, due_on, proposed_by, proposed_by_name, proposed_on, approval_due_on,
                       approvals, reject_reason, rejected_by_name, rejected_on, notified_on, result,
                       rectified_by_name, rectified_on, checked_by, checked_by_name, checked_on,
                       check_opinion, closed_on))

}  // namespace huiyin::immediate
