#include "identity/person/records.hpp"

#include "store/row.hpp"

namespace huiyin::person {

std::optional<Person> find_person(store::Connection& connection, const PersonId& id) {
  return store::find<Person>(connection, "WHERE id = ?", id);
}

bool code_is_taken(store::Connection& connection, std::string_view code) {
  return store::number(connection, "SELECT COUNT(*) FROM person WHERE code = ?", code) > 0;
}

void register_facts(Registry& registry) {
  registry.fact("person.added", inserts_into("person"));
  registry.fact("person.revised", updates("person"));
  registry.fact("person.interest_declared", updates("person"));
}

}  // namespace huiyin::person
