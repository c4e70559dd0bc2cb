#include "base/json.hpp"
#include "inspection/interview/noun.hpp"
#include "inspection/interview/records.hpp"
#include "inspection/names.hpp"
#include "spine/visibility.hpp"

namespace huiyin::interview {
namespace {

json::value whole(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(
      *find_interview(connection, EngagementId{std::string(engagement)}, InterviewId{std::string(id)}));
}

// Who spoke to the team is never told outside the inspection (P22: 隐去来源).
Predicate visible(const Question& question) {
  return engagement_rows(question, "i.engagement_id");
}

void add_names(const Question& question, const json::value& record, json::object& out) {
  json::object called;
  for (const json::value& inspector : record.at("inspectors").as_array())
    names::add_person(question.connection, inspector, called);
  for (const auto* member : {"recorder", "confirmed_by"})
    names::add_person(question.connection, record.at(member), called);
  out["names"] = std::move(called);
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "interview",
          .who = by_inspection,
          .from = "interview i JOIN engagement e ON e.id = i.engagement_id"
                  " LEFT JOIN person r ON r.id = i.recorder LEFT JOIN person c ON c.id = i.confirmed_by",
          .id = "i.id",
          .engagement = "i.engagement_id",
          .state = "i.state",
          .columns =
              {
                  {"number", ColumnType::text, "i.number", filter | sort | search | shown},
                  {"held_on", ColumnType::date, "i.held_on", filter | sort | group | shown},
                  {"started_at", ColumnType::text, "i.started_at", sort | shown},
                  {"minutes", ColumnType::number, "i.minutes", filter | sort | shown},
                  {"subject_name", ColumnType::text, "i.subject_name", filter | sort | search | shown},
                  {"subject_post", ColumnType::text, "i.subject_post", filter | search | shown},
                  {"category", ColumnType::enumeration, "i.category", filter | sort | group | shown},
                  {"place", ColumnType::text, "i.place", filter | search},
                  {"summary", ColumnType::text, "i.summary", search},
                  {"clue", ColumnType::enumeration, "i.clue", filter | sort | group | shown},
                  {"state", ColumnType::enumeration, "i.state", filter | sort | group | shown},
                  {"recorder", ColumnType::id, "i.recorder", filter},
                  {"recorder_name", ColumnType::text, "r.name", filter | group | search | shown | nullable},
                  {"inspectors", ColumnType::structure, "i.inspectors", 0},
                  {"points", ColumnType::structure, "i.points", search},
                  {"confirmed_by_name", ColumnType::text, "c.name", filter | group | nullable},
                  {"confirmed_on", ColumnType::date, "i.confirmed_on", filter | sort | nullable},
                  {"engagement_id", ColumnType::id, "i.engagement_id", filter},
                  {"engagement_number", ColumnType::text, "e.number", filter | group},
                  {"team_name", ColumnType::text, "e.team_name", filter | sort | group},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | sort | group},
              },
          .visible = visible,
          .default_sort = "-held_on,-started_at",
          .record = whole,
      },
      add_names);
}

}  // namespace huiyin::interview
