#include "base/json.hpp"
#include "inspection/rectification/noun.hpp"
#include "inspection/rectification/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::rectification {
namespace {

constexpr std::string_view light =
    "CASE WHEN p.state = 'accepted' THEN 'done' WHEN p.due_on < {today} THEN 'red'"
    " WHEN p.due_on <= {yellow_until} THEN 'yellow' ELSE 'green' END";

json::value record(store::Connection& connection, std::string_view engagement, std::string_view id) {
  json::value shown = to_json(
      *find_plan(connection, EngagementId{std::string(engagement)}, RectificationPlanId{std::string(id)}));
  store::Statement unit = connection.prepare("SELECT unit_name FROM engagement WHERE id = ?");
  if (unit.with(engagement).step()) shown.as_object()["unit_name"] = unit.text(0);
  return shown;
}

// Written by the unit itself, so it reads it at any time; departments read the findings they check, not the
// plan.
Predicate visible(const Question& question) {
  return engagement_rows(question, "p.engagement_id", {.unit = "1 = 1"});
}

// The plan is asked for by the commands of `rectification`, so what may be done with it stands under that
// name.
void add_may(const Question& question, const json::value& record, json::object& out) {
  out["may"] = question.registry.may("rectification", question.actor, record.at("engagement_id").as_string(),
                                     record.at("state").as_string());
}

}  // namespace

void register_plan_views(Registry& registry) {
  registry.view(
      {
          .noun = "rectification_plan",
          .who = by_business,
          .from = "rectification_plan p JOIN engagement e ON e.id = p.engagement_id"
                  " LEFT JOIN account a ON a.id = p.submitted_by LEFT JOIN person q ON q.id = a.person_id",
          .id = "p.id",
          .engagement = "p.engagement_id",
          .state = "p.state",
          .columns =
              {
                  {"engagement_number", ColumnType::text, "e.number", filter | sort | search | group | shown},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | sort | search | group | shown},
                  {"team_name", ColumnType::text, "e.team_name", filter | sort | group},
                  {"state", ColumnType::enumeration, "p.state", filter | sort | group | shown},
                  {"light", ColumnType::light, std::string(light), filter | group | shown},
                  {"due_on", ColumnType::date, "p.due_on", filter | sort | shown},
                  {"adopted_on", ColumnType::date, "p.adopted_on", filter | sort},
                  {"submitted_on", ColumnType::date, "p.submitted_on", filter | sort | shown},
                  {"submitted_by_name", ColumnType::text, "COALESCE(q.name, a.name)", filter | nullable},
                  {"findings", ColumnType::number, "p.findings", filter | sort | shown},
                  {"measures", ColumnType::number, "p.measures", filter | sort | shown},
                  {"decided_on", ColumnType::date, "p.decided_on", filter | sort | nullable},
                  {"engagement_id", ColumnType::id, "p.engagement_id", filter},
                  {"round_id", ColumnType::id, "e.round_id", filter},
              },
          .visible = visible,
          .default_sort = "due_on",
          .record = record,
          .outside = {.withheld = {"decided_by"},
                      .told = {"rectification.accept_plan", "rectification.return_plan"}},
      },
      add_may);
}

}  // namespace huiyin::rectification
