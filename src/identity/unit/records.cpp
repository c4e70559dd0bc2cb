#include "identity/unit/records.hpp"

#include "store/row.hpp"

namespace huiyin::unit {

std::optional<Unit> find_unit(store::Connection& connection, const UnitId& id) {
  return store::find<Unit>(connection, "WHERE id = ?", id);
}

bool code_is_taken(store::Connection& connection, std::string_view code) {
  return store::number(connection, "SELECT COUNT(*) FROM unit WHERE code = ?", code) > 0;
}

void register_facts(Registry& registry) {
  registry.fact("unit.added", inserts_into("unit"));
  registry.fact("unit.revised", updates("unit"));
}

}  // namespace huiyin::unit
