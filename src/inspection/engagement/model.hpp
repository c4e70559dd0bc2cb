#pragma once
// An engagement: one team inspects one unit in one round. Most records belong to one, and it is the stream
// they are told in.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/id.hpp"
#include "identity/account/model.hpp"
#include "identity/unit/model.hpp"
#include "inspection/round/model.hpp"
#include "inspection/team/model.hpp"

namespace huiyin {
struct EngagementNoun;
using EngagementId = Id<EngagementNoun>;
}  // namespace huiyin

namespace huiyin::engagement {

enum class State { prepared, entered, left, fed_back, closed, cancelled };
BOOST_DESCRIBE_ENUM(State, prepared, entered, left, fed_back, closed, cancelled)

/// The names are kept as they were when it was opened: documents speak of the unit as it was called then.
struct Engagement {
  static constexpr std::string_view table = "engagement";
  EngagementId id;
  int version = 0;
  RoundId round_id;
  TeamId team_id;
  UnitId unit_id;
  std::string number;  // "2020-R1-G03", its team's
  std::string team_name;
  std::string unit_name;
  State state{};
  std::optional<Date> entered_on;
  std::optional<Date> left_on;
  std::optional<Date> feedback_on;
  std::optional<Date> closed_on;
  std::optional<Date> cancelled_on;
  std::optional<std::string> cancel_document_number;
  std::optional<std::string> cancel_reason;

  [[nodiscard]] bool cancelled() const { return state == State::cancelled; }
  /// Nothing of it waits for anybody any more.
  [[nodiscard]] bool over() const { return state == State::closed || cancelled(); }
};
BOOST_DESCRIBE_STRUCT(Engagement, (),
                      (id, version, round_id, team_id, unit_id, number, team_name, unit_name, state,
                       entered_on, left_on, feedback_on, closed_on, cancelled_on, cancel_document_number,
                       cancel_reason))

/// What still stands open in an engagement; each is a count of records.
struct OpenWork {
  std::int64_t materials_outstanding = 0;
  std::int64_t papers_in_review = 0;
  std::int64_t tasks_open = 0;
  std::int64_t findings_open = 0;
  std::int64_t immediates_open = 0;
  std::int64_t orders_open = 0;
};

/// Somebody of the unit's liaison group (联络组): whom the team asks for material and answers.
struct Liaison {
  AccountId account;
  std::string account_name;
  std::optional<PersonId> person;
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(Liaison, (), (account, account_name, person, name))

struct Open {
  RoundId round;
  TeamId team;
  UnitId unit;
};
BOOST_DESCRIBE_STRUCT(Open, (), (round, team, unit))

/// The engagement is what the role is granted for, not the place where the command happens: the security
/// administrator sees none (R6), so the runner must not ask whether they see this one. The optional keeps it
/// an argument.
struct AppointLiaison {
  std::optional<EngagementId> engagement;
  AccountId account;
};
BOOST_DESCRIBE_STRUCT(AppointLiaison, (), (engagement, account))

struct Enter {
  EngagementId engagement;
  Date held_on;
};
BOOST_DESCRIBE_STRUCT(Enter, (), (engagement, held_on))

struct Leave {
  EngagementId engagement;
  Date left_on;
};
BOOST_DESCRIBE_STRUCT(Leave, (), (engagement, left_on))

struct Close {
  EngagementId engagement;
};
BOOST_DESCRIBE_STRUCT(Close, (), (engagement))

/// The Party group decided; the office director enters it with the decision's number.
struct Cancel {
  EngagementId engagement;
  Date decided_on;
  Line document_number;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(Cancel, (), (engagement, decided_on, document_number, reason))

// Facts of an engagement carry `id` only: its table is keyed by it, and the id is the stream.

struct Opened {
  static constexpr std::string_view fact = "engagement.opened";
  EngagementId id;
  RoundId round_id;
  TeamId team_id;
  UnitId unit_id;
  std::string number;
  std::string team_name;
  std::string unit_name;
  State state = State::prepared;
};
BOOST_DESCRIBE_STRUCT(Opened, (), (id, round_id, team_id, unit_id, number, team_name, unit_name, state))

struct Entered {
  static constexpr std::string_view fact = "engagement.entered";
  EngagementId id;
  State state = State::entered;
  Date entered_on;
};
BOOST_DESCRIBE_STRUCT(Entered, (), (id, state, entered_on))

struct Left {
  static constexpr std::string_view fact = "engagement.left";
  EngagementId id;
  State state = State::left;
  Date left_on;
};
BOOST_DESCRIBE_STRUCT(Left, (), (id, state, left_on))

/// Told by feedback.receive: the day F, from which rectification is reckoned (P48, P51).
struct FedBack {
  static constexpr std::string_view fact = "engagement.fed_back";
  EngagementId id;
  State state = State::fed_back;
  Date feedback_on;
};
BOOST_DESCRIBE_STRUCT(FedBack, (), (id, state, feedback_on))

struct Closed {
  static constexpr std::string_view fact = "engagement.closed";
  EngagementId id;
  State state = State::closed;
  Date closed_on;
};
BOOST_DESCRIBE_STRUCT(Closed, (), (id, state, closed_on))

struct Cancelled {
  static constexpr std::string_view fact = "engagement.cancelled";
  EngagementId id;
  State state = State::cancelled;
  Date cancelled_on;
  Line cancel_document_number;
  Text cancel_reason;
};
BOOST_DESCRIBE_STRUCT(Cancelled, (), (id, state, cancelled_on, cancel_document_number, cancel_reason))

}  // namespace huiyin::engagement
