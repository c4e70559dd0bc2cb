#pragma once
// The office director visits each team half-way (中期调研指导, P39): samples papers, gives opinions, the team
// answers each.

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

namespace huiyin {
struct MidtermNoun;
struct PaperNoun;
struct OpinionNoun;
using MidtermId = Id<MidtermNoun>;
using PaperId = Id<PaperNoun>;
using OpinionId = Id<OpinionNoun>;
}  // namespace huiyin

namespace huiyin::midterm {

enum class State { open, answered, closed };
BOOST_DESCRIBE_ENUM(State, open, answered, closed)

enum class About { paper, report_frame, direction };
BOOST_DESCRIBE_ENUM(About, paper, report_frame, direction)

struct Opinion {
  OpinionId id;
  About about = About::paper;
  std::optional<PaperId> paper;
  Text text;
  std::optional<Text> answer;
  std::optional<Date> answered_on;
};
BOOST_DESCRIBE_STRUCT(Opinion, (), (id, about, paper, text, answer, answered_on))

struct Midterm {
  static constexpr std::string_view table = "midterm";
  EngagementId engagement_id;
  MidtermId id;
  int version = 0;
  State state = State::open;
  Date held_on;
  PersonId visitor;
  std::vector<PaperId> papers;  // those sampled
  std::string frame_opinion;
  std::vector<Opinion> opinions;
  Date due_on;
  std::optional<Date> closed_on;
};
BOOST_DESCRIBE_STRUCT(Midterm, (),
                      (engagement_id, id, version, state, held_on, visitor, papers, frame_opinion, opinions,
                       due_on, closed_on))

struct NewOpinion {
  About about = About::paper;
  std::optional<PaperId> paper;
  Text text;
};
BOOST_DESCRIBE_STRUCT(NewOpinion, (), (about, paper, text))

struct Visit {
  EngagementId engagement;
  Date held_on;
  std::vector<PaperId> papers;
  Text frame_opinion;
  std::vector<NewOpinion> opinions;
};
BOOST_DESCRIBE_STRUCT(Visit, (), (engagement, held_on, papers, frame_opinion, opinions))

struct Answer {
  EngagementId engagement;
  MidtermId midterm;
  OpinionId opinion;
  Text answer;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (engagement, midterm, opinion, answer))

struct Close {
  EngagementId engagement;
  MidtermId midterm;
};
BOOST_DESCRIBE_STRUCT(Close, (), (engagement, midterm))

struct Visited {
  static constexpr std::string_view fact = "midterm.visited";
  MidtermId id;
  EngagementId engagement_id;
  State state = State::open;
  Date held_on;
  PersonId visitor;
  std::vector<PaperId> papers;
  Text frame_opinion;
  std::vector<Opinion> opinions;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Visited, (),
                      (id, engagement_id, state, held_on, visitor, papers, frame_opinion, opinions, due_on))

/// `opinions` is the whole list with the new answer in it.
struct Answered {
  static constexpr std::string_view fact = "midterm.answered";
  MidtermId id;
  EngagementId engagement_id;
  State state = State::open;
  std::vector<Opinion> opinions;
};
BOOST_DESCRIBE_STRUCT(Answered, (), (id, engagement_id, state, opinions))

struct Closed {
  static constexpr std::string_view fact = "midterm.closed";
  MidtermId id;
  EngagementId engagement_id;
  State state = State::closed;
  Date closed_on;
};
BOOST_DESCRIBE_STRUCT(Closed, (), (id, engagement_id, state, closed_on))

}  // namespace huiyin::midterm
