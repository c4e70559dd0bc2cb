#pragma once
// A talk with one person (个别谈话, P21): held by two or more, written down by one, confirmed by another, its
// points tagged.

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
struct InterviewNoun;
using InterviewId = Id<InterviewNoun>;
}  // namespace huiyin

namespace huiyin::interview {

enum class State { recorded, confirmed };
BOOST_DESCRIBE_ENUM(State, recorded, confirmed)

/// Whom the plan obliges the team to hear (必谈), and whom the team chose (选谈).
enum class Category { must, chosen };
BOOST_DESCRIBE_ENUM(Category, must, chosen)

enum class Clue { none, possible };
BOOST_DESCRIBE_ENUM(Clue, none, possible)

/// R3: nobody talks to anybody alone.
inline constexpr std::size_t fewest_inspectors = 2;
/// A talk does not outlast a day; more is a slip of the pen.
inline constexpr int most_minutes = 24 * 60;

/// What was said on one leaf of the focus tree.
struct Point {
  Text text;
  std::string focus;
};
BOOST_DESCRIBE_STRUCT(Point, (), (text, focus))

struct Interview {
  static constexpr std::string_view table = "interview";
  EngagementId engagement_id;
  InterviewId id;
  int version = 0;
  int ordinal = 0;
  std::string number;  // "2020-R1-G03-TH-0012"
  State state = State::recorded;
  Date held_on;
  std::string started_at;  // "09:00", local time
  int minutes = 0;
  std::string place;
  std::string subject_name;
  std::string subject_post;
  Category category = Category::must;
  std::vector<PersonId> inspectors;
  PersonId recorder;
  std::string summary;
  std::vector<Point> points;
  Clue clue = Clue::none;
  std::optional<PersonId> confirmed_by;
  std::optional<Date> confirmed_on;
};
BOOST_DESCRIBE_STRUCT(Interview, (),
                      (engagement_id, id, version, ordinal, number, state, held_on, started_at, minutes,
                       place, subject_name, subject_post, category, inspectors, recorder, summary, points,
                       clue, confirmed_by, confirmed_on))

struct Record {
  EngagementId engagement;
  Date held_on;
  Line started_at;
  int minutes = 0;
  Line place;
  Line subject_name;
  Line subject_post;
  Category category = Category::must;
  std::vector<PersonId> inspectors;
  Text summary;
  std::vector<Point> points;
  std::optional<Clue> clue;
};
BOOST_DESCRIBE_STRUCT(Record, (),
                      (engagement, held_on, started_at, minutes, place, subject_name, subject_post, category,
                       inspectors, summary, points, clue))

struct Revise {
  EngagementId engagement;
  InterviewId interview;
  int version = 0;
  Date held_on;
  Line started_at;
  int minutes = 0;
  Line place;
  Line subject_name;
  Line subject_post;
  Category category = Category::must;
  std::vector<PersonId> inspectors;
  Text summary;
  std::vector<Point> points;
  std::optional<Clue> clue;
};
BOOST_DESCRIBE_STRUCT(Revise, (),
                      (engagement, interview, version, held_on, started_at, minutes, place, subject_name,
                       subject_post, category, inspectors, summary, points, clue))

struct Confirm {
  EngagementId engagement;
  InterviewId interview;
};
BOOST_DESCRIBE_STRUCT(Confirm, (), (engagement, interview))

struct Recorded {
  static constexpr std::string_view fact = "interview.recorded";
  InterviewId id;
  EngagementId engagement_id;
  int ordinal = 0;
  std::string number;
  State state = State::recorded;
  Date held_on;
  Line started_at;
  int minutes = 0;
  Line place;
  Line subject_name;
  Line subject_post;
  Category category = Category::must;
  std::vector<PersonId> inspectors;
  PersonId recorder;
  Text summary;
  std::vector<Point> points;
  Clue clue = Clue::none;
};
BOOST_DESCRIBE_STRUCT(Recorded, (),
                      (id, engagement_id, ordinal, number, state, held_on, started_at, minutes, place,
                       subject_name, subject_post, category, inspectors, recorder, summary, points, clue))

struct Revised {
  static constexpr std::string_view fact = "interview.revised";
  InterviewId id;
  EngagementId engagement_id;
  Date held_on;
  Line started_at;
  int minutes = 0;
  Line place;
  Line subject_name;
  Line subject_post;
  Category category = Category::must;
  std::vector<PersonId> inspectors;
  Text summary;
  std::vector<Point> points;
  Clue clue = Clue::none;
};
BOOST_DESCRIBE_STRUCT(Revised, (),
                      (id, engagement_id, held_on, started_at, minutes, place, subject_name, subject_post,
                       category, inspectors, summary, points, clue))

struct Confirmed {
  static constexpr std::string_view fact = "interview.confirmed";
  InterviewId id;
  EngagementId engagement_id;
  State state = State::confirmed;
  PersonId confirmed_by;
  Date confirmed_on;
};
BOOST_DESCRIBE_STRUCT(Confirmed, (), (id, engagement_id, state, confirmed_by, confirmed_on))

}  // namespace huiyin::interview
