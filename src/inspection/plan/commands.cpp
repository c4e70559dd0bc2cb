#include "inspection/plan/noun.hpp"
#include "inspection/plan/records.hpp"
#include "inspection/plan/rules.hpp"

namespace huiyin::plan {
namespace {

template <class Command>
PlanState gather(store::Connection& connection, const Command& command, const Occasion&) {
  PlanState state{.editions = plans_of(connection, command.engagement)};
  if constexpr (requires { command.plan; })
    state.plan = find_plan(connection, command.engagement, command.plan);
  return state;
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(draft, by_team, gather<Draft>);
  registry.command(revise, by_team, gather<Revise>);
  registry.command(submit, by({Role::team_leader}), gather<Submit>);
  registry.command(approve, by({Role::office_director}), gather<Approve>);
  registry.command(give_back, by_office, gather<Return>);
  registry.command(extend, by({Role::team_leader}), gather<Extend>);
  register_views(registry);
}

}  // namespace huiyin::plan
