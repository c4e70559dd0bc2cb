#pragma once
// The only door to the table `unit`.

#include <optional>

#include "identity/unit/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::unit {

[[nodiscard]] std::optional<Unit> find_unit(store::Connection& connection, const UnitId& id);
[[nodiscard]] bool code_is_taken(store::Connection& connection, std::string_view code);
void register_facts(Registry& registry);

}  // namespace huiyin::unit
