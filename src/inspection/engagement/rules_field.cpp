// From entry to closure: what must be done before each step (P13, P18, P43, P54).

#include "inspection/engagement/rules.hpp"

namespace huiyin::engagement {
namespace {

using EnterCase = Case<Enter, EnterState>;
using LeaveCase = Case<Leave, LeaveState>;
using CloseCase = Case<Close, CloseState>;

/// How many records stand in the way; a person can then go and look for them.
template <class CaseType, std::int64_t OpenWork::* count>
json::value how_many(const CaseType& c) {
  return json::value{{"count", c.state.open.*count}};
}
template <class CaseType, std::int64_t OpenWork::* count>
bool any(const CaseType& c) {
  return c.state.open.*count > 0;
}

bool team_not_authorised(const EnterCase& c) {
  const team::Team& team = c.state.team;
  return team.state != team::State::authorised ||
         (team.authorised_until && *team.authorised_until < c.command.held_on);
}

}  // namespace

const Rule<Enter, EnterState> enter{
    .name = "engagement.enter",
    .from = {"prepared"},
    .ladder =
        {
            {"wrong_state", conflict, "P18",
             [](const EnterCase& c) { return c.state.engagement.state != State::prepared; }},
            {"round_not_started", conflict, "P09",
             [](const EnterCase& c) { return c.state.round.state != round::State::started; }},
            {"team_not_authorised", conflict, "G2", team_not_authorised},
            {"plan_not_approved", conflict, "P13", [](const EnterCase& c) { return !c.state.plan_approved; }},
            {"before_round_start", invalid, "G5",
             [](const EnterCase& c) {
               return c.command.held_on < c.state.round.started_on.value_or(c.state.round.start_on);
             },
             "held_on"},
            {"held_in_future", invalid, "P18",
             [](const EnterCase& c) { return c.command.held_on > c.occasion.today; }, "held_on"},
        },
    .facts =
        [](const EnterCase& c) {
          return facts_of(Entered{c.command.engagement, State::entered, c.command.held_on});
        },
};

const Rule<Leave, LeaveState> leave{
    .name = "engagement.leave",
    .from = {"entered"},
    .ladder =
        {
            {"wrong_state", conflict, "P43",
             [](const LeaveCase& c) { return c.state.engagement.state != State::entered; }},
            {"before_entry", invalid, "P43",
             [](const LeaveCase& c) { return c.command.left_on < *c.state.engagement.entered_on; },
             "left_on"},
            {"left_in_future", invalid, "P43",
             [](const LeaveCase& c) { return c.command.left_on > c.occasion.today; }, "left_on"},
            {"materials_outstanding",
             conflict,
             "P43",
             any<LeaveCase, &OpenWork::materials_outstanding>,
             {},
             how_many<LeaveCase, &OpenWork::materials_outstanding>},
            {"papers_in_review",
             conflict,
             "P33",
             any<LeaveCase, &OpenWork::papers_in_review>,
             {},
             how_many<LeaveCase, &OpenWork::papers_in_review>},
            {"tasks_open",
             conflict,
             "P32",
             any<LeaveCase, &OpenWork::tasks_open>,
             {},
             how_many<LeaveCase, &OpenWork::tasks_open>},
        },
    .facts =
        [](const LeaveCase& c) {
          return facts_of(Left{c.command.engagement, State::left, c.command.left_on});
        },
};

const Rule<Close, CloseState> close{
    .name = "engagement.close",
    .from = {"fed_back"},
    .ladder =
        {
            {"wrong_state", conflict, "P54",
             [](const CloseCase& c) { return c.state.engagement.state != State::fed_back; }},
            {"findings_open",
             conflict,
             "P54",
             any<CloseCase, &OpenWork::findings_open>,
             {},
             how_many<CloseCase, &OpenWork::findings_open>},
            {"immediates_open",
             conflict,
             "P36",
             any<CloseCase, &OpenWork::immediates_open>,
             {},
             how_many<CloseCase, &OpenWork::immediates_open>},
            {"orders_open",
             conflict,
             "P52",
             any<CloseCase, &OpenWork::orders_open>,
             {},
             how_many<CloseCase, &OpenWork::orders_open>},
        },
    .facts =
        [](const CloseCase& c) {
          return facts_of(Closed{c.command.engagement, State::closed, c.occasion.today});
        },
};

}  // namespace huiyin::engagement
