#include "inspection/meeting/rules.hpp"

#include <algorithm>

namespace huiyin::meeting {
namespace {

using OpenCase = Case<Open, OpenState>;
using ConcludeCase = Case<Conclude, ConcludeState>;

bool is_on_team(const ConcludeCase& c, const PersonId& person) {
  return std::ranges::find(c.state.team, person) != c.state.team.end();
}

// What a meeting settles is the team's judgement, so half of the team must have heard it (R1: 集体研判).
bool quorum_missing(const ConcludeCase& c) {
  const auto present = std::ranges::count_if(c.state.team, [&](const PersonId& person) {
    return std::ranges::find(c.command.present, person) != c.command.present.end();
  });
  return static_cast<size_t>(present) * 2 < c.state.team.size();
}

bool absent_unknown(const ConcludeCase& c) {
  return !std::ranges::all_of(c.command.present,
                              [&](const PersonId& person) { return is_on_team(c, person); });
}

bool owner_not_on_team(const ConcludeCase& c) {
  return !std::ranges::all_of(c.command.tasks,
                              [&](const Assignment& task) { return is_on_team(c, task.owner); });
}

bool due_before_meeting(const ConcludeCase& c) {
  return std::ranges::any_of(c.command.tasks,
                             [&](const Assignment& task) { return task.due_on < c.state.meeting->held_on; });
}

}  // namespace

const Rule<Open, OpenState> open{
    .name = "meeting.open",
    .ladder =
        {
            {"not_in_field", conflict, "R1",
             [](const OpenCase& c) { return c.state.engagement->state != engagement::State::entered; }},
            {"held_in_future", invalid, "P32",
             [](const OpenCase& c) { return c.command.held_on > c.occasion.today; }, "held_on"},
            // One meeting a day (P32: 每日一次).
            {"held_already", conflict, "P32", [](const OpenCase& c) { return c.state.held_already; },
             "held_on"},
            {"earlier_unconcluded", conflict, "P32",
             [](const OpenCase& c) { return c.state.earlier_unconcluded; }},
            {"before_entry", invalid, "P32",
             [](const OpenCase& c) { return c.command.held_on < *c.state.engagement->entered_on; },
             "held_on"},
        },
    .facts =
        [](const OpenCase& c) {
          return facts_of(Opened{
              .id = c.occasion.fresh<MeetingNoun>(),
              .engagement_id = c.command.engagement,
              .ordinal = c.state.next_ordinal,
              .held_on = c.command.held_on,
              .chair = PersonId{c.occasion.actor.person},
              .agenda = c.state.agenda,
          });
        },
};

const Rule<Conclude, ConcludeState> conclude{
    .name = "meeting.conclude",
    .from = {"open"},
    .ladder =
        {
            {"not_found", not_found, "P32", [](const ConcludeCase& c) { return !c.state.meeting; },
             "meeting"},
            {"wrong_state", conflict, "P32",
             [](const ConcludeCase& c) { return c.state.meeting->state != State::open; }, "meeting"},
            {"quorum_missing", conflict, "R1", quorum_missing, "present"},
            {"absent_unknown", invalid, "P32", absent_unknown, "present"},
            {"owner_not_on_team", invalid, "P32", owner_not_on_team, "tasks"},
            {"due_before_meeting", invalid, "P32", due_before_meeting, "tasks"},
            {"paper_not_found", invalid, "R3", [](const ConcludeCase& c) { return c.state.paper_unknown; },
             "decisions"},
        },
    .facts =
        [](const ConcludeCase& c) {
          Facts facts = facts_of(Concluded{
              .id = c.command.meeting,
              .engagement_id = c.command.engagement,
              .present = c.command.present,
              .decisions = c.command.decisions,
              .concluded_on = c.occasion.today,
          });
          for (const Assignment& given : c.command.tasks)
            facts << task::Assigned{
                .id = c.occasion.fresh<TaskNoun>(),
                .engagement_id = c.command.engagement,
                .title = given.title,
                .owner = given.owner,
                .due_on = given.due_on,
                .meeting_id = c.command.meeting,
                .assigned_on = c.occasion.today,
            };
          return facts;
        },
};

}  // namespace huiyin::meeting
