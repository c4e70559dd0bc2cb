#include "base/json.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/hearing/noun.hpp"
#include "inspection/hearing/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::hearing {
namespace {

json::value record(store::Connection& connection, std::string_view, std::string_view id) {
  return to_json(*find_hearing(connection, HearingId{std::string(id)}));
}

// Which engagements were heard, by number and unit: an id says nothing to a reader.
void add_heard(const Question& question, const json::value& record, json::object& out) {
  json::array heard;
  for (const json::value& id : record.at("engagements").as_array()) {
    const auto engagement =
        engagement::find_engagement(question.connection, EngagementId{std::string(id.as_string())});
    if (engagement)
      heard.push_back({{"id", engagement->id.value},
                       {"number", engagement->number},
                       {"team_name", engagement->team_name},
                       {"unit_name", engagement->unit_name}});
  }
  out["heard"] = std::move(heard);
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "hearing",
          .who = by_inspection,
          .from = "hearing h JOIN round r ON r.id = h.round_id",
          .id = "h.id",
          .state = "h.state",
          .columns =
              {
                  {"session", ColumnType::text, "h.session", filter | sort | search | shown},
                  {"body", ColumnType::enumeration, "h.body", filter | sort | group | shown},
                  {"held_on", ColumnType::date, "h.held_on", filter | sort | shown},
                  {"round_number", ColumnType::text, "r.number", filter | sort | group | shown},
                  {"round_id", ColumnType::id, "h.round_id", filter},
                  {"state", ColumnType::enumeration, "h.state", filter | group},
                  {"attended", ColumnType::text, "h.attended", filter | search},
                  {"engagements", ColumnType::structure, "h.engagements", 0},
              },
          .visible = business_rows,
          .default_sort = "-held_on",
          .record = record,
      },
      add_heard);
}

}  // namespace huiyin::hearing
