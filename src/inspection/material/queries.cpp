#include "base/json.hpp"
#include "inspection/material/noun.hpp"
#include "inspection/material/records.hpp"
#include "inspection/names.hpp"
#include "spine/visibility.hpp"

namespace huiyin::material {
namespace {

json::value whole(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(
      *find_material(connection, EngagementId{std::string(engagement)}, MaterialId{std::string(id)}));
}

// A request is sent to the unit the moment it is made (P26).
Predicate visible(const Question& question) {
  return engagement_rows(question, "m.engagement_id", {.unit = "1 = 1"});
}

void add_names(const Question& question, const json::value& record, json::object& out) {
  json::object called;
  names::add_person(question.connection, record.at("requested_by"), called);
  names::add_account(question.connection, record.at("provided_by"), called);
  for (const json::value& note : record.at("notes").as_array())
    names::add_person(question.connection, note.at("by"), called);
  out["names"] = std::move(called);
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "material",
          .who = by_business,
          .from = "material m JOIN engagement e ON e.id = m.engagement_id"
                  " LEFT JOIN person r ON r.id = m.requested_by LEFT JOIN account a ON a.id = m.provided_by"
                  " LEFT JOIN person p ON p.id = a.person_id",
          .id = "m.id",
          .engagement = "m.engagement_id",
          .state = "m.state",
          .columns =
              {
                  {"number", ColumnType::text, "m.number", filter | sort | search | shown},
                  {"title", ColumnType::text, "m.title", filter | sort | search | shown},
                  {"description", ColumnType::text, "m.description", search},
                  {"state", ColumnType::enumeration, "m.state", filter | sort | group | shown},
                  {"light", ColumnType::light,
                   "CASE WHEN m.state <> 'requested' THEN 'done' WHEN m.due_on < {today} THEN 'red'"
                   " WHEN m.due_on <= {yellow_until} THEN 'yellow' ELSE 'green' END",
                   filter | group | shown},
                  {"due_on", ColumnType::date, "m.due_on", filter | sort | group | shown},
                  {"requested_by_name", ColumnType::text, "r.name",
                   filter | group | search | shown | nullable},
                  {"requested_by", ColumnType::id, "m.requested_by", filter},
                  {"requested_on", ColumnType::date, "m.requested_on", filter | sort | shown},
                  {"copies", ColumnType::number, "m.copies", filter | sort | nullable},
                  {"pages", ColumnType::number, "m.pages", filter | sort | shown | nullable},
                  {"provided_by_name", ColumnType::text, "COALESCE(p.name, a.name)",
                   filter | search | nullable},
                  {"provided_on", ColumnType::date, "m.provided_on", filter | sort | shown | nullable},
                  {"returned_on", ColumnType::date, "m.returned_on", filter | sort | shown | nullable},
                  {"engagement_id", ColumnType::id, "m.engagement_id", filter},
                  {"engagement_number", ColumnType::text, "e.number", filter | group},
                  {"team_name", ColumnType::text, "e.team_name", filter | sort | group},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | sort | group},
              },
          .visible = visible,
          .default_sort = "-number",
          .record = whole,
          // What the team looks for and what it noted is the team's own; the unit sees what it was asked for
          // and gave (R3, T27).
          .outside = {.withheld = {"notes", "focus"}, .told = {"material.request", "material.return"}},
      },
      add_names);
}

}  // namespace huiyin::material
