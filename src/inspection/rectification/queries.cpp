#include "base/json.hpp"
#include "inspection/rectification/noun.hpp"
#include "inspection/rectification/records.hpp"
#include "spine/registry.hpp"
#include "spine/visibility.hpp"

namespace huiyin::rectification {
namespace {

constexpr std::string_view light =
    "CASE WHEN f.state = 'closed' THEN 'done' WHEN f.due_on < {today} THEN 'red'"
    " WHEN f.due_on <= {yellow_until} THEN 'yellow' ELSE 'green' END";

json::value record(store::Connection& connection, std::string_view engagement, std::string_view id) {
  const EngagementId in{std::string(engagement)};
  const FindingId finding{std::string(id)};
  json::value shown = to_json(*find_finding(connection, in, finding));
  shown.as_object()["measures"] = to_json(measures_of(connection, in, finding));
  return shown;
}

// The unit reads its findings once the feedback was delivered, a department those it has to check (R4, P48,
// P54). The conditions name only columns that finding_tally has too, so totals hold for everybody.
Predicate visible(const Question& question) {
  return engagement_rows(question, "f.engagement_id",
                         {.unit = "f.engagement_id IN (SELECT b.engagement_id FROM feedback b"
                                  " WHERE b.state IN ('delivered', 'received'))",
                          .department = "f.department = ?"});
}

std::string_view light_of(const Question& question, const Finding& finding) {
  if (finding.state == State::closed) return "done";
  return finding.due_on ? name_of(question.norms.light(*finding.due_on, question.today)) : "green";
}

// The light depends on the day, and the plan's own record says whether the baseline stands.
void add_light_and_plan(const Question& question, const json::value& record, json::object& out) {
  const EngagementId engagement{std::string(record.at("engagement_id").as_string())};
  const FindingId id{std::string(record.at("id").as_string())};
  out["record"].as_object()["light"] = light_of(question, *find_finding(question.connection, engagement, id));
  json::value plan = to_json(find_plan_of(question.connection, engagement));
  if (plan.is_object()) {
    const ListView& view = question.registry.views().at("rectification_plan");
    withhold(view, question.actor, engagement.value, plan.as_object());
  }
  out["plan"] = std::move(plan);
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "rectification",
          .who = by_business,
          .from = "finding f",
          .id = "f.id",
          .engagement = "f.engagement_id",
          .state = "f.state",
          // Sorted by what an index has only: any other order of a million rows would be a sort of a million
          // rows.
          .columns =
              {
                  {"number", ColumnType::text, "f.number", filter | sort | search | shown},
                  {"title", ColumnType::text, "f.title", filter | search | shown},
                  {"unit_name", ColumnType::text, "f.unit_name", filter | group | shown},
                  {"area", ColumnType::focus, "f.area", filter | group | shown},
                  {"severity", ColumnType::enumeration, "f.severity", filter | group | shown},
                  {"state", ColumnType::enumeration, "f.state", filter | group | shown},
                  {"light", ColumnType::light, std::string(light), filter | group | shown},
                  {"due_on", ColumnType::date, "f.due_on", filter | sort | shown | nullable},
                  {"progress_percent", ColumnType::number, "f.progress_percent", filter | shown},
                  {"department_name", ColumnType::text, "f.department_name",
                   filter | group | shown | nullable},
                  {"leader_name", ColumnType::text, "f.leader_name", filter | shown | nullable},
                  {"standing", ColumnType::enumeration, "f.standing", filter | group},
                  {"measures_open", ColumnType::number, "f.measures_open", filter},
                  {"measures_total", ColumnType::number, "f.measures_total", filter},
                  {"focus", ColumnType::focus, "f.focus", filter},
                  {"planned_on", ColumnType::date, "f.planned_on", filter | nullable},
                  {"applied_on", ColumnType::date, "f.applied_on", filter | nullable},
                  {"closure_due_on", ColumnType::date, "f.closure_due_on", filter | nullable},
                  {"closed_on", ColumnType::date, "f.closed_on", filter | nullable},
                  {"reopened_count", ColumnType::number, "f.reopened_count", filter},
                  {"paper_number", ColumnType::text, "f.paper_number", filter | inside},
                  {"paper_id", ColumnType::id, "f.paper_id", filter | inside},
                  {"team_name", ColumnType::text, "f.team_name", filter | group},
                  {"engagement_number", ColumnType::text, "f.engagement_number", filter | group},
                  {"engagement_id", ColumnType::id, "f.engagement_id", filter | group},
                  {"unit_id", ColumnType::id, "f.unit_id", filter | group},
                  {"round_id", ColumnType::id, "f.round_id", filter | group},
                  {"department", ColumnType::id, "f.department", filter | nullable},
                  {"updated_at", ColumnType::instant, "f.updated_at", filter},
              },
          .visible = visible,
          .default_sort = "due_on",
          .record = record,
          .tally = {"finding_tally",
                    {"state", "standing", "area", "severity", "unit_id", "unit_name", "engagement_id",
                     "round_id"}},
          .alias = "f",
          // The closing sheet goes back and forth with what each level found; who at the office found it, and
          // on which paper the finding rests, stays inside (P54, T54).
          .outside = {.withheld = {"paper_id", "paper_number", "checks[step:office].by",
                                   "checks[step:office].by_name", "checks[step:reopen].by",
                                   "checks[step:reopen].by_name"},
                      .told = {"feedback.deliver", "rectification.accept_plan", "rectification.return_plan",
                               "rectification.extend", "rectification.close", "rectification.send_back",
                               "rectification.reopen"}},
      },
      add_light_and_plan);
}

}  // namespace huiyin::rectification
