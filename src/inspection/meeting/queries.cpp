#include "base/json.hpp"
#include "inspection/meeting/noun.hpp"
#include "inspection/meeting/records.hpp"
#include "inspection/names.hpp"
#include "spine/visibility.hpp"

namespace huiyin::meeting {
namespace {

json::value whole(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(
      *find_meeting(connection, EngagementId{std::string(engagement)}, MeetingId{std::string(id)}));
}

Predicate visible(const Question& question) {
  return engagement_rows(question, "m.engagement_id");
}

void add_names(const Question& question, const json::value& record, json::object& out) {
  json::object called;
  names::add_person(question.connection, record.at("chair"), called);
  for (const json::value& present : record.at("present").as_array())
    names::add_person(question.connection, present, called);
  for (const json::value& decision : record.at("decisions").as_array())
    names::add_paper(question.connection, record.at("engagement_id"), decision.at("paper"), called);
  out["names"] = std::move(called);
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "meeting",
          .who = by_inspection,
          .from =
              "meeting m JOIN engagement e ON e.id = m.engagement_id LEFT JOIN person c ON c.id = m.chair",
          .id = "m.id",
          .engagement = "m.engagement_id",
          .state = "m.state",
          .columns =
              {
                  {"ordinal", ColumnType::number, "m.ordinal", filter | sort | shown},
                  {"held_on", ColumnType::date, "m.held_on", filter | sort | shown},
                  {"chair_name", ColumnType::text, "c.name", filter | group | search | shown | nullable},
                  {"state", ColumnType::enumeration, "m.state", filter | sort | group | shown},
                  {"present", ColumnType::structure, "m.present", 0},
                  {"agenda", ColumnType::structure, "m.agenda", search},
                  {"decisions", ColumnType::structure, "m.decisions", search},
                  {"tasks", ColumnType::number,
                   "(SELECT COUNT(*) FROM task t WHERE t.engagement_id = m.engagement_id AND t.meeting_id = "
                   "m.id)",
                   shown},
                  {"concluded_on", ColumnType::date, "m.concluded_on", filter | sort | shown | nullable},
                  {"engagement_id", ColumnType::id, "m.engagement_id", filter},
                  {"engagement_number", ColumnType::text, "e.number", filter | group},
                  {"team_name", ColumnType::text, "e.team_name", filter | sort | group},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | sort | group},
              },
          .visible = visible,
          .default_sort = "-held_on",
          .record = whole,
      },
      add_names);
}

}  // namespace huiyin::meeting
