#pragma once
// What may be asked of an immediate rectification.

#include "inspection/immediate/model.hpp"

namespace huiyin::immediate {

struct Propose {
  EngagementId engagement;
  std::optional<PaperId> paper;
  Text problem;
  Ground ground{};
  Text solvable;
  Text measure;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Propose, (), (engagement, paper, problem, ground, solvable, measure, due_on))

struct Approve {
  EngagementId engagement;
  ImmediateId immediate;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(Approve, (), (engagement, immediate, opinion))

struct Reject {
  EngagementId engagement;
  ImmediateId immediate;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(Reject, (), (engagement, immediate, reason))

struct Notify {
  EngagementId engagement;
  ImmediateId immediate;
};
BOOST_DESCRIBE_STRUCT(Notify, (), (engagement, immediate))

struct Rectify {
  EngagementId engagement;
  ImmediateId immediate;
  Text result;
};
BOOST_DESCRIBE_STRUCT(Rectify, (), (engagement, immediate, result))

struct Check {
  EngagementId engagement;
  ImmediateId immediate;
  paper::Verdict decision{};
  std::optional<Text> opinion;
};
BOOST_DESCRIBE_STRUCT(Check, (), (engagement, immediate, decision, opinion))

struct Close {
  EngagementId engagement;
  ImmediateId immediate;
};
BOOST_DESCRIBE_STRUCT(Close, (), (engagement, immediate))

}  // namespace huiyin::immediate
