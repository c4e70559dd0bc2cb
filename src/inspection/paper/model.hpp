#pragma once
// A working paper (问题底稿): one problem, one paper; two handlers at least; deputy, meeting and leader
// review it (R3, P33).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "identity/person/model.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/paper/verdict.hpp"

namespace huiyin {
struct PaperNoun;
using PaperId = Id<PaperNoun>;
struct ConfirmationNoun;
using ConfirmationId = Id<ConfirmationNoun>;
struct MeetingNoun;
using MeetingId = Id<MeetingNoun>;
/// Whatever record a paper grew out of; its kind says in which table.
struct OriginNoun;
using OriginId = Id<OriginNoun>;
}  // namespace huiyin

namespace huiyin::paper {

enum class State { drafted, submitted, reviewed, discussed, signed_off, dropped };
BOOST_DESCRIBE_ENUM_BEGIN(State)
BOOST_DESCRIBE_ENUM_ENTRY(State, drafted)
BOOST_DESCRIBE_ENUM_ENTRY(State, submitted)
BOOST_DESCRIBE_ENUM_ENTRY(State, reviewed)
BOOST_DESCRIBE_ENUM_ENTRY(State, discussed)
HUIYIN_ENUM_ENTRY_SAID_AS(State, signed_off, "signed")
BOOST_DESCRIBE_ENUM_ENTRY(State, dropped)
BOOST_DESCRIBE_ENUM_END(State)

enum class Severity { general, serious, grave };
BOOST_DESCRIBE_ENUM(Severity, general, serious, grave)

/// Where a signed paper goes: into the report, or on the sealed path of a clue.
enum class Disposition { report, clue };
BOOST_DESCRIBE_ENUM(Disposition, report, clue)

/// How far the unit's comment on the facts has come; written by the facts of `confirmation`.
enum class ConfirmationStatus { none, sent, agreed, objected, resolved };
BOOST_DESCRIBE_ENUM(ConfirmationStatus, none, sent, agreed, objected, resolved)

enum class OriginKind { interview, material, meeting };
BOOST_DESCRIBE_ENUM(OriginKind, interview, material, meeting)

struct Origin {
  OriginKind kind{};
  OriginId id;
  bool operator==(const Origin&) const = default;
};
BOOST_DESCRIBE_STRUCT(Origin, (), (kind, id))

enum class StepName { submit, review, discuss, confirm, sign, drop };
BOOST_DESCRIBE_ENUM(StepName, submit, review, discuss, confirm, sign, drop)

enum class StepDecision {
  pass,
  send_back,
  drop,
  report,
  clue,
  sent,
  agreed,
  objected,
  upheld,
  amended,
  withdrawn
};
BOOST_DESCRIBE_ENUM_BEGIN(StepDecision)
BOOST_DESCRIBE_ENUM_ENTRY(StepDecision, pass)
HUIYIN_ENUM_ENTRY_SAID_AS(StepDecision, send_back, "return")
BOOST_DESCRIBE_ENUM_ENTRY(StepDecision, drop)
BOOST_DESCRIBE_ENUM_ENTRY(StepDecision, report)
BOOST_DESCRIBE_ENUM_ENTRY(StepDecision, clue)
BOOST_DESCRIBE_ENUM_ENTRY(StepDecision, sent)
BOOST_DESCRIBE_ENUM_ENTRY(StepDecision, agreed)
BOOST_DESCRIBE_ENUM_ENTRY(StepDecision, objected)
BOOST_DESCRIBE_ENUM_ENTRY(StepDecision, upheld)
BOOST_DESCRIBE_ENUM_ENTRY(StepDecision, amended)
BOOST_DESCRIBE_ENUM_ENTRY(StepDecision, withdrawn)
BOOST_DESCRIBE_ENUM_END(StepDecision)

/// One line of the sheet's signatures (T34). The name is kept as it was signed.
struct Step {
  StepName step{};
  std::optional<PersonId> by;
  std::string by_name;
  Date on;
  StepDecision decision{};
  std::optional<Text> opinion;
};
BOOST_DESCRIBE_STRUCT(Step, (), (step, by, by_name, on, decision, opinion))

/// A problem stands only when two people have found it (R3).
inline constexpr std::size_t handlers_at_least = 2;

/// What the handlers write. Basis and responsibility may wait until the paper is submitted.
struct Content {
  Line title;
  Line focus;  // a leaf of the focus tree
  Line occurred;
  Line place;
  Text facts;
  std::optional<Text> basis;
  std::optional<Text> responsibility;
  std::optional<std::int64_t> amount_fen;
  Severity severity = Severity::general;
  std::vector<PersonId> handlers;
  std::vector<Origin> origins;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (title, focus, occurred, place, facts, basis, responsibility, amount_fen, severity,
                       handlers, origins))

struct Paper : Content {
  static constexpr std::string_view table = "paper";
  EngagementId engagement_id;
  PaperId id;
  int version = 0;
  State state = State::drafted;
  int ordinal = 0;
  std::string provisional_number;
  std::optional<int> signed_ordinal;
  std::optional<std::string> number;
  std::string handler_names;
  std::optional<Disposition> disposition;
  ConfirmationStatus confirmation = ConfirmationStatus::none;
  std::optional<ConfirmationId> confirmation_id;
  std::optional<std::string> returned_opinion;
  std::optional<MeetingId> meeting_id;
  std::optional<PersonId> drafted_by;
  Date drafted_on;
  std::optional<Date> submitted_on;
  std::optional<PersonId> reviewed_by;
  std::optional<Date> reviewed_on;
  std::optional<Date> discussed_on;
  std::optional<PersonId> signed_by;
  std::optional<Date> signed_on;
  std::optional<Date> dropped_on;
  std::optional<std::string> drop_reason;
  Instant content_changed_at;
  std::optional<Instant> looked_at;
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(Paper, (Content),
                      (engagement_id, id, version, state, ordinal, provisional_number, signed_ordinal, number,
                       handler_names, disposition, confirmation, confirmation_id, returned_opinion,
                       meeting_id, drafted_by, drafted_on, submitted_on, reviewed_by, reviewed_on,
                       discussed_on, signed_by, signed_on, dropped_on, drop_reason, content_changed_at,
                       looked_at, steps))

}  // namespace huiyin::paper
