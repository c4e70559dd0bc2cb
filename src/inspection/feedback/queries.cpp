#include "base/json.hpp"
#include "inspection/feedback/noun.hpp"
#include "inspection/feedback/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::feedback {
namespace {

constexpr std::string_view light =
    "CASE WHEN b.state = 'received' THEN 'done' WHEN b.due_on < {today} THEN 'red'"
    " WHEN b.due_on <= {yellow_until} THEN 'yellow' ELSE 'green' END";

json::value record(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(
      *find_feedback(connection, EngagementId{std::string(engagement)}, FeedbackId{std::string(id)}));
}

Predicate visible(const Question& question) {
  return engagement_rows(question, "b.engagement_id", {.unit = "b.state IN ('delivered', 'received')"});
}

}  // namespace

void register_views(Registry& registry) {
  registry.view({
      .noun = "feedback",
      .who = by_business,
      .from = "feedback b JOIN engagement e ON e.id = b.engagement_id",
      .id = "b.id",
      .engagement = "b.engagement_id",
      .state = "b.state",
      .columns =
          {
              {"engagement_number", ColumnType::text, "e.number", filter | sort | search | group | shown},
              {"unit_name", ColumnType::text, "e.unit_name", filter | sort | search | group | shown},
              {"team_name", ColumnType::text, "e.team_name", filter | sort | group | shown},
              {"state", ColumnType::enumeration, "b.state", filter | sort | group | shown},
              {"light", ColumnType::light, std::string(light), filter | group | shown},
              {"due_on", ColumnType::date, "b.due_on", filter | sort | shown},
              {"findings", ColumnType::number, "b.findings", filter | sort | shown},
              {"document_number", ColumnType::text, "b.document_number", filter | sort | search | nullable},
              {"drafted_on", ColumnType::date, "b.drafted_on", filter | sort | inside},
              {"approved_on", ColumnType::date, "b.approved_on", filter | sort | nullable | inside},
              {"held_on", ColumnType::date, "b.held_on", filter | sort | shown | nullable},
              {"received_by", ColumnType::text, "b.received_by", filter | search | nullable},
              {"received_on", ColumnType::date, "b.received_on", filter | sort | shown | nullable},
              {"engagement_id", ColumnType::id, "b.engagement_id", filter},
              {"round_id", ColumnType::id, "e.round_id", filter},
          },
      .visible = visible,
      .default_sort = "due_on",
      .record = record,
      // When it was written and approved is the inspection's own; the unit is given the opinion itself (P48).
      .outside = {.withheld = {"report_id", "drafted_on", "approved_on"}, .told = {"feedback.deliver"}},
  });
}

}  // namespace huiyin::feedback
