#include "inspection/round/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace huiyin::round {
namespace {

using PlanCase = Case<Plan, PlanState>;
using RescheduleCase = Case<Reschedule, RoundState>;
using ApproveCase = Case<Approve, RoundState>;
using StartCase = Case<Start, StartState>;
using MarkCase = Case<Mark, RoundState>;
using CloseCase = Case<Close, CloseState>;

/// R ≤ E < X ≤ F (G5): entry may be the day of the start, as in the reference round.
template <class CaseType>
bool dates_out_of_order(const CaseType& c) {
  return c.command.entry_on < c.command.start_on || c.command.exit_on <= c.command.entry_on ||
         c.command.feedback_on < c.command.exit_on;
}

template <class CaseType>
bool absent(const CaseType& c) {
  return !c.state.round;
}

json::value unknown_leaves(const PlanCase& c) {
  json::array unknown;
  for (const std::string& leaf : c.command.focus)
    if (!c.occasion.norms.focus.is_leaf(leaf)) unknown.emplace_back(leaf);
  return json::value{{"focus", std::move(unknown)}};
}

}  // namespace

std::string number_of(int year, int ordinal) {
  return fmt::format("{}-R{}", year, ordinal);
}

const Rule<Plan, PlanState> plan{
    .name = "round.plan",
    .ladder =
        {
            {"ordinal_out_of_range", invalid, "P03", [](const PlanCase& c) { return c.command.ordinal < 1; },
             "ordinal"},
            {"number_taken", conflict, "P03", [](const PlanCase& c) { return c.state.number_taken; },
             "ordinal"},
            {"dates_out_of_order", invalid, "G5", dates_out_of_order<PlanCase>, "entry_on"},
            {"focus_empty", invalid, "G3", [](const PlanCase& c) { return c.command.focus.empty(); },
             "focus"},
            {"focus_unknown", invalid, "G3",
             [](const PlanCase& c) {
               return std::ranges::any_of(
                   c.command.focus, [&](const auto& leaf) { return !c.occasion.norms.focus.is_leaf(leaf); });
             },
             "focus", unknown_leaves},
        },
    .facts =
        [](const PlanCase& c) {
          return facts_of(Planned{
              .id = c.occasion.fresh<RoundNoun>(),
              .year = c.command.year,
              .ordinal = c.command.ordinal,
              .number = number_of(c.command.year, c.command.ordinal),
              .name = c.command.name,
              .kind = c.command.kind,
              .state = State::planned,
              .requirement = c.command.requirement,
              .start_on = c.command.start_on,
              .entry_on = c.command.entry_on,
              .exit_on = c.command.exit_on,
              .feedback_on = c.command.feedback_on,
              .focus = c.command.focus,
              .avoidance_years = c.command.avoidance_years.value_or(usual_avoidance_years),
              .norms_version = c.occasion.norms.version,
              .milestones = {},
          });
        },
};

const Rule<Reschedule, RoundState> reschedule{
    .name = "round.reschedule",
    .from = {"planned", "approved", "started"},
    .ladder =
        {
            {"not_found", not_found, "P03", absent<RescheduleCase>, "round"},
            {"stale", conflict, "P03",
             [](const RescheduleCase& c) { return c.state.round->version != c.command.version; }, "version"},
            {"closed", conflict, "P03",
             [](const RescheduleCase& c) { return c.state.round->state == State::closed; }},
            {"dates_out_of_order", invalid, "G5", dates_out_of_order<RescheduleCase>, "entry_on"},
        },
    .facts =
        [](const RescheduleCase& c) {
          return facts_of(Rescheduled{
              .id = c.command.round,
              .start_on = c.command.start_on,
              .entry_on = c.command.entry_on,
              .exit_on = c.command.exit_on,
              .feedback_on = c.command.feedback_on,
              .reschedule_reason = c.command.reason,
          });
        },
};

const Rule<Approve, RoundState> approve{
    .name = "round.approve",
    .from = {"planned"},
    .ladder =
        {
            {"not_found", not_found, "P03", absent<ApproveCase>, "round"},
            {"wrong_state", conflict, "P03",
             [](const ApproveCase& c) { return c.state.round->state != State::planned; }},
        },
    .facts =
        [](const ApproveCase& c) {
          return facts_of(Approved{c.command.round, State::approved, c.command.document_number});
        },
};

const Rule<Start, StartState> start{
    .name = "round.start",
    .from = {"approved"},
    .ladder =
        {
            {"not_found", not_found, "P09", absent<StartCase>, "round"},
            {"wrong_state", conflict, "P09",
             [](const StartCase& c) { return c.state.round->state != State::approved; }},
            {"no_team_authorised", conflict, "G2",
             [](const StartCase& c) { return !c.state.some_team_authorised; }},
            {"held_in_future", invalid, "P09",
             [](const StartCase& c) { return c.command.held_on > c.occasion.today; }, "held_on"},
        },
    .facts =
        [](const StartCase& c) {
          return facts_of(Started{c.command.round, State::started, c.command.held_on});
        },
};

const Rule<Mark, RoundState> mark{
    .name = "round.mark",
    .from = {"planned", "approved", "started"},
    .ladder =
        {
            {"not_found", not_found, "P03", absent<MarkCase>, "round"},
            {"closed", conflict, "P03",
             [](const MarkCase& c) { return c.state.round->state == State::closed; }},
        },
    .facts =
        [](const MarkCase& c) {
          std::vector<Milestone> milestones = c.state.round->milestones;
          milestones.push_back({c.command.on, c.command.name.value,
                                c.command.note ? std::optional(c.command.note->value) : std::nullopt});
          std::ranges::stable_sort(milestones, {}, &Milestone::on);
          return facts_of(Marked{c.command.round, std::move(milestones)});
        },
};

// Authorised once, for one round (G2): with the round the teams end, and so does what their members may read
// (P07).
const Rule<Close, CloseState> close{
    .name = "round.close",
    .from = {"started"},
    .ladder =
        {
            {"not_found", not_found, "P58", absent<CloseCase>, "round"},
            {"wrong_state", conflict, "P58",
             [](const CloseCase& c) { return c.state.round->state != State::started; }},
            {"engagements_open",
             conflict,
             "R4",
             [](const CloseCase& c) { return c.state.engagements_open > 0; },
             {},
             [](const CloseCase& c) { return json::value{{"engagements", c.state.engagements_open}}; }},
            {"decisions_open",
             conflict,
             "P52",
             [](const CloseCase& c) { return c.state.decisions_open > 0; },
             {},
             [](const CloseCase& c) { return json::value{{"decisions", c.state.decisions_open}}; }},
        },
    .facts =
        [](const CloseCase& c) {
          Facts facts = facts_of(Closed{c.command.round, State::closed, c.occasion.today});
          for (const TeamId& team : c.state.teams)
            facts << team::Dissolved{.id = team, .state = team::State::dissolved};
          for (const GrantId& grant : c.state.grants) facts << account::Revoked{grant};
          return facts;
        },
};

}  // namespace huiyin::round
