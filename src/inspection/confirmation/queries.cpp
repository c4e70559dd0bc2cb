#include "base/json.hpp"
#include "inspection/confirmation/noun.hpp"
#include "inspection/confirmation/records.hpp"
#include "inspection/paper/extras.hpp"
#include "inspection/paper/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::confirmation {
namespace {

constexpr std::string_view light =
    "CASE WHEN c.state <> 'sent' THEN 'done' WHEN c.due_on < {today} THEN 'red'"
    " WHEN c.due_on <= {yellow_until} THEN 'yellow' ELSE 'green' END";

json::value record(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(
      *find_confirmation(connection, EngagementId{std::string(engagement)}, ConfirmationId{std::string(id)}));
}

/// A sheet exists because it was sent: the unit sees all of its own.
Predicate visible(const Question& question) {
  return engagement_rows(question, "c.engagement_id", {.unit = "1 = 1"});
}

void add_extras(const Question& question, const json::value& shown, json::object& out) {
  const std::string engagement(question.parameter("engagement"));
  out["evidence"] = paper::evidence_rows(question, engagement, "confirmation", question.parameter("id"));
  // The title says what the team makes of the facts, so it is not the unit's to read (P34).
  if (!paper::reads_inspection(question, engagement)) return;
  const auto found = paper::find_paper(question.connection, EngagementId{engagement},
                                       PaperId{std::string(shown.at("paper_id").as_string())});
  out["paper"] = json::object{{"id", found->id.value},
                              {"provisional_number", found->provisional_number},
                              {"number", to_json(found->number)},
                              {"title", found->title.value},
                              {"state", name_of(found->state)},
                              {"facts", found->facts.value}};
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "confirmation",
          .who = by_business,
          .from = "confirmation c JOIN engagement e ON e.id = c.engagement_id",
          .id = "c.id",
          .engagement = "c.engagement_id",
          .state = "c.state",
          .columns =
              {
                  {"number", ColumnType::text, "c.number", filter | sort | search | shown},
                  {"paper_number", ColumnType::text, "c.paper_number", filter | sort | search | shown},
                  {"statement", ColumnType::text, "c.statement", filter | search | shown},
                  {"state", ColumnType::enumeration, "c.state", filter | sort | group | shown},
                  {"sent_on", ColumnType::date, "c.sent_on", filter | sort | shown},
                  {"due_on", ColumnType::date, "c.due_on", filter | sort | shown},
                  {"light", ColumnType::light, std::string(light), filter | group | shown},
                  {"answered_on", ColumnType::date, "c.answered_on", filter | sort | shown | nullable},
                  {"answer", ColumnType::enumeration, "c.answer", filter | group | nullable},
                  {"answered_by_name", ColumnType::text, "c.answered_by_name", filter | nullable},
                  {"decision", ColumnType::enumeration, "c.decision",
                   filter | sort | group | shown | nullable},
                  {"resolved_on", ColumnType::date, "c.resolved_on", filter | sort | nullable},
                  {"sent_by_name", ColumnType::text, "c.sent_by_name", filter | group},
                  {"paper_id", ColumnType::id, "c.paper_id", filter | inside},
                  {"engagement_id", ColumnType::id, "c.engagement_id", filter},
                  {"engagement_number", ColumnType::text, "e.number", filter | sort | group},
                  {"team_name", ColumnType::text, "e.team_name", filter | group},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | search | group},
              },
          .visible = visible,
          .default_sort = "-sent_on",
          .record = record,
          // The sheet is signed by both sides (T36); who settled the objection, and on which paper, is the
          // team's.
          .outside = {.withheld = {"paper_id", "resolved_by_name"},
                      .told = {"confirmation.send", "confirmation.resolve"}},
      },
      add_extras);
}

}  // namespace huiyin::confirmation
