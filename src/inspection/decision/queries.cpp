#include "base/json.hpp"
#include "inspection/decision/noun.hpp"
#include "inspection/decision/records.hpp"
#include "inspection/hearing/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::decision {
namespace {

constexpr std::string_view light =
    "CASE WHEN d.state = 'done' THEN 'done' WHEN d.due_on < {today} THEN 'red'"
    " WHEN d.due_on <= {yellow_until} THEN 'yellow' ELSE 'green' END";

json::value shown_record(store::Connection& connection, std::string_view, std::string_view id) {
  const auto decision = find_decision(connection, DecisionId{std::string(id)});
  json::value shown = to_json(*decision);
  if (const auto hearing = hearing::find_hearing(connection, decision->hearing_id)) {
    shown.as_object()["session"] = hearing->session;
    shown.as_object()["body"] = name_of(hearing->body);
    shown.as_object()["held_on"] = hearing->held_on.text();
  }
  return shown;
}

// A team reads what was decided on its own engagement, or on the round as a whole.
Predicate visible(const Question& question) {
  Predicate own = engagement_rows(question, "d.engagement_id");
  if (!question.actor
           .scopes(ScopeKind::engagement, {Role::team_leader, Role::deputy_leader, Role::team_member})
           .empty())
    own.sql = "(" + own.sql + " OR d.engagement_id IS NULL)";
  return own;
}

}  // namespace

void register_views(Registry& registry) {
  registry.view({
      .noun = "decision",
      .who = by_inspection,
      .from = "decision d JOIN hearing h ON h.id = d.hearing_id JOIN round r ON r.id = d.round_id"
              " LEFT JOIN engagement e ON e.id = d.engagement_id",
      .id = "d.id",
      .state = "d.state",
      .columns =
          {
              {"text", ColumnType::text, "d.text", filter | search | shown},
              {"kind", ColumnType::enumeration, "d.kind", filter | sort | group | shown},
              {"responsible", ColumnType::text, "d.responsible", filter | sort | search | group | shown},
              {"due_on", ColumnType::date, "d.due_on", filter | sort | shown},
              {"session", ColumnType::text, "h.session", filter | sort | search | group | shown},
              {"body", ColumnType::enumeration, "h.body", filter | sort | group},
              {"held_on", ColumnType::date, "h.held_on", filter | sort},
              {"state", ColumnType::enumeration, "d.state", filter | sort | group | shown},
              {"light", ColumnType::light, std::string(light), filter | group | shown},
              {"done_on", ColumnType::date, "d.done_on", filter | sort | shown | nullable},
              {"outcome", ColumnType::text, "d.outcome", filter | search | nullable},
              {"round_number", ColumnType::text, "r.number", filter | sort | group},
              {"round_id", ColumnType::id, "d.round_id", filter},
              {"hearing_id", ColumnType::id, "d.hearing_id", filter},
              {"engagement_id", ColumnType::id, "d.engagement_id", filter | nullable},
              {"engagement_number", ColumnType::text, "e.number", filter | sort | group | shown | nullable},
              {"team_name", ColumnType::text, "e.team_name", filter | group | nullable},
              {"unit_name", ColumnType::text, "e.unit_name", filter | sort | group | shown | nullable},
          },
      .visible = visible,
      .default_sort = "due_on",
      .record = shown_record,
  });
}

}  // namespace huiyin::decision
