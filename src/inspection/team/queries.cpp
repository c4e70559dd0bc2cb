#include <algorithm>

#include "identity/person/records.hpp"
#include "inspection/avoidance/records.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/team/noun.hpp"
#include "inspection/team/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::team {
namespace {

const Who by_choosers =
    by({Role::office_director, Role::office_staff, Role::leading_group, Role::party_group});

/// Those inspecting see every team of a round; a unit the team that inspects it.
Predicate visible(const Question& question) {
  const Actor& actor = question.actor;
  if (by_inspection.allows(actor, {})) return {};
  Predicate predicate{"0", {}};
  for (std::string& engagement : actor.scopes(ScopeKind::engagement, {Role::unit_liaison})) {
    predicate.sql += " OR e.id = ?";
    predicate.values.push_back(std::move(engagement));
  }
  return predicate;
}

json::value record(store::Connection& connection, std::string_view, std::string_view id) {
  return to_json(*find_team(connection, TeamId{std::string(id)}));
}

/// Screened against the unit and not on the team: candidates, and whoever was released.
json::array candidates(const Question& question, const json::value& record, const TeamId& id) {
  const json::array& members = record.at("members").as_array();
  json::array screened;
  for (const auto& row : avoidance::rows_of(question.connection, id)) {
    const bool member = std::ranges::any_of(members, [&](const json::value& each) {
      return row.person_id.value == each.at("person").as_string();
    });
    const auto person = person::find_person(question.connection, row.person_id);
    if (member || !person) continue;
    json::object one = to_json(row).as_object();
    one["person_name"] = person->name;
    screened.push_back(std::move(one));
  }
  return screened;
}

/// In the order of the members; whoever was released is left out.
json::array screening(const Question& question, const json::value& record, const TeamId& id) {
  const auto rows = avoidance::rows_of(question.connection, id);
  json::array screened;
  for (const json::value& member : record.at("members").as_array())
    for (const auto& row : rows) {
      if (row.person_id.value != member.at("person").as_string()) continue;
      json::object one = to_json(row).as_object();
      one["person_name"] = member.at("name");
      screened.push_back(std::move(one));
    }
  return screened;
}

/// What the team inspects, and for those who choose inspectors the doubts found about its members (P06).
void add_extras(const Question& question, const json::value& record, json::object& out) {
  const TeamId id{std::string(record.at("id").as_string())};
  json::array engagements;
  for (const auto& engagement : engagement::engagements_of(question.connection, id))
    engagements.push_back({{"engagement_id", engagement.id.value},
                           {"number", engagement.number},
                           {"unit_id", engagement.unit_id.value},
                           {"unit_name", engagement.unit_name},
                           {"state", name_of(engagement.state)}});
  out["engagements"] = std::move(engagements);
  if (!by_choosers.allows(question.actor, {})) {
    // Why somebody was released may name kin in the unit (R2, P06).
    out["record"].as_object().erase("release_reason");
    return;
  }
  out["avoidance"] = screening(question, record, id);
  out["candidates"] = candidates(question, record, id);
  // Screening is a command of `avoidance`, but its subject is the team: the button belongs here.
  if (record.at("state").as_string() != name_of(State::dissolved) && by_office.allows(question.actor, {}))
    out["may"].as_array().emplace_back("avoidance.screen");
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "team",
          .who = by_business,
          .from = "team t JOIN round r ON r.id = t.round_id LEFT JOIN engagement e ON e.team_id = t.id",
          .id = "t.id",
          .state = "t.state",
          .columns =
              {
                  {"number", ColumnType::text, "t.number", filter | sort | search | shown},
                  {"name", ColumnType::text, "t.name", filter | sort | search | shown},
                  {"round_id", ColumnType::id, "t.round_id", filter},
                  {"round_number", ColumnType::text, "r.number", filter | sort | group | shown},
                  {"ordinal", ColumnType::number, "t.ordinal", filter | sort},
                  {"state", ColumnType::enumeration, "t.state", filter | sort | group | shown},
                  {"engagement_id", ColumnType::id, "e.id", filter | nullable},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | sort | search | shown | nullable},
                  {"members", ColumnType::structure, "t.members", shown},
                  {"authorisation_number", ColumnType::text, "t.authorisation_number",
                   filter | sort | search | shown | nullable},
                  {"authorised_on", ColumnType::date, "t.authorised_on", filter | sort | nullable},
                  {"authorised_until", ColumnType::date, "t.authorised_until",
                   filter | sort | shown | nullable},
                  {"screened_on", ColumnType::date, "t.screened_on", filter | sort | nullable | inside},
                  {"version", ColumnType::number, "t.version", filter},
              },
          .visible = visible,
          .default_sort = "-number",
          .record = record,
          // The unit knows who inspects it, not who was screened or released, and why (P06).
          .outside = {.withheld = {"screened_on", "release_reason"}, .told = {"team.authorise"}},
      },
      add_extras);
}

}  // namespace huiyin::team
