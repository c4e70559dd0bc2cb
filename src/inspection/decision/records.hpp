#pragma once
// The only door to the table `decision`.

#include <cstdint>
#include <optional>

#include "inspection/decision/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::decision {

[[nodiscard]] std::optional<Decision> find_decision(store::Connection& connection, const DecisionId& id);

[[nodiscard]] std::int64_t count_open_decisions(store::Connection& connection, const RoundId& round);

void register_facts(Registry& registry);

}  // namespace huiyin::decision
