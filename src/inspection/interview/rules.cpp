#include "inspection/interview/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace huiyin::interview {
namespace {

using RecordCase = Case<Record, RecordState>;
using ReviseCase = Case<Revise, ReviseState>;
using ConfirmCase = Case<Confirm, ConfirmState>;

// What holds for a talk holds whether it is entered or corrected; each rung is written once.

template <class C>
bool not_entered(const C& c) {
  return c.state.field.engagement->state == engagement::State::prepared;
}
template <class C>
bool after_exit(const C& c) {
  return c.state.field.engagement->state != engagement::State::entered;
}
template <class C>
bool one_inspector(const C& c) {
  std::vector<PersonId> persons = c.command.inspectors;
  std::ranges::sort(persons);
  const auto repeated = std::ranges::unique(persons);
  return persons.size() - repeated.size() < fewest_inspectors;
}
template <class C>
bool inspector_not_on_team(const C& c) {
  const auto& team = c.state.field.team;
  return std::ranges::any_of(c.command.inspectors, [&](const PersonId& person) {
    return std::ranges::find(team, person) == team.end();
  });
}
template <class C>
bool held_in_future(const C& c) {
  return c.command.held_on > c.occasion.today;
}
template <class C>
bool before_entry(const C& c) {
  return c.command.held_on < *c.state.field.engagement->entered_on;
}
template <class C>
bool points_empty(const C& c) {
  return c.command.points.empty();
}
template <class C>
bool focus_unknown(const C& c) {
  return std::ranges::any_of(
      c.command.points, [&](const Point& point) { return !c.occasion.norms.focus.is_leaf(point.focus); });
}
template <class C>
json::value unknown_leaves(const C& c) {
  json::array leaves;
  for (const Point& point : c.command.points)
    if (!c.occasion.norms.focus.is_leaf(point.focus)) leaves.emplace_back(point.focus);
  return leaves;
}
/// "09:00": two digits, a colon, two digits, a time of day.
template <class C>
bool start_malformed(const C& c) {
  const std::string& text = c.command.started_at.value;
  constexpr std::string_view shape = "00:00";
  constexpr std::string_view latest = "23:59";
  if (text.size() != shape.size() || text > latest || text[3] > '5') return true;
  for (size_t i = 0; i < shape.size(); ++i)
    if (shape[i] == ':' ? text[i] != ':' : text[i] < '0' || text[i] > '9') return true;
  return false;
}
template <class C>
bool minutes_range(const C& c) {
  return c.command.minutes < 1 || c.command.minutes > most_minutes;
}

template <class C>
std::vector<Rung<C>> rungs_of_the_talk() {
  return {
      {"one_inspector", invalid, "R3", one_inspector<C>, "inspectors"},
      {"inspector_not_on_team", invalid, "R1", inspector_not_on_team<C>, "inspectors"},
      {"held_in_future", invalid, "P21", held_in_future<C>, "held_on"},
      {"before_entry", invalid, "R1", before_entry<C>, "held_on"},
      {"points_empty", invalid, "P21", points_empty<C>, "points"},
      {"focus_unknown", invalid, "P21", focus_unknown<C>, "points", unknown_leaves<C>},
      {"start_malformed", invalid, "P21", start_malformed<C>, "started_at"},
      {"minutes_range", invalid, "P21", minutes_range<C>, "minutes"},
  };
}

template <class C>
std::vector<Rung<C>> then_the_talk(std::vector<Rung<C>> ladder) {
  std::ranges::copy(rungs_of_the_talk<C>(), std::back_inserter(ladder));
  return ladder;
}

}  // namespace

const Rule<Record, RecordState> record{
    .name = "interview.record",
    .ladder = then_the_talk<RecordCase>({
        {"not_entered", conflict, "R1", not_entered<RecordCase>},
        {"after_exit", conflict, "R1", after_exit<RecordCase>},
    }),
    .facts =
        [](const RecordCase& c) {
          return facts_of(Recorded{
              .id = c.occasion.fresh<InterviewNoun>(),
              .engagement_id = c.command.engagement,
              .ordinal = c.state.next_ordinal,
              .number = fmt::format("{}-TH-{:04}", c.state.field.engagement->number, c.state.next_ordinal),
              .held_on = c.command.held_on,
              .started_at = c.command.started_at,
              .minutes = c.command.minutes,
              .place = c.command.place,
              .subject_name = c.command.subject_name,
              .subject_post = c.command.subject_post,
              .category = c.command.category,
              .inspectors = c.command.inspectors,
              .recorder = PersonId{c.occasion.actor.person},
              .summary = c.command.summary,
              .points = c.command.points,
              .clue = c.command.clue.value_or(Clue::none),
          });
        },
};

const Rule<Revise, ReviseState> revise{
    .name = "interview.revise",
    .from = {"recorded"},
    .ladder = then_the_talk<ReviseCase>({
        {"not_found", not_found, "P21", [](const ReviseCase& c) { return !c.state.interview; }, "interview"},
        {"stale", conflict, "P21",
         [](const ReviseCase& c) { return c.state.interview->version != c.command.version; }, "version"},
        {"wrong_state", conflict, "P21",
         [](const ReviseCase& c) { return c.state.interview->state != State::recorded; }, "interview"},
        {"not_recorder", forbidden, "R3",
         [](const ReviseCase& c) { return c.state.interview->recorder.value != c.occasion.actor.person; }},
        {"after_exit", conflict, "R1", after_exit<ReviseCase>},
    }),
    .facts =
        [](const ReviseCase& c) {
          return facts_of(Revised{
              .id = c.command.interview,
              .engagement_id = c.command.engagement,
              .held_on = c.command.held_on,
              .started_at = c.command.started_at,
              .minutes = c.command.minutes,
              .place = c.command.place,
              .subject_name = c.command.subject_name,
              .subject_post = c.command.subject_post,
              .category = c.command.category,
              .inspectors = c.command.inspectors,
              .summary = c.command.summary,
              .points = c.command.points,
              .clue = c.command.clue.value_or(Clue::none),
          });
        },
};

const Rule<Confirm, ConfirmState> confirm{
    .name = "interview.confirm",
    .from = {"recorded"},
    .ladder =
        {
            {"not_found", not_found, "P21", [](const ConfirmCase& c) { return !c.state.interview; },
             "interview"},
            {"wrong_state", conflict, "P21",
             [](const ConfirmCase& c) { return c.state.interview->state != State::recorded; }, "interview"},
            // Only who was in the room can say what was said there.
            {"not_inspector", forbidden, "R3",
             [](const ConfirmCase& c) {
               return std::ranges::find(c.state.interview->inspectors, PersonId{c.occasion.actor.person}) ==
                      c.state.interview->inspectors.end();
             }},
            // A record is checked by another than its writer (记录核对).
            {"recorder_confirms", forbidden, "R3",
             [](const ConfirmCase& c) {
               return c.state.interview->recorder.value == c.occasion.actor.person;
             }},
        },
    .facts =
        [](const ConfirmCase& c) {
          return facts_of(Confirmed{
              .id = c.command.interview,
              .engagement_id = c.command.engagement,
              .confirmed_by = PersonId{c.occasion.actor.person},
              .confirmed_on = c.occasion.today,
          });
        },
};

}  // namespace huiyin::interview
