#pragma once
// A team (巡视组) is formed and authorised anew for every round, once (一次一授权; G2, R2, P05).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "identity/person/model.hpp"
#include "inspection/round/model.hpp"

namespace huiyin {
struct TeamNoun;
using TeamId = Id<TeamNoun>;
}  // namespace huiyin

namespace huiyin::team {

enum class State { formed, authorised, dissolved };
BOOST_DESCRIBE_ENUM(State, formed, authorised, dissolved)

/// `expert`: called in for what the team does not know itself (P30, P31); works as a member.
enum class Post { leader, deputy, member, liaison, expert };
BOOST_DESCRIBE_ENUM(Post, leader, deputy, member, liaison, expert)

/// Interviews and papers take two inspectors each (R1, R3); a leader who signs must be a third.
inline constexpr std::size_t fewest_members = 3;

struct Member {
  PersonId person;
  std::string name;
  Post post{};
  bool engaged = false;  // took part: true from the day the team was authorised
  // Of whoever joined later: authorised by a decision of their own.
  std::optional<std::string> document_number = std::nullopt;
  std::optional<Date> joined_on = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(Member, (), (person, name, post, engaged, document_number, joined_on))

struct Team {
  static constexpr std::string_view table = "team";
  TeamId id;
  int version = 0;
  RoundId round_id;
  int ordinal = 0;
  std::string number;  // "2020-R1-G03"
  std::string name;
  State state{};
  std::optional<std::string> authorisation_number;
  std::optional<Date> authorised_on;
  std::optional<Date> authorised_until;
  std::optional<Date> screened_on;
  std::optional<std::string> release_reason;    // why the last one left
  std::optional<std::string> admission_reason;  // why the last one joined it when it was authorised already
  std::vector<Member> members;
};
BOOST_DESCRIBE_STRUCT(Team, (),
                      (id, version, round_id, ordinal, number, name, state, authorisation_number,
                       authorised_on, authorised_until, screened_on, release_reason, admission_reason,
                       members))

/// What a member would leave behind unfinished, in words.
struct Unfinished {
  std::vector<std::string> tasks;      // titles
  std::vector<std::string> papers;     // numbers of papers not yet signed
  std::vector<std::string> materials;  // numbers of what was asked for and is not returned
};

struct Form {
  RoundId round;
  int ordinal = 0;
  Line name;
};
BOOST_DESCRIBE_STRUCT(Form, (), (round, ordinal, name))

struct Assign {
  TeamId team;
  PersonId person;
  Post post{};
};
BOOST_DESCRIBE_STRUCT(Assign, (), (team, person, post))

struct Release {
  TeamId team;
  PersonId person;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(Release, (), (team, person, reason))

struct Authorise {
  TeamId team;
  Line document_number;
  Date until;
};
BOOST_DESCRIBE_STRUCT(Authorise, (), (team, document_number, until))

/// Joins an authorised team: an expert seconded to it, or somebody in another's place.
struct Admit {
  TeamId team;
  PersonId person;
  Post post{};
  Line document_number;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(Admit, (), (team, person, post, document_number, reason))

struct Formed {
  static constexpr std::string_view fact = "team.formed";
  TeamId id;
  RoundId round_id;
  int ordinal = 0;
  std::string number;
  Line name;
  State state = State::formed;
  std::vector<Member> members;
};
BOOST_DESCRIBE_STRUCT(Formed, (), (id, round_id, ordinal, number, name, state, members))

struct Assigned {
  static constexpr std::string_view fact = "team.assigned";
  TeamId id;
  std::vector<Member> members;
};
BOOST_DESCRIBE_STRUCT(Assigned, (), (id, members))

struct Released {
  static constexpr std::string_view fact = "team.released";
  TeamId id;
  std::vector<Member> members;
  Text release_reason;
};
BOOST_DESCRIBE_STRUCT(Released, (), (id, members, release_reason))

struct Authorised {
  static constexpr std::string_view fact = "team.authorised";
  TeamId id;
  State state = State::authorised;
  Line authorisation_number;
  Date authorised_on;
  Date authorised_until;
  std::vector<Member> members;
};
BOOST_DESCRIBE_STRUCT(Authorised, (),
                      (id, state, authorisation_number, authorised_on, authorised_until, members))

struct Admitted {
  static constexpr std::string_view fact = "team.admitted";
  TeamId id;
  std::vector<Member> members;
  Text admission_reason;
};
BOOST_DESCRIBE_STRUCT(Admitted, (), (id, members, admission_reason))

/// Told by avoidance.screen, whose rows belong to the team.
struct Screened {
  static constexpr std::string_view fact = "team.screened";
  TeamId id;
  Date screened_on;
};
BOOST_DESCRIBE_STRUCT(Screened, (), (id, screened_on))

/// With the round's end the authorisation ends too.
struct Dissolved {
  static constexpr std::string_view fact = "team.dissolved";
  TeamId id;
  State state = State::dissolved;
};
BOOST_DESCRIBE_STRUCT(Dissolved, (), (id, state))

}  // namespace huiyin::team
