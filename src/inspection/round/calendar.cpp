#include "inspection/round/calendar.hpp"

#include <algorithm>

#include "spine/words.hpp"

namespace huiyin::round {
namespace {

enum class EventKind { anchor, deadline, marked };
BOOST_DESCRIBE_ENUM(EventKind, anchor, deadline, marked)

struct Event {
  Date on;
  EventKind kind{};
  std::string id;  // of the anchor or the rule
  std::string name;
  std::string name_en;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Event, (), (on, kind, id, name, name_en, note))

Event anchor(std::string_view id, Date on) {
  const std::string key = "round.anchor." + std::string(id);
  return {on,
          EventKind::anchor,
          std::string(id),
          std::string(words::text("zh", key)),
          std::string(words::text("en", key)),
          std::nullopt};
}

}  // namespace

norms::Anchors anchors_of(const Round& round) {
  return {.start = round.started_on.value_or(round.start_on),
          .entry = round.entry_on,
          .exit = round.exit_on,
          .feedback = round.feedback_on};
}

json::array calendar_of(const Round& round, const norms::Anchors& anchors, const norms::Pack& norms) {
  std::vector<Event> events = {anchor("start", anchors.start.value_or(round.start_on)),
                               anchor("entry", anchors.entry.value_or(round.entry_on)),
                               anchor("exit", anchors.exit.value_or(round.exit_on)),
                               anchor("feedback", anchors.feedback.value_or(round.feedback_on))};
  for (const Milestone& marked : round.milestones)
    events.push_back({marked.on, EventKind::marked, "", marked.name, marked.name, marked.note});
  for (const norms::DeadlineRule& rule : norms.deadlines)
    // Rules that hang on an event of one record, or count hours, have no day in the round's calendar.
    if (const auto due = norms::resolve(rule, anchors, norms.calendar); due.ok())
      events.push_back({due.value(), EventKind::deadline, rule.id, rule.zh, rule.en, std::nullopt});
  std::ranges::stable_sort(events, {}, &Event::on);
  return to_json(events).as_array();
}

}  // namespace huiyin::round
