#include <algorithm>

#include "inspection/decision/records.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/round/noun.hpp"
#include "inspection/round/records.hpp"
#include "inspection/round/rules.hpp"
#include "inspection/team/records.hpp"

namespace huiyin::round {
namespace {

PlanState gather_plan(store::Connection& connection, const Plan& command, const Occasion&) {
  return {number_is_taken(connection, number_of(command.year, command.ordinal))};
}

template <class Command>
RoundState gather_round(store::Connection& connection, const Command& command, const Occasion&) {
  return {find_round(connection, command.round)};
}

StartState gather_start(store::Connection& connection, const Start& command, const Occasion&) {
  const auto teams = team::teams_of(connection, command.round);
  return {find_round(connection, command.round),
          std::ranges::any_of(teams, [](const auto& team) { return team.state == team::State::authorised; })};
}

CloseState gather_close(store::Connection& connection, const Close& command, const Occasion&) {
  CloseState state{.round = find_round(connection, command.round)};
  state.decisions_open = decision::count_open_decisions(connection, command.round);
  const auto engagements = engagement::engagements_of(connection, command.round);
  state.engagements_open =
      std::ranges::count_if(engagements, [](const auto& engagement) { return !engagement.over(); });
  for (const auto& team : team::teams_of(connection, command.round)) {
    if (team.state == team::State::dissolved) continue;
    state.teams.push_back(team.id);
    for (const auto& grant : team::grants_of_members(connection, team, team.members))
      state.grants.push_back(grant.id);
  }
  return state;
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(plan, by_office, gather_plan);
  registry.command(reschedule, by_office, gather_round<Reschedule>);
  registry.command(approve, by({Role::leading_group}), gather_round<Approve>);
  registry.command(start, by({Role::office_director}), gather_start);
  registry.command(mark, by_office, gather_round<Mark>);
  registry.command(close, by({Role::office_director}), gather_close);
  register_views(registry);
  register_overview(registry);
}

}  // namespace huiyin::round
