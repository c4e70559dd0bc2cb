#pragma once
// Avoidance (回避): each member of a team is compared with each unit it is to inspect; the office director
// decides doubts (R2, P06).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "identity/person/model.hpp"
#include "inspection/team/model.hpp"

namespace huiyin {
struct AvoidanceNoun;
using AvoidanceId = Id<AvoidanceNoun>;
}  // namespace huiyin

namespace huiyin::avoidance {

/// `possible` is for a person to judge; `conflict` means somebody else has to go.
enum class Result { none, possible, conflict };
BOOST_DESCRIBE_ENUM(Result, none, possible, conflict)

enum class GroundKind { post, kinship, native_place, earlier_inspection, declared };
BOOST_DESCRIBE_ENUM(GroundKind, post, kinship, native_place, earlier_inspection, declared)

enum class Decision { cleared, replace };
BOOST_DESCRIBE_ENUM(Decision, cleared, replace)

struct Ground {
  GroundKind kind{};
  std::string text;  // names, posts and dates as they stand in the records
};
BOOST_DESCRIBE_STRUCT(Ground, (), (kind, text))

/// One member of one team against one unit.
struct Avoidance {
  static constexpr std::string_view table = "avoidance";
  AvoidanceId id;
  int version = 0;
  TeamId team_id;
  PersonId person_id;
  UnitId unit_id;
  Result result{};
  std::vector<Ground> grounds;
  Date screened_on;
  std::optional<Decision> decision;
  std::optional<std::string> reason;
  std::optional<PersonId> decided_by;
  std::optional<Date> decided_on;

  [[nodiscard]] bool resolved() const { return result == Result::none || decision == Decision::cleared; }
};
BOOST_DESCRIBE_STRUCT(Avoidance, (),
                      (id, version, team_id, person_id, unit_id, result, grounds, screened_on, decision,
                       reason, decided_by, decided_on))

struct Declare {
  PersonId person;
  UnitId unit;
  Line relation;
  Text statement;
};
BOOST_DESCRIBE_STRUCT(Declare, (), (person, unit, relation, statement))

/// All members, or only somebody who is to join them (抽调、换人).
struct Screen {
  TeamId team;
  std::optional<PersonId> candidate;
};
BOOST_DESCRIBE_STRUCT(Screen, (), (team, candidate))

struct Decide {
  TeamId team;
  PersonId person;
  UnitId unit;
  Decision decision{};
  std::optional<Text> reason;
};
BOOST_DESCRIBE_STRUCT(Decide, (), (team, person, unit, decision, reason))

struct Screened {
  static constexpr std::string_view fact = "avoidance.screened";
  AvoidanceId id;
  TeamId team_id;
  PersonId person_id;
  UnitId unit_id;
  Result result{};
  std::vector<Ground> grounds;
  Date screened_on;
};
BOOST_DESCRIBE_STRUCT(Screened, (), (id, team_id, person_id, unit_id, result, grounds, screened_on))

/// Something about the pair changed, so whatever was decided is open again.
struct Rescreened {
  static constexpr std::string_view fact = "avoidance.rescreened";
  AvoidanceId id;
  Result result{};
  std::vector<Ground> grounds;
  Date screened_on;
  std::optional<Decision> decision;
  std::optional<std::string> reason;
  std::optional<PersonId> decided_by;
  std::optional<Date> decided_on;
};
BOOST_DESCRIBE_STRUCT(Rescreened, (),
                      (id, result, grounds, screened_on, decision, reason, decided_by, decided_on))

struct Decided {
  static constexpr std::string_view fact = "avoidance.decided";
  AvoidanceId id;
  Decision decision{};
  Text reason;
  PersonId decided_by;
  Date decided_on;
};
BOOST_DESCRIBE_STRUCT(Decided, (), (id, decision, reason, decided_by, decided_on))

}  // namespace huiyin::avoidance
