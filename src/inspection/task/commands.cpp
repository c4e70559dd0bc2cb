#include "inspection/task/noun.hpp"
#include "inspection/task/records.hpp"
#include "inspection/task/rules.hpp"
#include "inspection/team/records.hpp"

namespace huiyin::task {
namespace {

CompleteState gather_complete(store::Connection& connection, const Complete& command, const Occasion&) {
  return {find_task(connection, command.engagement, command.task)};
}

ReassignState gather_reassign(store::Connection& connection, const Reassign& command, const Occasion&) {
  return {find_task(connection, command.engagement, command.task),
          team::on_team(connection, command.engagement, command.owner)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(complete, by_team, gather_complete);
  registry.command(reassign, by_leaders, gather_reassign);
  register_views(registry);
}

}  // namespace huiyin::task
