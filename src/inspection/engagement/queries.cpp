#include "inspection/engagement/noun.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/round/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::engagement {
namespace {

/// A unit knows its own engagement; a department those in which something is its to check (R4).
Predicate visible(const Question& question) {
  return engagement_rows(
      question, "e.id",
      {.unit = "1",
       .department = "EXISTS (SELECT 1 FROM finding f WHERE f.engagement_id = e.id AND f.department = ?)"});
}

json::value record(store::Connection& connection, std::string_view, std::string_view id) {
  const Engagement engagement = *find_engagement(connection, EngagementId{std::string(id)});
  json::value out = to_json(engagement);
  out.as_object()["engagement_id"] = engagement.id.value;
  if (const auto round = round::find_round(connection, engagement.round_id))
    out.as_object()["round_number"] = round->number;
  return out;
}

/// Numbers and names, so that the security administrator can say for which engagement a role is granted (R6).
Outcome<json::value> directory(const Question& question) {
  store::Statement rows = question.connection.prepare(
      "SELECT id, number, team_name, unit_name FROM engagement WHERE state NOT IN ('closed', 'cancelled') "
      "ORDER BY number DESC");
  json::array engagements;
  while (rows.step())
    engagements.push_back({{"id", rows.text(0)},
                           {"number", rows.text(1)},
                           {"team_name", rows.text(2)},
                           {"unit_name", rows.text(3)}});
  return json::value{{"rows", std::move(engagements)}};
}

}  // namespace

void register_views(Registry& registry) {
  registry.view({
      .noun = "engagement",
      .who = by_business,
      .from = "engagement e JOIN round r ON r.id = e.round_id JOIN unit u ON u.id = e.unit_id",
      .id = "e.id",
      .engagement = "e.id",
      .state = "e.state",
      .columns =
          {
              {"engagement_id", ColumnType::id, "e.id", filter},
              {"number", ColumnType::text, "e.number", filter | sort | search | shown},
              {"round_id", ColumnType::id, "e.round_id", filter},
              {"round_number", ColumnType::text, "r.number", filter | sort | group},
              {"team_id", ColumnType::id, "e.team_id", filter},
              {"team_name", ColumnType::text, "e.team_name", filter | sort | group | search | shown},
              {"unit_id", ColumnType::id, "e.unit_id", filter},
              {"unit_name", ColumnType::text, "e.unit_name", filter | sort | group | search | shown},
              {"unit_short_name", ColumnType::text, "u.short_name", filter | search},
              {"sector", ColumnType::text, "u.sector", filter | sort | group},
              {"place", ColumnType::text, "u.place", filter | sort | group | shown},
              {"state", ColumnType::enumeration, "e.state", filter | sort | group | shown},
              {"entered_on", ColumnType::date, "e.entered_on", filter | sort | shown | nullable},
              {"left_on", ColumnType::date, "e.left_on", filter | sort | shown | nullable},
              {"feedback_on", ColumnType::date, "e.feedback_on", filter | sort | shown | nullable},
              {"closed_on", ColumnType::date, "e.closed_on", filter | sort | nullable},
              {"cancelled_on", ColumnType::date, "e.cancelled_on", filter | sort | nullable},
              {"cancel_document_number", ColumnType::text, "e.cancel_document_number",
               filter | search | nullable},
              {"version", ColumnType::number, "e.version", filter},
          },
      .visible = visible,
      .default_sort = "-number",
      .record = record,
      .outside = {.told = {"engagement.enter", "engagement.leave", "engagement.close"}},
  });
  registry.query("engagement.directory", by({Role::security_admin}), directory);
}

}  // namespace huiyin::engagement
