#include "inspection/material/records.hpp"

#include "store/row.hpp"

namespace huiyin::material {

std::optional<Material> find_material(store::Connection& connection, const EngagementId& engagement,
                                      const MaterialId& id) {
  return store::find<Material>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

int next_ordinal(store::Connection& connection, const EngagementId& engagement) {
  return 1 + static_cast<int>(store::number(
                 connection, "SELECT MAX(ordinal) FROM material WHERE engagement_id = ?", engagement));
}

void register_facts(Registry& registry) {
  registry.fact("material.requested", inserts_into("material"));
  registry.fact("material.provided", updates("material"));
  registry.fact("material.reviewed", updates("material"));
  registry.fact("material.returned", updates("material"));
  registry.fact("material.due_moved", updates("material"));
}

}  // namespace huiyin::material
