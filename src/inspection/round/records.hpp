#pragma once
// The only door to the table `round`.

#include <optional>
#include <string_view>

#include "inspection/round/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::round {

[[nodiscard]] std::optional<Round> find_round(store::Connection& connection, const RoundId& id);
[[nodiscard]] bool number_is_taken(store::Connection& connection, std::string_view number);

void register_facts(Registry& registry);

}  // namespace huiyin::round
