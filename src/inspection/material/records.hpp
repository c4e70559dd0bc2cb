#pragma once
// The only door to the table `material`.

#include <optional>

#include "inspection/material/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::material {

[[nodiscard]] std::optional<Material> find_material(store::Connection& connection,
                                                    const EngagementId& engagement, const MaterialId& id);
[[nodiscard]] int next_ordinal(store::Connection& connection, const EngagementId& engagement);
void register_facts(Registry& registry);

}  // namespace huiyin::material
