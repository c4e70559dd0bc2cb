#pragma once
// The only door to the table `decision`.

#include <optional>

#include "inspection/decision/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::decision {

[[nodiscard]] std::optional<Decision> find_decision(store::Connection& connection, const DecisionId& id);

void register_facts(Registry& registry);

}  // namespace huiyin::decision
