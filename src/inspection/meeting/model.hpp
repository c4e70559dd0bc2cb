#pragma once
// The daily team meeting (每日组务会, P32): what is new is weighed together, the next day is planned, tasks
// are given out.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "identity/account/model.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/task/model.hpp"

namespace huiyin {
struct PaperNoun;
using PaperId = Id<PaperNoun>;
}  // namespace huiyin

namespace huiyin::meeting {

enum class State { open, concluded };
BOOST_DESCRIBE_ENUM(State, open, concluded)

enum class ItemKind { interview, material, paper, immediate, task };
BOOST_DESCRIBE_ENUM(ItemKind, interview, material, paper, immediate, task)

/// Any of the things an agenda may speak of.
struct ItemNoun;

struct AgendaItem {
  ItemKind kind = ItemKind::interview;
  Id<ItemNoun> id;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(AgendaItem, (), (kind, id, title))

/// What the team settled, perhaps about one paper (逐条研判, 集体定性).
struct Decision {
  Text text;
  std::optional<PaperId> paper;
};
BOOST_DESCRIBE_STRUCT(Decision, (), (text, paper))

struct Meeting {
  static constexpr std::string_view table = "meeting";
  EngagementId engagement_id;
  MeetingId id;
  int version = 0;
  int ordinal = 0;
  State state = State::open;
  Date held_on;
  PersonId chair;
  std::vector<PersonId> present;
  std::vector<AgendaItem> agenda;
  std::vector<Decision> decisions;
  std::optional<Date> concluded_on;
};
BOOST_DESCRIBE_STRUCT(Meeting, (),
                      (engagement_id, id, version, ordinal, state, held_on, chair, present, agenda, decisions,
                       concluded_on))

struct Open {
  EngagementId engagement;
  Date held_on;
};
BOOST_DESCRIBE_STRUCT(Open, (), (engagement, held_on))

struct Assignment {
  Line title;
  PersonId owner;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Assignment, (), (title, owner, due_on))

struct Conclude {
  EngagementId engagement;
  MeetingId meeting;
  std::vector<PersonId> present;
  std::vector<Decision> decisions;
  std::vector<Assignment> tasks;
};
BOOST_DESCRIBE_STRUCT(Conclude, (), (engagement, meeting, present, decisions, tasks))

struct Opened {
  static constexpr std::string_view fact = "meeting.opened";
  MeetingId id;
  EngagementId engagement_id;
  int ordinal = 0;
  State state = State::open;
  Date held_on;
  PersonId chair;
  std::vector<PersonId> present;
  std::vector<AgendaItem> agenda;
  std::vector<Decision> decisions;
};
BOOST_DESCRIBE_STRUCT(Opened, (),
                      (id, engagement_id, ordinal, state, held_on, chair, present, agenda, decisions))

struct Concluded {
  static constexpr std::string_view fact = "meeting.concluded";
  MeetingId id;
  EngagementId engagement_id;
  State state = State::concluded;
  std::vector<PersonId> present;
  std::vector<Decision> decisions;
  Date concluded_on;
};
BOOST_DESCRIBE_STRUCT(Concluded, (), (id, engagement_id, state, present, decisions, concluded_on))

}  // namespace huiyin::meeting
