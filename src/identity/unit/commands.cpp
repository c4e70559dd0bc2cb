#include "identity/unit/noun.hpp"
#include "identity/unit/records.hpp"
#include "identity/unit/rules.hpp"

namespace huiyin::unit {
namespace {

AddState gather_add(store::Connection& connection, const Add& command, const Occasion&) {
  AddState state{.code_taken = code_is_taken(connection, command.code.value)};
  if (command.parent) state.parent = find_unit(connection, *command.parent);
  return state;
}

ReviseState gather_revise(store::Connection& connection, const Revise& command, const Occasion&) {
  return {find_unit(connection, command.unit)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(add, by_office, gather_add);
  registry.command(revise, by_office, gather_revise);
  register_views(registry);
}

}  // namespace huiyin::unit
