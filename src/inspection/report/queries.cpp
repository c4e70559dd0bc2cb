#include <algorithm>
#include <map>

#include "base/json.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/paper/extras.hpp"
#include "inspection/paper/records.hpp"
#include "inspection/report/noun.hpp"
#include "inspection/report/records.hpp"
#include "inspection/report/rules.hpp"
#include "spine/visibility.hpp"

namespace huiyin::report {
namespace {

// The team's deadline while it writes, the office's while it reviews.
constexpr std::string_view light =
    "CASE WHEN t.state = 'reviewed' THEN 'done'"
    " WHEN (CASE WHEN t.state = 'submitted' THEN t.review_due_on ELSE t.due_on END) < {today} THEN 'red'"
    " WHEN (CASE WHEN t.state = 'submitted' THEN t.review_due_on ELSE t.due_on END) <= {yellow_until}"
    " THEN 'yellow' ELSE 'green' END";
constexpr std::string_view statement_count =
    "CAST((SELECT COUNT(*) FROM report_statement x WHERE x.engagement_id = t.engagement_id"
    " AND x.report_id = t.id) AS INTEGER)";

json::value record(store::Connection& connection, std::string_view engagement, std::string_view id) {
  const EngagementId in{std::string(engagement)};
  const ReportId report{std::string(id)};
  json::value shown = to_json(*find_report(connection, in, report));
  shown.as_object()["statements"] = to_json(statements_of(connection, in, report));
  return shown;
}

/// Before feedback nobody outside the inspection reads a word of it (R4).
Predicate visible(const Question& question) {
  return engagement_rows(question, "t.engagement_id");
}

json::object paper_behind(const paper::Paper& paper) {
  return {{"id", paper.id.value},
          {"number", to_json(paper.number)},
          {"title", paper.title.value},
          {"occurred", paper.occurred.value},
          {"place", paper.place.value},
          {"facts", paper.facts.value},
          {"basis", to_json(paper.basis)},
          {"responsibility", to_json(paper.responsibility)},
          {"amount_fen", to_json(paper.amount_fen)},
          {"severity", name_of(paper.severity)},
          {"confirmation", name_of(paper.confirmation)},
          {"handler_names", paper.handler_names},
          {"signed_on", to_json(paper.signed_on)}};
}

using Papers = std::map<std::string, const paper::Paper*, std::less<>>;

/// Every sentence can be clicked through to its paper and its evidence.
void add_what_it_stands_on(const Question& question, std::string_view engagement, const Papers& papers,
                           json::object& statement) {
  const auto words = paper::focus_in_words(question.norms.focus, statement.at("focus").as_string());
  for (const std::string_view member : {"zh", "en", "area_zh", "area_en"}) {
    const auto* found = words.if_contains(member);
    const std::string name =
        member.starts_with("area") ? std::string(member) : "focus_" + std::string(member);
    statement[name] = found == nullptr ? json::value(nullptr) : *found;
  }
  const std::string_view paper_id = statement.at("paper_id").as_string();
  const auto found = papers.find(paper_id);
  statement["paper"] =
      found == papers.end() ? json::value(nullptr) : json::value(paper_behind(*found->second));
  statement["evidence"] = paper::evidence_rows(question, engagement, "paper", paper_id);
}

json::array counted_by_area(const norms::FocusTree& tree, const std::vector<Statement>& statements) {
  json::array areas;
  for (const norms::FocusArea& area : tree.areas()) {
    const auto count = std::ranges::count(statements, area.id, &Statement::area);
    if (count > 0)
      areas.push_back({{"area", area.id}, {"zh", area.zh}, {"en", area.en}, {"count", std::int64_t{count}}});
  }
  return areas;
}

void add_extras(const Question& question, const json::value&, json::object& out) {
  const EngagementId engagement{std::string(question.parameter("engagement"))};
  const ReportId id{std::string(question.parameter("id"))};
  const auto papers = paper::papers_for_report(question.connection, engagement);
  const auto statements = statements_of(question.connection, engagement, id);
  Papers by_id;
  for (const paper::Paper& paper : papers) by_id.emplace(paper.id.value, &paper);
  for (json::value& statement : out.at("record").as_object().at("statements").as_array())
    add_what_it_stands_on(question, engagement.value, by_id, statement.as_object());
  json::array missing;
  for (const paper::Paper& paper : left_out(papers, statements))
    missing.push_back(
        {{"id", paper.id.value}, {"number", to_json(paper.number)}, {"title", paper.title.value}});
  out["papers_left_out"] = std::move(missing);
  out["by_area"] = counted_by_area(question.norms.focus, statements);
  if (const auto found = engagement::find_engagement(question.connection, engagement))
    out["engagement"] = json::object{{"id", found->id.value},
                                     {"number", found->number},
                                     {"team_name", found->team_name},
                                     {"unit_name", found->unit_name},
                                     {"entered_on", to_json(found->entered_on)},
                                     {"left_on", to_json(found->left_on)}};
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "report",
          .who = by_business,
          .from = "report t JOIN engagement e ON e.id = t.engagement_id",
          .id = "t.id",
          .engagement = "t.engagement_id",
          .state = "t.state",
          .columns =
              {
                  {"engagement_number", ColumnType::text, "e.number", filter | sort | search | group | shown},
                  {"team_name", ColumnType::text, "e.team_name", filter | search | group | shown},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | search | group | shown},
                  {"state", ColumnType::enumeration, "t.state", filter | sort | group | shown},
                  {"statement_count", ColumnType::number, std::string(statement_count),
                   filter | sort | shown},
                  {"due_on", ColumnType::date, "t.due_on", filter | sort | shown},
                  {"light", ColumnType::light, std::string(light), filter | group | shown},
                  {"drafted_by_name", ColumnType::text, "t.drafted_by_name", filter | group},
                  {"drafted_on", ColumnType::date, "t.drafted_on", filter | sort | shown},
                  {"submitted_on", ColumnType::date, "t.submitted_on", filter | sort | shown | nullable},
                  {"review_due_on", ColumnType::date, "t.review_due_on", filter | sort | nullable},
                  {"reviewed_by_name", ColumnType::text, "t.reviewed_by_name", filter | group | nullable},
                  {"reviewed_on", ColumnType::date, "t.reviewed_on", filter | sort | shown | nullable},
                  {"engagement_id", ColumnType::id, "t.engagement_id", filter},
              },
          .visible = visible,
          .default_sort = "engagement_number",
          .record = record,
      },
      add_extras);
}

}  // namespace huiyin::report
