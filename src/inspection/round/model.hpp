#pragma once
// A round (轮次): units are inspected together, between four anchors: R start, E entry, X exit, F feedback
// (P03).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"

namespace huiyin {
struct RoundNoun;
using RoundId = Id<RoundNoun>;
}  // namespace huiyin

namespace huiyin::round {

enum class State { planned, approved, started, closed };
BOOST_DESCRIBE_ENUM(State, planned, approved, started, closed)

enum class Kind { regular, special, mobile, look_back };
BOOST_DESCRIBE_ENUM(Kind, regular, special, mobile, look_back)

/// Former posts within so many years before the round raise a doubt (R2, P06), unless the round sets another
/// span.
inline constexpr int usual_avoidance_years = 3;

/// Something worth remembering on the round's calendar; `name` as the office says it.
struct Milestone {
  Date on;
  std::string name;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Milestone, (), (on, name, note))

struct Round {
  static constexpr std::string_view table = "round";
  RoundId id;
  int version = 0;
  int year = 0;
  int ordinal = 0;
  std::string number;  // "2020-R1"
  std::string name;
  Kind kind{};
  State state{};
  std::string requirement;
  Date start_on;     // R
  Date entry_on;     // E
  Date exit_on;      // X
  Date feedback_on;  // F
  std::vector<std::string> focus;
  int avoidance_years = usual_avoidance_years;
  std::string norms_version;
  std::optional<std::string> document_number;
  std::optional<Date> started_on;
  std::optional<Date> closed_on;
  std::optional<std::string> reschedule_reason;
  std::vector<Milestone> milestones;
};
BOOST_DESCRIBE_STRUCT(Round, (),
                      (id, version, year, ordinal, number, name, kind, state, requirement, start_on, entry_on,
                       exit_on, feedback_on, focus, avoidance_years, norms_version, document_number,
                       started_on, closed_on, reschedule_reason, milestones))

struct Plan {
  int year = 0;
  int ordinal = 0;
  Line name;
  Kind kind{};
  Text requirement;
  Date start_on;
  Date entry_on;
  Date exit_on;
  Date feedback_on;
  std::vector<std::string> focus;
  std::optional<int> avoidance_years;
};
BOOST_DESCRIBE_STRUCT(Plan, (),
                      (year, ordinal, name, kind, requirement, start_on, entry_on, exit_on, feedback_on,
                       focus, avoidance_years))

struct Reschedule {
  RoundId round;
  int version = 0;
  Date start_on;
  Date entry_on;
  Date exit_on;
  Date feedback_on;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(Reschedule, (), (round, version, start_on, entry_on, exit_on, feedback_on, reason))

struct Approve {
  RoundId round;
  Line document_number;
};
BOOST_DESCRIBE_STRUCT(Approve, (), (round, document_number))

struct Start {
  RoundId round;
  Date held_on;  // the mobilisation meeting (启动大会, P09)
};
BOOST_DESCRIBE_STRUCT(Start, (), (round, held_on))

struct Mark {
  RoundId round;
  Date on;
  Line name;
  std::optional<Text> note;
};
BOOST_DESCRIBE_STRUCT(Mark, (), (round, on, name, note))

struct Close {
  RoundId round;
};
BOOST_DESCRIBE_STRUCT(Close, (), (round))

struct Planned {
  static constexpr std::string_view fact = "round.planned";
  RoundId id;
  int year = 0;
  int ordinal = 0;
  std::string number;
  Line name;
  Kind kind{};
  State state = State::planned;
  Text requirement;
  Date start_on;
  Date entry_on;
  Date exit_on;
  Date feedback_on;
  std::vector<std::string> focus;
  int avoidance_years = usual_avoidance_years;
  std::string norms_version;
  std::vector<Milestone> milestones;
};
BOOST_DESCRIBE_STRUCT(Planned, (),
                      (id, year, ordinal, number, name, kind, state, requirement, start_on, entry_on, exit_on,
                       feedback_on, focus, avoidance_years, norms_version, milestones))

struct Rescheduled {
  static constexpr std::string_view fact = "round.rescheduled";
  RoundId id;
  Date start_on;
  Date entry_on;
  Date exit_on;
  Date feedback_on;
  Text reschedule_reason;
};
BOOST_DESCRIBE_STRUCT(Rescheduled, (), (id, start_on, entry_on, exit_on, feedback_on, reschedule_reason))

struct Approved {
  static constexpr std::string_view fact = "round.approved";
  RoundId id;
  State state = State::approved;
  Line document_number;
};
BOOST_DESCRIBE_STRUCT(Approved, (), (id, state, document_number))

struct Started {
  static constexpr std::string_view fact = "round.started";
  RoundId id;
  State state = State::started;
  Date started_on;
};
BOOST_DESCRIBE_STRUCT(Started, (), (id, state, started_on))

struct Marked {
  static constexpr std::string_view fact = "round.marked";
  RoundId id;
  std::vector<Milestone> milestones;
};
BOOST_DESCRIBE_STRUCT(Marked, (), (id, milestones))

struct Closed {
  static constexpr std::string_view fact = "round.closed";
  RoundId id;
  State state = State::closed;
  Date closed_on;
};
BOOST_DESCRIBE_STRUCT(Closed, (), (id, state, closed_on))

}  // namespace huiyin::round
