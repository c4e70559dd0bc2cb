#include <algorithm>

#include "identity/account/records.hpp"
#include "identity/unit/records.hpp"
#include "inspection/engagement/noun.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/engagement/rules.hpp"
#include "inspection/plan/records.hpp"
#include "inspection/round/records.hpp"
#include "inspection/team/records.hpp"

namespace huiyin::engagement {
namespace {

OpenState gather_open(store::Connection& connection, const Open& command, const Occasion&) {
  OpenState state{.round = round::find_round(connection, command.round),
                  .team = team::find_team(connection, command.team),
                  .unit = unit::find_unit(connection, command.unit)};
  if (state.team && state.team->round_id != command.round) state.team.reset();
  for (const Engagement& other : engagements_of(connection, command.round)) {
    state.team_engaged = state.team_engaged || other.team_id == command.team;
    state.unit_engaged = state.unit_engaged || (other.unit_id == command.unit && !other.cancelled());
  }
  return state;
}

AppointState gather_appoint(store::Connection& connection, const AppointLiaison& command, const Occasion&) {
  AppointState state{.account = account::find_account(connection, command.account)};
  if (command.engagement) state.engagement = find_engagement(connection, *command.engagement);
  if (!state.engagement || !state.account) return state;
  state.grants = account::grants_of(connection, command.account);
  state.on_team =
      state.account->person_id && team::on_team(connection, state.engagement->id, *state.account->person_id);
  return state;
}

EnterState gather_enter(store::Connection& connection, const Enter& command, const Occasion&) {
  EnterState state{.engagement = find_engagement(connection, command.engagement).value()};
  state.round = round::find_round(connection, state.engagement.round_id).value();
  state.team = team::find_team(connection, state.engagement.team_id).value();
  state.plan_approved = !plan::approved_focus(connection, command.engagement).empty();
  return state;
}

LeaveState gather_leave(store::Connection& connection, const Leave& command, const Occasion&) {
  return {find_engagement(connection, command.engagement).value(), open_work(connection, command.engagement)};
}

CloseState gather_close(store::Connection& connection, const Close& command, const Occasion&) {
  return {find_engagement(connection, command.engagement).value(), open_work(connection, command.engagement)};
}

CancelState gather_cancel(store::Connection& connection, const Cancel& command, const Occasion&) {
  return {find_engagement(connection, command.engagement).value(), open_work(connection, command.engagement)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(open, by_office, gather_open, Stream::opened);
  // A grant like any other: journaled where the audit administrator reads grants (R6).
  registry.command(appoint_liaison, by({Role::security_admin}), gather_appoint, Stream::security);
  registry.command(enter, by({Role::team_leader}), gather_enter);
  registry.command(leave, by({Role::team_leader}), gather_leave);
  registry.command(close, by_office, gather_close);
  // The Party group decides (P03, P05); the director answers for entering what it decided.
  registry.command(cancel, by({Role::office_director}), gather_cancel);
  register_views(registry);
  register_overview(registry);
}

}  // namespace huiyin::engagement
