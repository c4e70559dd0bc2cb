#include "inspection/order/records.hpp"

#include "store/row.hpp"

namespace huiyin::order {

std::optional<Order> find_order(store::Connection& connection, const EngagementId& engagement,
                                const OrderId& id) {
  return store::find<Order>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

std::optional<Order> find_open_order(store::Connection& connection, const EngagementId& engagement,
                                     SourceKind kind, const OrderSourceId& source) {
  return store::find<Order>(
      connection, "WHERE engagement_id = ? AND source_id = ? AND source_kind = ? AND state <> 'closed'",
      engagement, source, kind);
}

std::vector<std::string> open_orders_from(store::Connection& connection, const DecisionId& decision) {
  return store::texts(connection,
                      "SELECT number FROM supervision_order WHERE source_id = ? AND source_kind = 'decision'"
                      " AND state <> 'closed' ORDER BY number",
                      std::string_view(decision.value));
}

int next_ordinal(store::Connection& connection, int year) {
  return static_cast<int>(store::number(
             connection, "SELECT COALESCE(MAX(ordinal), 0) FROM supervision_order WHERE year = ?", year)) +
         1;
}

void register_facts(Registry& registry) {
  registry.fact("order.issued", inserts_into("supervision_order"));
  for (const auto* changed :
       {"order.escalated", "order.reported", "order.closed", "order.sent_back", "order.extended"})
    registry.fact(changed, updates("supervision_order"));
}

}  // namespace huiyin::order
