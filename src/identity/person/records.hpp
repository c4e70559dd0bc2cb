#pragma once
// The only door to the table `person`.

#include <optional>
#include <string_view>

#include "identity/person/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::person {

[[nodiscard]] std::optional<Person> find_person(store::Connection& connection, const PersonId& id);
[[nodiscard]] bool code_is_taken(store::Connection& connection, std::string_view code);

void register_facts(Registry& registry);

}  // namespace huiyin::person
