#include "inspection/task/noun.hpp"
#include "inspection/task/records.hpp"
#include "inspection/task/rules.hpp"

namespace huiyin::task {
namespace {

CompleteState gather_complete(store::Connection& connection, const Complete& command, const Occasion&) {
  return {find_task(connection, command.engagement, command.task)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(complete, by_team, gather_complete);
  register_views(registry);
}

}  // namespace huiyin::task
