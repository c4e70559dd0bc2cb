#pragma once
// A decision (决定事项): one matter that a hearing decided, with who has to carry it out and by when (P47,
// T48).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/hearing/model.hpp"

namespace huiyin {
struct DecisionNoun;
using DecisionId = Id<DecisionNoun>;
}  // namespace huiyin

namespace huiyin::decision {

enum class Kind { approve_report, rectify, transfer, circulate, supervise };
BOOST_DESCRIBE_ENUM(Kind, approve_report, rectify, transfer, circulate, supervise)

enum class State { open, done };
BOOST_DESCRIBE_ENUM(State, open, done)

struct Decision {
  static constexpr std::string_view table = "decision";
  DecisionId id;
  int version = 0;
  HearingId hearing_id;
  RoundId round_id;
  std::optional<EngagementId> engagement_id;  // none: it concerns the whole round
  Kind kind{};
  State state = State::open;
  std::string text;
  std::string responsible;
  Date due_on;
  std::optional<std::string> outcome;  // how it was carried out
  std::optional<Date> done_on;
};
BOOST_DESCRIBE_STRUCT(Decision, (),
                      (id, version, hearing_id, round_id, engagement_id, kind, state, text, responsible,
                       due_on, outcome, done_on))

struct Record {
  HearingId hearing;
  std::optional<EngagementId> engagement;
  Kind kind{};
  Text text;
  Line responsible;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Record, (), (hearing, engagement, kind, text, responsible, due_on))

struct CarryOut {
  DecisionId decision;
  Text outcome;
};
BOOST_DESCRIBE_STRUCT(CarryOut, (), (decision, outcome))

struct Recorded {
  static constexpr std::string_view fact = "decision.recorded";
  DecisionId id;
  HearingId hearing_id;
  RoundId round_id;
  std::optional<EngagementId> engagement_id;
  Kind kind{};
  State state = State::open;
  Text text;
  Line responsible;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Recorded, (),
                      (id, hearing_id, round_id, engagement_id, kind, state, text, responsible, due_on))

/// Told by decision.carry_out, and by order.close once no order made from the decision is open any more.
struct CarriedOut {
  static constexpr std::string_view fact = "decision.carried_out";
  DecisionId id;
  State state = State::done;
  Text outcome;
  Date done_on;
};
BOOST_DESCRIBE_STRUCT(CarriedOut, (), (id, state, outcome, done_on))

}  // namespace huiyin::decision
