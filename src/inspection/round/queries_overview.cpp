// One screen for the whole round: each engagement with its counts, and how rectification stands across them.

#include <fmt/format.h>

#include "inspection/engagement/counts.hpp"
#include "inspection/rectification/model.hpp"
#include "inspection/round/calendar.hpp"
#include "inspection/round/noun.hpp"
#include "inspection/round/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::round {
namespace {

/// The engagements of the round that the asker sees; every number on the screen is about these.
Predicate engagements_seen(const Question& question, const RoundId& round) {
  Predicate seen = engagement_rows(question, "e.id");
  seen.sql = "SELECT e.id FROM engagement e WHERE (" + seen.sql + ") AND e.round_id = ?";
  seen.values.push_back(round.value);
  return seen;
}

/// Without those the Party group withdrew: what was found there is nobody's to rectify.
Predicate without_cancelled(Predicate seen) {
  seen.sql += " AND e.state <> 'cancelled'";
  return seen;
}

store::Statement ask(const Question& question, const std::string& sql, const Predicate& seen) {
  store::Statement rows = question.connection.prepare(sql);
  int index = 0;
  for (const std::string& value : seen.values) rows.bind(++index, value);
  return rows;
}

json::array engagements(const Question& question, const Predicate& seen) {
  const auto counts = engagement::count_work(question, seen);
  store::Statement rows = ask(question,
                              "SELECT id, number, team_name, unit_name, state, entered_on, left_on, "
                              "feedback_on FROM engagement WHERE id IN (" +
                                  seen.sql + ") ORDER BY number",
                              seen);
  const auto day = [&](int column) {
    return rows.is_null(column) ? json::value(nullptr) : json::value(rows.text(column));
  };
  json::array out;
  while (rows.step()) {
    const std::string id(rows.text(0));
    const auto found = counts.find(id);
    out.push_back({{"engagement_id", id},
                   {"number", rows.text(1)},
                   {"team_name", rows.text(2)},
                   {"unit_name", rows.text(3)},
                   {"state", rows.text(4)},
                   {"entered_on", day(5)},
                   {"left_on", day(6)},
                   {"feedback_on", day(7)},
                   {"counts", to_json(found == counts.end() ? engagement::Counts{} : found->second)}});
  }
  return out;
}

/// By focus area: findings once there are any, papers until then; in the order of the tree.
void add_by_area(const Question& question, const Predicate& seen, json::object& out) {
  std::map<std::string, std::int64_t, std::less<>> by_area;
  const auto gather = [&](std::string_view column, std::string_view rows_of) {
    store::Statement rows =
        ask(question,
            fmt::format("SELECT {0}, COUNT(*) FROM {1} AND engagement_id IN ({2}) GROUP BY {0}", column,
                        rows_of, seen.sql),
            seen);
    while (rows.step())
      if (const auto* area = question.norms.focus.area_of(rows.text(0))) by_area[area->id] += rows.integer(1);
  };
  gather("area", "finding WHERE 1 = 1");
  out["by_area_of"] = by_area.empty() ? "paper" : "finding";
  if (by_area.empty()) gather("focus", "paper WHERE state <> 'dropped'");
  json::array areas;
  for (const norms::FocusArea& area : question.norms.focus.areas())
    if (const auto found = by_area.find(area.id); found != by_area.end())
      areas.push_back({{"area", area.id}, {"name", area.zh}, {"name_en", area.en}, {"count", found->second}});
  out["by_area"] = std::move(areas);
}

json::array funnel(const Question& question, const Predicate& seen) {
  std::map<std::string, std::int64_t, std::less<>> by_state;
  store::Statement rows = ask(
      question,
      "SELECT state, COUNT(*) FROM finding WHERE engagement_id IN (" + seen.sql + ") GROUP BY state", seen);
  while (rows.step()) by_state[std::string(rows.text(0))] = rows.integer(1);
  json::array steps;
  for (const std::string& state : names_of<rectification::State>())
    steps.push_back({{"state", state}, {"count", by_state[state]}});
  return steps;
}

enum class Bucket { overdue_over_month, overdue, yellow, green, undated };
BOOST_DESCRIBE_ENUM(Bucket, overdue_over_month, overdue, yellow, green, undated)

json::array ageing(const Question& question, const Predicate& seen) {
  const std::string sql = fmt::format(
      "SELECT CASE WHEN due_on IS NULL THEN 'undated' WHEN due_on < '{}' THEN 'overdue_over_month'"
      " WHEN due_on < '{}' THEN 'overdue' WHEN due_on <= '{}' THEN 'yellow' ELSE 'green' END AS bucket, "
      "COUNT(*)"
      " FROM finding WHERE state <> 'closed' AND engagement_id IN ({}) GROUP BY 1",
      question.today.plus_months(-1).text(), question.today.text(),
      question.norms.yellow_until(question.today).text(), seen.sql);
  std::map<std::string, std::int64_t, std::less<>> by_bucket;
  store::Statement rows = ask(question, sql, seen);
  while (rows.step()) by_bucket[std::string(rows.text(0))] = rows.integer(1);
  json::array buckets;
  for (const std::string& bucket : names_of<Bucket>())
    buckets.push_back({{"bucket", bucket}, {"count", by_bucket[bucket]}});
  return buckets;
}

/// How many were due and how many closed by each day on which either number moves.
json::array burn_up(const Question& question, const Predicate& seen) {
  struct Step {
    std::int64_t due = 0;
    std::int64_t closed = 0;
  };
  std::map<std::string, Step, std::less<>> by_day;
  for (const auto& [column, to] : {std::pair("due_on", &Step::due), std::pair("closed_on", &Step::closed)}) {
    store::Statement rows = ask(
        question,
        fmt::format(
            "SELECT {0}, COUNT(*) FROM finding WHERE {0} IS NOT NULL AND engagement_id IN ({1}) GROUP BY {0}",
            column, seen.sql),
        seen);
    while (rows.step()) by_day[std::string(rows.text(0))].*to = rows.integer(1);
  }
  json::array days;
  Step sum;
  for (const auto& [day, step] : by_day) {
    sum.due += step.due;
    sum.closed += step.closed;
    days.push_back({{"on", day}, {"due", sum.due}, {"closed", sum.closed}});
  }
  return days;
}

Outcome<json::value> overview(const Question& question) {
  const RoundId id{std::string(question.parameter("round"))};
  if (id.empty()) return invalid_field("request.missing_field", "round");
  const auto found = find_round(question.connection, id);
  if (!found) return Refusal{"record.not_found", RefusalKind::not_found};
  const Predicate seen = engagements_seen(question, id);
  json::object out;
  out["round"] = to_json(*found);
  out["engagements"] = engagements(question, seen);
  const Predicate at_work = without_cancelled(seen);
  add_by_area(question, at_work, out);
  out["funnel"] = funnel(question, at_work);
  out["ageing"] = ageing(question, at_work);
  out["burn_up"] = burn_up(question, at_work);
  out["milestones"] = calendar_of(*found, anchors_of(*found), question.norms);
  return json::value(std::move(out));
}

}  // namespace

void register_overview(Registry& registry) {
  registry.query("round.overview", by_inspection, overview);
}

}  // namespace huiyin::round
