#include "inspection/task/rules.hpp"

namespace huiyin::task {
namespace {

using CompleteCase = Case<Complete, CompleteState>;
using ReassignCase = Case<Reassign, ReassignState>;

// The leader answers for the team and may report for a member who cannot (R1: 组长负责制).
bool not_owner(const CompleteCase& c) {
  const Actor& actor = c.occasion.actor;
  return c.state.task->owner.value != actor.person &&
         !actor.has({Role::team_leader}, c.command.engagement.value);
}

}  // namespace

const Rule<Complete, CompleteState> complete{
    .name = "task.complete",
    .from = {"open"},
    .ladder =
        {
            {"not_found", not_found, "P32", [](const CompleteCase& c) { return !c.state.task; }, "task"},
            {"wrong_state", conflict, "P32",
             [](const CompleteCase& c) { return c.state.task->state != State::open; }, "task"},
            {"not_owner", forbidden, "R1", not_owner},
        },
    .facts =
        [](const CompleteCase& c) {
          return facts_of(Completed{
              .id = c.command.task,
              .engagement_id = c.command.engagement,
              .result = c.command.result,
              .done_on = c.occasion.today,
          });
        },
};

const Rule<Reassign, ReassignState> reassign{
    .name = "task.reassign",
    .from = {"open"},
    .ladder =
        {
            {"not_found", not_found, "P32", [](const ReassignCase& c) { return !c.state.task; }, "task"},
            {"wrong_state", conflict, "P32",
             [](const ReassignCase& c) { return c.state.task->state != State::open; }, "task"},
            {"owner_not_on_team", invalid, "P32", [](const ReassignCase& c) { return !c.state.on_team; },
             "owner"},
            {"same_owner", conflict, "P32",
             [](const ReassignCase& c) { return c.state.task->owner == c.command.owner; }, "owner"},
        },
    .facts =
        [](const ReassignCase& c) {
          return facts_of(Reassigned{
              .id = c.command.task,
              .engagement_id = c.command.engagement,
              .owner = c.command.owner,
          });
        },
};

}  // namespace huiyin::task
