#include "base/json.hpp"
#include "inspection/names.hpp"
#include "inspection/task/noun.hpp"
#include "inspection/task/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::task {
namespace {

json::value whole(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(*find_task(connection, EngagementId{std::string(engagement)}, TaskId{std::string(id)}));
}

Predicate visible(const Question& question) {
  return engagement_rows(question, "t.engagement_id");
}

void add_names(const Question& question, const json::value& record, json::object& out) {
  json::object called;
  names::add_person(question.connection, record.at("owner"), called);
  store::Statement meeting =
      question.connection.prepare("SELECT held_on FROM meeting WHERE engagement_id = ? AND id = ?");
  meeting.with(std::string_view(record.at("engagement_id").as_string()),
               std::string_view(record.at("meeting_id").as_string()));
  if (meeting.step()) called[record.at("meeting_id").as_string()] = json::string(meeting.text(0));
  out["names"] = std::move(called);
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "task",
          .who = by_inspection,
          .from = "task t JOIN engagement e ON e.id = t.engagement_id LEFT JOIN person o ON o.id = t.owner"
                  " LEFT JOIN meeting m ON m.engagement_id = t.engagement_id AND m.id = t.meeting_id",
          .id = "t.id",
          .engagement = "t.engagement_id",
          .state = "t.state",
          .columns =
              {
                  {"title", ColumnType::text, "t.title", filter | sort | search | shown},
                  {"owner_name", ColumnType::text, "o.name", filter | group | search | shown | nullable},
                  {"owner", ColumnType::id, "t.owner", filter},
                  {"due_on", ColumnType::date, "t.due_on", filter | sort | group | shown},
                  {"light", ColumnType::light,
                   "CASE WHEN t.state = 'done' THEN 'done' WHEN t.due_on < {today} THEN 'red'"
                   " WHEN t.due_on <= {yellow_until} THEN 'yellow' ELSE 'green' END",
                   filter | group | shown},
                  {"state", ColumnType::enumeration, "t.state", filter | sort | group | shown},
                  {"assigned_on", ColumnType::date, "t.assigned_on", filter | sort | shown},
                  {"meeting_id", ColumnType::id, "t.meeting_id", filter},
                  {"meeting_held_on", ColumnType::date, "m.held_on", filter | sort | nullable},
                  {"result", ColumnType::text, "t.result", filter | search | nullable},
                  {"done_on", ColumnType::date, "t.done_on", filter | sort | shown | nullable},
                  {"engagement_id", ColumnType::id, "t.engagement_id", filter},
                  {"engagement_number", ColumnType::text, "e.number", filter | group},
                  {"team_name", ColumnType::text, "e.team_name", filter | sort | group},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | sort | group},
              },
          .visible = visible,
          .default_sort = "due_on",
          .record = whole,
      },
      add_names);
}

}  // namespace huiyin::task
