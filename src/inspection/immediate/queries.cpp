#include "base/json.hpp"
#include "inspection/immediate/noun.hpp"
#include "inspection/immediate/records.hpp"
#include "inspection/immediate/rules.hpp"
#include "inspection/paper/extras.hpp"
#include "inspection/paper/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::immediate {
namespace {

// Until the unit is told, the approvals have their own deadline; then the one that was approved counts.
constexpr std::string_view light =
    "CASE WHEN i.state IN ('closed', 'rejected') THEN 'done'"
    " WHEN (CASE WHEN i.notified_on IS NULL THEN i.approval_due_on ELSE i.due_on END) < {today} THEN 'red'"
    " WHEN (CASE WHEN i.notified_on IS NULL THEN i.approval_due_on ELSE i.due_on END) <= {yellow_until}"
    " THEN 'yellow' ELSE 'green' END";

json::value record(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(
      *find_immediate(connection, EngagementId{std::string(engagement)}, ImmediateId{std::string(id)}));
}

Predicate visible(const Question& question) {
  return engagement_rows(question, "i.engagement_id",
                         {.unit = "i.state IN ('notified', 'rectified', 'checked', 'closed')"});
}

void add_extras(const Question& question, const json::value& shown, json::object& out) {
  const std::string engagement(question.parameter("engagement"));
  out["evidence"] = paper::evidence_rows(question, engagement, "immediate", question.parameter("id"));
  if (!paper::reads_inspection(question, engagement)) return;
  const auto state = enum_named<State>(std::string_view(shown.at("state").as_string()));
  const auto role = state ? awaited_role(*state) : std::nullopt;
  if (role && !question.actor.has({*role}, engagement))
    paper::may_not(out, {"immediate.approve", "immediate.reject"});
  const json::value& paper = shown.at("paper_id");
  if (paper.is_null()) return;
  const auto found = paper::find_paper(question.connection, EngagementId{engagement},
                                       PaperId{std::string(paper.as_string())});
  out["paper"] = json::object{{"id", found->id.value},
                              {"provisional_number", found->provisional_number},
                              {"number", to_json(found->number)},
                              {"title", found->title.value},
                              {"state", name_of(found->state)}};
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "immediate",
          .who = by_business,
          .from = "immediate i JOIN engagement e ON e.id = i.engagement_id",
          .id = "i.id",
          .engagement = "i.engagement_id",
          .state = "i.state",
          .columns =
              {
                  {"number", ColumnType::text, "i.number", filter | sort | search | shown},
                  {"problem", ColumnType::text, "i.problem", filter | search | shown},
                  {"ground", ColumnType::enumeration, "i.ground", filter | sort | group | shown | inside},
                  {"state", ColumnType::enumeration, "i.state", filter | sort | group | shown},
                  {"measure", ColumnType::text, "i.measure", filter | search | shown},
                  {"due_on", ColumnType::date, "i.due_on", filter | sort | shown},
                  {"light", ColumnType::light, std::string(light), filter | group | shown},
                  {"proposed_on", ColumnType::date, "i.proposed_on", filter | sort | shown | inside},
                  {"notified_on", ColumnType::date, "i.notified_on", filter | sort | nullable},
                  {"rectified_on", ColumnType::date, "i.rectified_on", filter | sort | nullable},
                  {"checked_by_name", ColumnType::text, "i.checked_by_name",
                   filter | group | nullable | inside},
                  {"checked_on", ColumnType::date, "i.checked_on", filter | sort | nullable},
                  {"closed_on", ColumnType::date, "i.closed_on", filter | sort | nullable},
                  {"engagement_id", ColumnType::id, "i.engagement_id", filter},
                  {"engagement_number", ColumnType::text, "e.number", filter | sort | group},
                  {"team_name", ColumnType::text, "e.team_name", filter | group},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | search | group},
              },
          .visible = visible,
          .default_sort = "-proposed_on",
          .record = record,
          // The unit is told what to do, by when, and what the check found. Why it was taken up (people
          // complained), who proposed, approved and checked it, and on what paper, stays inside (P36).
          .outside = {.withheld = {"paper_id", "ground", "solvable", "proposed_by", "proposed_by_name",
                                   "proposed_on", "approval_due_on", "approvals", "reject_reason",
                                   "rejected_by_name", "rejected_on", "checked_by", "checked_by_name"},
                      .told = {"immediate.notify", "immediate.check", "immediate.close"}},
      },
      add_extras);
}

}  // namespace huiyin::immediate
