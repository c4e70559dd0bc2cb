#include "inspection/hearing/rules.hpp"

#include <algorithm>

namespace huiyin::hearing {
namespace {

using HoldCase = Case<Hold, HoldState>;

bool heard_by(const HoldCase& c, Body body, const EngagementId& engagement) {
  return std::ranges::any_of(c.state.earlier, [&](const Hearing& earlier) {
    return earlier.body == body &&
           std::ranges::find(earlier.engagements, engagement) != earlier.engagements.end();
  });
}

/// The Party group decides on what the leading group has weighed, not the other way round (P46, P47).
bool held_before_leading_group(const HoldCase& c) {
  if (c.command.body != Body::party_group) return false;
  return std::ranges::any_of(c.state.earlier, [&](const Hearing& earlier) {
    return earlier.body == Body::leading_group && earlier.held_on > c.command.held_on &&
           std::ranges::any_of(c.command.engagements, [&](const EngagementId& engagement) {
             return std::ranges::find(earlier.engagements, engagement) != earlier.engagements.end();
           });
  });
}

bool waits_for_leading_group(const HoldCase& c, const Subject& subject) {
  return c.command.body == Body::party_group && !heard_by(c, Body::leading_group, subject.id);
}

/// The numbers of the engagements that stand in the way, for whoever has to mend it.
template <class Stands>
json::value numbers_where(const HoldCase& c, Stands stands) {
  json::array numbers;
  for (const Subject& subject : c.state.subjects)
    if (stands(subject)) numbers.emplace_back(subject.number.empty() ? subject.id.value : subject.number);
  return json::object{{"engagements", std::move(numbers)}};
}

}  // namespace

const Rule<Hold, HoldState> hold{
    .name = "hearing.hold",
    .ladder =
        {
            {"round_not_found", not_found, "P46", [](const HoldCase& c) { return !c.state.round; }, "round"},
            {"engagements_empty", invalid, "P46",
             [](const HoldCase& c) { return c.command.engagements.empty(); }, "engagements"},
            {"engagement_cancelled", conflict, "P03",
             [](const HoldCase& c) {
               return std::ranges::any_of(c.state.subjects, [](const Subject& s) { return s.cancelled; });
             },
             "engagements",
             [](const HoldCase& c) {
               return numbers_where(c, [](const Subject& s) { return s.cancelled; });
             }},
            // Only a report that the office has reviewed is brought before a leading body (P45, P46).
            {"report_not_reviewed", conflict, "P45",
             [](const HoldCase& c) {
               return std::ranges::any_of(c.state.subjects,
                                          [](const Subject& s) { return !s.report_reviewed; });
             },
             "engagements",
             [](const HoldCase& c) {
               return numbers_where(c, [](const Subject& s) { return !s.report_reviewed; });
             }},
            {"leading_group_first", conflict, "P47",
             [](const HoldCase& c) {
               return std::ranges::any_of(c.state.subjects,
                                          [&](const Subject& s) { return waits_for_leading_group(c, s); });
             },
             "body",
             [](const HoldCase& c) {
               return numbers_where(c, [&](const Subject& s) { return waits_for_leading_group(c, s); });
             }},
            {"held_in_future", invalid, "P46",
             [](const HoldCase& c) { return c.command.held_on > c.occasion.today; }, "held_on"},
            {"held_before_leading_group", invalid, "P47", held_before_leading_group, "held_on"},
            {"heard_already", conflict, "P46",
             [](const HoldCase& c) {
               return std::ranges::any_of(c.command.engagements, [&](const EngagementId& e) {
                 return heard_by(c, c.command.body, e);
               });
             },
             "engagements",
             [](const HoldCase& c) {
               return numbers_where(c, [&](const Subject& s) { return heard_by(c, c.command.body, s.id); });
             }},
        },
    .facts =
        [](const HoldCase& c) {
          return facts_of(Held{
              .id = c.occasion.fresh<HearingNoun>(),
              .round_id = c.command.round,
              .body = c.command.body,
              .session = c.command.session,
              .held_on = c.command.held_on,
              .attended = c.command.attended,
              .engagements = c.command.engagements,
          });
        },
};

}  // namespace huiyin::hearing
