#pragma once
// A fact confirmation (事实确认单): the unit comments on what happened, never on what the team makes of it
// (R3, P34).

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/paper/model.hpp"

namespace huiyin::confirmation {

/// Recalled: the paper's facts were rewritten or the paper dropped while the sheet was out.
enum class State { sent, agreed, objected, resolved, recalled };
BOOST_DESCRIBE_ENUM(State, sent, agreed, objected, resolved, recalled)

enum class Answer { agreed, objected };
BOOST_DESCRIBE_ENUM(Answer, agreed, objected)

enum class Decision { upheld, amended, withdrawn };
BOOST_DESCRIBE_ENUM(Decision, upheld, amended, withdrawn)

struct Confirmation {
  static constexpr std::string_view table = "confirmation";
  EngagementId engagement_id;
  ConfirmationId id;
  int version = 0;
  State state = State::sent;
  int ordinal = 0;
  std::string number;  // "2020-R1-G03-QR-0004"
  PaperId paper_id;
  std::string paper_number;  // the provisional one: it says nothing of the problem
  std::string statement;
  std::string sent_by_name;
  Date sent_on;
  Date due_on;
  std::optional<Answer> answer;
  std::optional<std::string> answered_by_name;
  std::optional<Date> answered_on;
  std::optional<std::string> remark;
  std::optional<std::string> reasons;
  std::optional<Decision> decision;
  std::optional<std::string> result;
  std::optional<std::string> resolved_by_name;
  std::optional<Date> resolved_on;
};
BOOST_DESCRIBE_STRUCT(Confirmation, (),
                      (engagement_id, id, version, state, ordinal, number, paper_id, paper_number, statement,
                       sent_by_name, sent_on, due_on, answer, answered_by_name, answered_on, remark, reasons,
                       decision, result, resolved_by_name, resolved_on))

struct Send {
  EngagementId engagement;
  PaperId paper;
  Text statement;
};
BOOST_DESCRIBE_STRUCT(Send, (), (engagement, paper, statement))

struct Agree {
  EngagementId engagement;
  ConfirmationId confirmation;
  std::optional<Text> remark;
};
BOOST_DESCRIBE_STRUCT(Agree, (), (engagement, confirmation, remark))

struct Object {
  EngagementId engagement;
  ConfirmationId confirmation;
  std::optional<Text> reasons;
};
BOOST_DESCRIBE_STRUCT(Object, (), (engagement, confirmation, reasons))

struct Resolve {
  EngagementId engagement;
  ConfirmationId confirmation;
  Decision decision{};
  std::optional<Text> result;
  std::optional<Text> facts;
};
BOOST_DESCRIBE_STRUCT(Resolve, (), (engagement, confirmation, decision, result, facts))

struct Sent {
  static constexpr std::string_view fact = "confirmation.sent";
  EngagementId engagement_id;
  ConfirmationId id;
  State state = State::sent;
  int ordinal = 0;
  std::string number;
  PaperId paper_id;
  std::string paper_number;
  Text statement;
  std::string sent_by_name;
  Date sent_on;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Sent, (),
                      (engagement_id, id, state, ordinal, number, paper_id, paper_number, statement,
                       sent_by_name, sent_on, due_on))

struct Agreed {
  static constexpr std::string_view fact = "confirmation.agreed";
  EngagementId engagement_id;
  ConfirmationId id;
  State state = State::agreed;
  Answer answer = Answer::agreed;
  std::string answered_by_name;
  Date answered_on;
  std::optional<Text> remark;
};
BOOST_DESCRIBE_STRUCT(Agreed, (), (engagement_id, id, state, answer, answered_by_name, answered_on, remark))

struct Objected {
  static constexpr std::string_view fact = "confirmation.objected";
  EngagementId engagement_id;
  ConfirmationId id;
  State state = State::objected;
  Answer answer = Answer::objected;
  std::string answered_by_name;
  Date answered_on;
  Text reasons;
};
BOOST_DESCRIBE_STRUCT(Objected, (),
                      (engagement_id, id, state, answer, answered_by_name, answered_on, reasons))

struct Resolved {
  static constexpr std::string_view fact = "confirmation.resolved";
  EngagementId engagement_id;
  ConfirmationId id;
  State state = State::resolved;
  Decision decision{};
  Text result;
  std::string resolved_by_name;
  Date resolved_on;
};
BOOST_DESCRIBE_STRUCT(Resolved, (),
                      (engagement_id, id, state, decision, result, resolved_by_name, resolved_on))

/// Told by facts of the paper.
struct Recalled {
  static constexpr std::string_view fact = "confirmation.recalled";
  EngagementId engagement_id;
  ConfirmationId id;
  State state = State::recalled;
};
BOOST_DESCRIBE_STRUCT(Recalled, (), (engagement_id, id, state))

}  // namespace huiyin::confirmation
