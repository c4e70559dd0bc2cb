#include "sample.hpp"

#include <map>

#include "store/row.hpp"

namespace huiyin::permission {
namespace {

constexpr const char* nothing_bears_it = "0171e8c1-9c00-7abc-8def-0123456789ab";

struct Place {
  store::Connection& connection;
  const std::string& engagement;
  std::string member;
};

/// Where the records of a member's noun lie; in an engagement where `scoped`.
struct Table {
  const char* name;
  bool scoped;
};

const std::map<std::string, Table, std::less<>>& tables() {
  static const std::map<std::string, Table, std::less<>> known = {
      {"paper", {"paper", true}},
      {"finding", {"finding", true}},
      {"interview", {"interview", true}},
      {"material", {"material", true}},
      {"meeting", {"meeting", true}},
      {"task", {"task", true}},
      {"confirmation", {"confirmation", true}},
      {"immediate", {"immediate", true}},
      {"feedback", {"feedback", true}},
      {"report", {"report", true}},
      {"plan", {"plan", true}},
      {"visit", {"midterm", true}},
      {"evidence", {"evidence", true}},
      {"order", {"supervision_order", true}},
      {"round", {"round", false}},
      {"team", {"team", false}},
      {"unit", {"unit", false}},
      {"person", {"person", false}},
      {"account", {"account", false}},
      {"grant", {"account_grant", false}},
      {"hearing", {"hearing", false}},
      {"avoidance", {"avoidance", false}},
  };
  return known;
}

std::string id_of(const Place& place) {
  if (place.member == "engagement") return place.engagement;
  const auto table = tables().find(place.member);
  if (table == tables().end()) return nothing_bears_it;
  const std::string from = std::string("SELECT id FROM ") + table->second.name;
  const auto found =
      table->second.scoped
          ? store::texts(place.connection, from + " WHERE engagement_id = ? ORDER BY id LIMIT 1",
                         std::string_view(place.engagement))
          : store::texts(place.connection, from + " ORDER BY id LIMIT 1");
  return found.empty() ? nothing_bears_it : found.front();
}

json::value filled(const json::value& schema, const Place& place);

json::value filled_text(const json::object& schema, const Place& place) {
  if (const auto* names = schema.if_contains("enum")) return names->as_array().front();
  const auto* format = schema.if_contains("format");
  if (format == nullptr) return "sample";
  if (format->as_string() == "uuid") return json::string(id_of(place));
  return format->as_string() == "date" ? "2020-07-01" : "2020-07-01T09:00:00+08:00";
}

json::value filled(const json::value& schema, const Place& place) {
  const json::object& object = schema.as_object();
  if (const auto* either = object.if_contains("anyOf")) return filled(either->as_array().front(), place);
  const auto* type = object.if_contains("type");
  if (type == nullptr) return json::object();
  if (type->as_string() == "string") return filled_text(object, place);
  if (type->as_string() == "integer") return 1;
  if (type->as_string() == "boolean") return false;
  if (type->as_string() == "array") return json::array{filled(object.at("items"), place)};
  json::object out;
  for (const json::value& name : object.at("required").as_array())
    out[name.as_string()] = filled(object.at("properties").at(name.as_string()),
                                   {place.connection, place.engagement, std::string(name.as_string())});
  return out;
}

}  // namespace

json::value sample(const json::value& schema, store::Connection& connection, const std::string& engagement) {
  return filled(schema, {connection, engagement, {}});
}

bool names_record_of_engagement(const json::value& payload) {
  for (const auto& [member, value] : payload.as_object()) {
    const auto table = tables().find(std::string_view(member));
    if (table != tables().end() && table->second.scoped && value.is_string() &&
        value.as_string() != nothing_bears_it)
      return true;
  }
  return false;
}

}  // namespace huiyin::permission
