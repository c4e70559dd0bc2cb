#include "identity/person/noun.hpp"
#include "identity/person/records.hpp"
#include "identity/unit/records.hpp"
#include "spine/visibility.hpp"
#include "store/row.hpp"

namespace huiyin::person {
namespace {

// Careers and kin are read by those who choose inspectors, and by nobody else (R2).
const Who by_choosers =
    by({Role::office_director, Role::office_staff, Role::leading_group, Role::party_group});

json::value record(store::Connection& connection, std::string_view, std::string_view id) {
  const Person person = *find_person(connection, PersonId{std::string(id)});
  json::value out = to_json(person);
  if (const auto unit = unit::find_unit(connection, person.unit_id))
    out.as_object()["unit_name"] = unit->name;
  return out;
}

/// Posts, kin and interests name units: their names beside the ids.
void add_names(const Question& question, const json::value& record, json::object& out) {
  json::object names;
  const auto add = [&](const json::value& id) {
    if (names.contains(id.get_string())) return;
    if (const auto unit = unit::find_unit(question.connection, UnitId{std::string(id.get_string())}))
      names[id.get_string()] = unit->name;
  };
  add(record.at("unit_id"));
  for (const char* list : {"posts", "kin", "interests"})
    for (const json::value& one : record.at(list).as_array()) add(one.at("unit"));
  out["names"] = std::move(names);
}

/// Who there is, without a word of what they do: an account is made for a person, and administrators read no
/// business (R6).
Outcome<json::value> directory(const Question& question) {
  store::Statement rows = question.connection.prepare(
      "SELECT p.id, p.code, p.name, u.name FROM person p JOIN unit u ON u.id = p.unit_id ORDER BY p.code");
  json::array people;
  while (rows.step())
    people.push_back(
        {{"id", rows.text(0)}, {"code", rows.text(1)}, {"name", rows.text(2)}, {"unit_name", rows.text(3)}});
  return json::value{{"rows", std::move(people)}};
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "person",
          .who = by_choosers,
          .from = "person p JOIN unit u ON u.id = p.unit_id",
          .id = "p.id",
          .columns =
              {
                  {"code", ColumnType::text, "p.code", filter | sort | search | shown},
                  {"name", ColumnType::text, "p.name", filter | sort | search | shown},
                  {"gender", ColumnType::enumeration, "p.gender", filter | sort | group | shown},
                  {"birth_month", ColumnType::text, "p.birth_month", filter | sort},
                  {"native_place", ColumnType::text, "p.native_place", filter | sort | group | shown},
                  {"unit_id", ColumnType::id, "p.unit_id", filter},
                  {"unit_name", ColumnType::text, "u.name", filter | sort | group | search | shown},
                  {"department", ColumnType::text, "p.department", filter | sort | search | shown},
                  {"post", ColumnType::text, "p.post", filter | sort | search | shown},
                  {"speciality", ColumnType::enumeration, "p.speciality", filter | sort | group | shown},
                  {"political_status", ColumnType::text, "p.political_status", filter | group},
                  {"phone", ColumnType::text, "p.phone", filter},
                  {"available", ColumnType::number, "p.available", filter | sort | group},
                  {"version", ColumnType::number, "p.version", filter},
              },
          .visible = business_rows,
          .default_sort = "code",
          .record = record,
      },
      add_names);
  registry.query("person.directory", by({Role::system_admin, Role::security_admin}), directory);
}

}  // namespace huiyin::person
