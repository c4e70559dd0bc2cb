#include "identity/person/records.hpp"
#include "inspection/plan/noun.hpp"
#include "inspection/plan/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::plan {
namespace {

/// Priorities and methods are the inspection's own; the unit never reads them (R1).
Predicate visible(const Question& question) {
  return engagement_rows(question, "p.engagement_id");
}

json::value record(store::Connection& connection, std::string_view engagement, std::string_view id) {
  const Plan plan = *find_plan(connection, EngagementId{std::string(engagement)}, PlanId{std::string(id)});
  json::value out = to_json(plan);
  if (plan.decided_by)
    if (const auto decider = person::find_person(connection, *plan.decided_by))
      out.as_object()["decided_by_name"] = decider->name;
  return out;
}

}  // namespace

void register_views(Registry& registry) {
  registry.view({
      .noun = "plan",
      .who = by_inspection,
      .from = "plan p JOIN engagement e ON e.id = p.engagement_id LEFT JOIN person d ON d.id = p.decided_by",
      .id = "p.id",
      .engagement = "p.engagement_id",
      .state = "p.state",
      .columns =
          {
              {"engagement_id", ColumnType::id, "p.engagement_id", filter},
              {"engagement_number", ColumnType::text, "e.number", filter | sort | group},
              {"team_name", ColumnType::text, "e.team_name", filter | sort | group | shown},
              {"unit_name", ColumnType::text, "e.unit_name", filter | sort | search | shown},
              {"edition", ColumnType::number, "p.edition", filter | sort | shown},
              {"kind", ColumnType::enumeration, "p.kind", filter | sort | group | shown},
              {"state", ColumnType::enumeration, "p.state", filter | sort | group | shown},
              {"summary", ColumnType::text, "p.summary", filter | search | shown},
              {"focus", ColumnType::structure, "p.focus", shown},
              {"reason", ColumnType::text, "p.reason", filter | search | nullable},
              {"submitted_on", ColumnType::date, "p.submitted_on", filter | sort | shown | nullable},
              {"opinion", ColumnType::text, "p.opinion", filter | search | nullable},
              {"decided_by_name", ColumnType::text, "d.name", filter | nullable},
              {"decided_on", ColumnType::date, "p.decided_on", filter | sort | shown | nullable},
              {"version", ColumnType::number, "p.version", filter},
          },
      .visible = visible,
      .default_sort = "-engagement_number,-edition",
      .record = record,
  });
}

}  // namespace huiyin::plan
