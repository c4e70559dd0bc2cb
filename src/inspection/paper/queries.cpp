#include "base/json.hpp"
#include "inspection/confirmation/records.hpp"
#include "inspection/paper/extras.hpp"
#include "inspection/paper/ladder.hpp"
#include "inspection/paper/noun.hpp"
#include "inspection/paper/origins.hpp"
#include "inspection/paper/records.hpp"
#include "inspection/paper/steps.hpp"
#include "inspection/team/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::paper {
namespace {

// A reader who has looked once wants to see only what was rewritten since.
constexpr std::string_view changed_since_review =
    "CASE WHEN p.looked_at IS NULL THEN 'unseen' WHEN p.content_changed_at > p.looked_at THEN 'yes' ELSE "
    "'no' END";
// The cast gives the count a number's comparison in filters.
constexpr std::string_view evidence_count =
    "CAST((SELECT COUNT(*) FROM evidence x WHERE x.engagement_id = p.engagement_id AND x.subject_kind = "
    "'paper'"
    " AND x.subject_id = p.id) AS INTEGER)";

json::value record(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(*find_paper(connection, EngagementId{std::string(engagement)}, PaperId{std::string(id)}));
}

/// Papers are the inspection's own: the unit sees facts through confirmations only, never the
/// characterisation (R3, P34).
Predicate visible(const Question& question) {
  return engagement_rows(question, "p.engagement_id");
}

json::array traced(const Question& question, const Paper& paper) {
  json::array origins;
  for (const Origin& origin : paper.origins)
    if (const auto found = trace(question.connection, paper.engagement_id, origin))
      origins.push_back(to_json(*found));
  return origins;
}

json::array handlers_by_name(const Paper& paper, const std::vector<team::Member>& members) {
  json::array handlers;
  for (const PersonId& handler : paper.handlers)
    for (const team::Member& member : members)
      if (member.person == handler) handlers.push_back({{"id", handler.value}, {"name", member.name}});
  return handlers;
}

void add_extras(const Question& question, const json::value&, json::object& out) {
  const EngagementId engagement{std::string(question.parameter("engagement"))};
  const auto paper =
      *find_paper(question.connection, engagement, PaperId{std::string(question.parameter("id"))});
  const auto members = team::members_of(question.connection, engagement);
  if (!is_handler(paper, question.actor)) may_not(out, {"paper.revise", "paper.submit"});
  out["ladder"] = ladder_of(paper, members);
  out["handlers"] = handlers_by_name(paper, members);
  json::object names;
  for (const team::Member& member : members) names[member.person.value] = member.name;
  out["names"] = std::move(names);
  out["focus"] = focus_in_words(question.norms.focus, paper.focus.value);
  out["origins"] = traced(question, paper);
  out["evidence"] = evidence_rows(question, engagement.value, "paper", paper.id.value);
  json::array sheets;
  for (const auto& sheet : confirmation::confirmations_of(question.connection, engagement, paper.id))
    sheets.push_back(to_json(sheet));
  out["confirmation"] = paper.confirmation_id && !sheets.empty() ? sheets.front() : json::value(nullptr);
  out["confirmations"] = std::move(sheets);
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "paper",
          .who = by_business,
          .from = "paper p JOIN engagement e ON e.id = p.engagement_id"
                  " LEFT JOIN person d ON d.id = p.drafted_by LEFT JOIN person r ON r.id = p.reviewed_by"
                  " LEFT JOIN person s ON s.id = p.signed_by",
          .id = "p.id",
          .engagement = "p.engagement_id",
          .state = "p.state",
          .columns =
              {
                  {"provisional_number", ColumnType::text, "p.provisional_number",
                   filter | sort | search | shown},
                  {"number", ColumnType::text, "p.number", filter | sort | search | shown | nullable},
                  {"title", ColumnType::text, "p.title", filter | sort | search | shown},
                  {"state", ColumnType::enumeration, "p.state", filter | sort | group | shown},
                  {"severity", ColumnType::enumeration, "p.severity", filter | sort | group | shown},
                  {"focus", ColumnType::focus, "p.focus", filter | sort | group | shown},
                  {"handler_names", ColumnType::text, "p.handler_names", filter | search | shown},
                  {"evidence_count", ColumnType::number, std::string(evidence_count), filter | sort | shown},
                  {"confirmation", ColumnType::enumeration, "p.confirmation", filter | sort | group | shown},
                  {"reviewed_on", ColumnType::date, "p.reviewed_on", filter | sort | shown | nullable},
                  {"reviewed_by_name", ColumnType::text, "r.name", filter | group | nullable},
                  {"discussed_on", ColumnType::date, "p.discussed_on", filter | sort | shown | nullable},
                  {"signed_on", ColumnType::date, "p.signed_on", filter | sort | shown | nullable},
                  {"signed_by_name", ColumnType::text, "s.name", filter | group | nullable},
                  {"disposition", ColumnType::enumeration, "p.disposition", filter | sort | group | nullable},
                  {"changed_since_review", ColumnType::enumeration, std::string(changed_since_review),
                   filter | group | shown},
                  {"returned_opinion", ColumnType::text, "p.returned_opinion", filter | search | nullable},
                  {"amount_fen", ColumnType::money, "p.amount_fen", filter | sort | nullable},
                  {"occurred", ColumnType::text, "p.occurred", filter | search},
                  {"place", ColumnType::text, "p.place", filter | search},
                  {"drafted_by_name", ColumnType::text, "d.name", filter | group | nullable},
                  {"drafted_on", ColumnType::date, "p.drafted_on", filter | sort},
                  {"submitted_on", ColumnType::date, "p.submitted_on", filter | sort | nullable},
                  {"updated_at", ColumnType::instant, "p.updated_at", filter | sort},
                  {"version", ColumnType::number, "p.version", 0},
                  {"engagement_id", ColumnType::id, "p.engagement_id", filter},
                  {"engagement_number", ColumnType::text, "e.number", filter | sort | group},
                  {"team_name", ColumnType::text, "e.team_name", filter | group},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | search | group},
              },
          .visible = visible,
          .default_sort = "-updated_at",
          .record = record,
      },
      add_extras);
}

}  // namespace huiyin::paper
