#pragma once
// The only door to the table `supervision_order`.

#include <optional>
#include <string>
#include <vector>

#include "inspection/order/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::order {

[[nodiscard]] std::optional<Order> find_order(store::Connection& connection, const EngagementId& engagement,
                                              const OrderId& id);
/// The order not yet closed that presses on with this source.
[[nodiscard]] std::optional<Order> find_open_order(store::Connection& connection,
                                                   const EngagementId& engagement, SourceKind kind,
                                                   const OrderSourceId& source);
/// Orders are numbered through the year, over all engagements.
[[nodiscard]] int next_ordinal(store::Connection& connection, int year);

/// Numbers of the open orders made from this decision, in whatever engagement.
[[nodiscard]] std::vector<std::string> open_orders_from(store::Connection& connection,
                                                        const DecisionId& decision);

void register_facts(Registry& registry);

}  // namespace huiyin::order
