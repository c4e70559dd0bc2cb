#pragma once
// What happens to an immediate rectification: each member is the column it writes.

#include "inspection/immediate/model.hpp"

namespace huiyin::immediate {

struct Proposed {
  static constexpr std::string_view fact = "immediate.proposed";
  EngagementId engagement_id;
  ImmediateId id;
  State state = State::proposed;
  int ordinal = 0;
  std::string number;
  std::optional<PaperId> paper_id;
  Text problem;
  Ground ground{};
  Text solvable;
  Text measure;
  Date due_on;
  std::optional<PersonId> proposed_by;
  std::string proposed_by_name;
  Date proposed_on;
  Date approval_due_on;
  std::vector<Approval> approvals;
};
BOOST_DESCRIBE_STRUCT(Proposed, (),
                      (engagement_id, id, state, ordinal, number, paper_id, problem, ground, solvable,
                       measure, due_on, proposed_by, proposed_by_name, proposed_on, approval_due_on,
                       approvals))

struct Approved {
  static constexpr std::string_view fact = "immediate.approved";
  EngagementId engagement_id;
  ImmediateId id;
  State state{};
  std::vector<Approval> approvals;
};
BOOST_DESCRIBE_STRUCT(Approved, (), (engagement_id, id, state, approvals))

struct Rejected {
  static constexpr std::string_view fact = "immediate.rejected";
  EngagementId engagement_id;
  ImmediateId id;
  State state = State::rejected;
  Text reject_reason;
  std::string rejected_by_name;
  Date rejected_on;
};
BOOST_DESCRIBE_STRUCT(Rejected, (), (engagement_id, id, state, reject_reason, rejected_by_name, rejected_on))

struct Notified {
  static constexpr std::string_view fact = "immediate.notified";
  EngagementId engagement_id;
  ImmediateId id;
  State state = State::notified;
  Date notified_on;
};
BOOST_DESCRIBE_STRUCT(Notified, (), (engagement_id, id, state, notified_on))

struct Rectified {
  static constexpr std::string_view fact = "immediate.rectified";
  EngagementId engagement_id;
  ImmediateId id;
  State state = State::rectified;
  Text result;
  std::string rectified_by_name;
  Date rectified_on;
};
BOOST_DESCRIBE_STRUCT(Rectified, (), (engagement_id, id, state, result, rectified_by_name, rectified_on))

struct Checked {
  static constexpr std::string_view fact = "immediate.checked";
  EngagementId engagement_id;
  ImmediateId id;
  State state = State::checked;
  std::optional<PersonId> checked_by;
  std::string checked_by_name;
  Date checked_on;
  std::optional<Text> check_opinion;
};
BOOST_DESCRIBE_STRUCT(Checked, (),
                      (engagement_id, id, state, checked_by, checked_by_name, checked_on, check_opinion))

/// Not put right yet: with the unit again, and why.
struct Returned {
  static constexpr std::string_view fact = "immediate.returned";
  EngagementId engagement_id;
  ImmediateId id;
  State state = State::notified;
  std::optional<PersonId> checked_by;
  std::string checked_by_name;
  Date checked_on;
  Text check_opinion;
};
BOOST_DESCRIBE_STRUCT(Returned, (),
                      (engagement_id, id, state, checked_by, checked_by_name, checked_on, check_opinion))

struct Closed {
  static constexpr std::string_view fact = "immediate.closed";
  EngagementId engagement_id;
  ImmediateId id;
  State state = State::closed;
  Date closed_on;
};
BOOST_DESCRIBE_STRUCT(Closed, (), (engagement_id, id, state, closed_on))

}  // namespace huiyin::immediate
