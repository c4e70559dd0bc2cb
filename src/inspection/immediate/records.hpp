#pragma once
// The only door to the table `immediate`.

#include <optional>

#include "inspection/immediate/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::immediate {

[[nodiscard]] std::optional<Immediate> find_immediate(store::Connection& connection,
                                                      const EngagementId& engagement, const ImmediateId& id);
[[nodiscard]] int next_ordinal(store::Connection& connection, const EngagementId& engagement);
void register_facts(Registry& registry);

}  // namespace huiyin::immediate
