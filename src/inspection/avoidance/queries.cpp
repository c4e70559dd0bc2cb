#include "identity/person/records.hpp"
#include "identity/unit/records.hpp"
#include "inspection/avoidance/noun.hpp"
#include "inspection/avoidance/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::avoidance {
namespace {

json::value record(store::Connection& connection, std::string_view, std::string_view id) {
  const Avoidance row = *find_avoidance(connection, AvoidanceId{std::string(id)});
  json::value out = to_json(row);
  if (const auto person = person::find_person(connection, row.person_id))
    out.as_object()["person_name"] = person->name;
  if (const auto unit = unit::find_unit(connection, row.unit_id)) out.as_object()["unit_name"] = unit->name;
  return out;
}

}  // namespace

// Kin and origins are read by those who choose inspectors only (R2).
void register_views(Registry& registry) {
  registry.view({
      .noun = "avoidance",
      .who = by({Role::office_director, Role::office_staff, Role::leading_group, Role::party_group}),
      .from = "avoidance a JOIN team t ON t.id = a.team_id JOIN person p ON p.id = a.person_id"
              " JOIN unit u ON u.id = a.unit_id LEFT JOIN person d ON d.id = a.decided_by",
      .id = "a.id",
      .state = "a.result",
      .columns =
          {
              {"team_id", ColumnType::id, "a.team_id", filter},
              {"round_id", ColumnType::id, "t.round_id", filter},
              {"team_number", ColumnType::text, "t.number", filter | sort | group},
              {"team_name", ColumnType::text, "t.name", filter | sort | group | shown},
              {"person_id", ColumnType::id, "a.person_id", filter},
              {"person_name", ColumnType::text, "p.name", filter | sort | search | shown},
              {"unit_id", ColumnType::id, "a.unit_id", filter},
              {"unit_name", ColumnType::text, "u.name", filter | sort | search | shown},
              {"result", ColumnType::enumeration, "a.result", filter | sort | group | shown},
              {"grounds", ColumnType::structure, "a.grounds", shown},
              {"decision", ColumnType::enumeration, "a.decision", filter | sort | group | shown | nullable},
              {"reason", ColumnType::text, "a.reason", filter | search | shown | nullable},
              {"decided_by_name", ColumnType::text, "d.name", filter | nullable},
              {"decided_on", ColumnType::date, "a.decided_on", filter | sort | shown | nullable},
              {"screened_on", ColumnType::date, "a.screened_on", filter | sort},
              {"version", ColumnType::number, "a.version", filter},
          },
      .visible = business_rows,
      .default_sort = "team_number,person_name",
      .record = record,
  });
}

}  // namespace huiyin::avoidance
