#pragma once
// The only door to the table `midterm`.

#include <optional>

#include "inspection/midterm/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::midterm {

[[nodiscard]] std::optional<Midterm> find_midterm(store::Connection& connection,
                                                  const EngagementId& engagement, const MidtermId& id);
/// A visit whose opinions are not all settled.
[[nodiscard]] bool has_unclosed_visit(store::Connection& connection, const EngagementId& engagement);
[[nodiscard]] bool has_paper(store::Connection& connection, const EngagementId& engagement,
                             const PaperId& paper);
void register_facts(Registry& registry);

}  // namespace huiyin::midterm
