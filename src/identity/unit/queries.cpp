#include "base/json.hpp"
#include "identity/unit/noun.hpp"
#include "identity/unit/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::unit {
namespace {

json::value record(store::Connection& connection, std::string_view, std::string_view id) {
  return to_json(*find_unit(connection, UnitId{std::string(id)}));
}

/// Codes and names, so that the security administrator can say for which unit a role is granted (R6).
Outcome<json::value> directory(const Question& question) {
  store::Statement rows = question.connection.prepare("SELECT id, code, name FROM unit ORDER BY path");
  json::array units;
  while (rows.step()) units.push_back({{"id", rows.text(0)}, {"code", rows.text(1)}, {"name", rows.text(2)}});
  return json::value{{"rows", std::move(units)}};
}

}  // namespace

void register_views(Registry& registry) {
  registry.view({
      .noun = "unit",
      .who = by_business,
      .from = "unit u LEFT JOIN unit p ON p.id = u.parent_id",
      .id = "u.id",
      .columns =
          {
              {"code", ColumnType::text, "u.code", filter | sort | search | shown},
              {"name", ColumnType::text, "u.name", filter | sort | search | shown},
              {"short_name", ColumnType::text, "u.short_name", filter | sort | search | shown},
              {"parent_name", ColumnType::text, "p.name", filter | shown | nullable},
              {"parent_id", ColumnType::id, "u.parent_id", filter | nullable},
              {"level", ColumnType::number, "u.level", filter | sort | group | shown},
              {"path", ColumnType::text, "u.path", filter | sort},
              {"sector", ColumnType::text, "u.sector", filter | sort | group | shown},
              {"kind", ColumnType::enumeration, "u.kind", filter | sort | group | shown},
              {"place", ColumnType::text, "u.place", filter | sort | group | shown},
              {"headcount", ColumnType::number, "u.headcount", filter | sort | shown},
              {"party_members", ColumnType::number, "u.party_members", filter | sort},
              {"leader_name", ColumnType::text, "u.leader_name", filter | search | nullable},
          },
      .visible = business_rows,
      .default_sort = "path",
      .record = record,
  });
  registry.query("unit.directory", by({Role::security_admin}), directory);
}

}  // namespace huiyin::unit
