#include "base/json.hpp"
#include "inspection/midterm/noun.hpp"
#include "inspection/midterm/records.hpp"
#include "inspection/names.hpp"
#include "spine/visibility.hpp"

namespace huiyin::midterm {
namespace {

json::value whole(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(
      *find_midterm(connection, EngagementId{std::string(engagement)}, MidtermId{std::string(id)}));
}

Predicate visible(const Question& question) {
  return engagement_rows(question, "m.engagement_id");
}

void add_names(const Question& question, const json::value& record, json::object& out) {
  json::object called;
  names::add_person(question.connection, record.at("visitor"), called);
  for (const json::value& paper : record.at("papers").as_array())
    names::add_paper(question.connection, record.at("engagement_id"), paper, called);
  for (const json::value& opinion : record.at("opinions").as_array())
    names::add_paper(question.connection, record.at("engagement_id"), opinion.at("paper"), called);
  out["names"] = std::move(called);
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "midterm",
          .who = by_inspection,
          .from =
              "midterm m JOIN engagement e ON e.id = m.engagement_id LEFT JOIN person v ON v.id = m.visitor",
          .id = "m.id",
          .engagement = "m.engagement_id",
          .state = "m.state",
          .columns =
              {
                  {"held_on", ColumnType::date, "m.held_on", filter | sort | shown},
                  {"visitor_name", ColumnType::text, "v.name", filter | group | search | shown | nullable},
                  {"frame_opinion", ColumnType::text, "m.frame_opinion", search | shown},
                  {"opinions", ColumnType::structure, "m.opinions", search},
                  {"papers", ColumnType::structure, "m.papers", 0},
                  {"state", ColumnType::enumeration, "m.state", filter | sort | group | shown},
                  {"light", ColumnType::light,
                   "CASE WHEN m.state <> 'open' THEN 'done' WHEN m.due_on < {today} THEN 'red'"
                   " WHEN m.due_on <= {yellow_until} THEN 'yellow' ELSE 'green' END",
                   filter | group | shown},
                  {"due_on", ColumnType::date, "m.due_on", filter | sort | shown},
                  {"closed_on", ColumnType::date, "m.closed_on", filter | sort | nullable},
                  {"engagement_id", ColumnType::id, "m.engagement_id", filter},
                  {"engagement_number", ColumnType::text, "e.number", filter | group | shown},
                  {"team_name", ColumnType::text, "e.team_name", filter | sort | group | shown},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | sort | group},
              },
          .visible = visible,
          .default_sort = "-held_on",
          .record = whole,
      },
      add_names);
}

}  // namespace huiyin::midterm
