#include <algorithm>

#include "identity/person/noun.hpp"
#include "identity/person/records.hpp"
#include "identity/person/rules.hpp"
#include "identity/unit/records.hpp"

namespace huiyin::person {
namespace {

template <class Command>
bool units_found(store::Connection& connection, const Command& command) {
  const auto known = [&](const auto& held) { return unit::find_unit(connection, held.unit).has_value(); };
  return known(command) && std::ranges::all_of(command.posts, known) &&
         std::ranges::all_of(command.kin, known);
}

AddState gather_add(store::Connection& connection, const Add& command, const Occasion&) {
  return {code_is_taken(connection, command.code.value), units_found(connection, command)};
}

ReviseState gather_revise(store::Connection& connection, const Revise& command, const Occasion&) {
  return {find_person(connection, command.person), units_found(connection, command)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(add, by_office, gather_add);
  registry.command(revise, by_office, gather_revise);
  register_views(registry);
}

}  // namespace huiyin::person
