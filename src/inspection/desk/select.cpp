#include "inspection/desk/select.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/row.hpp"

namespace huiyin::desk {
namespace {

/// SQL with the values of its `?`, in order.
struct Sql {
  std::string text;
  std::vector<std::string> values;
};

Date month_start(Date day) {
  const std::chrono::year_month_day parts{day.days};
  return Date{std::chrono::sys_days{parts.year() / parts.month() / 1}};
}

std::string value_of(std::string_view token, const Question& question) {
  const Date this_month = month_start(question.today);
  const Date last_month = this_month.plus_months(-1);
  if (token == "person") return question.actor.person;
  if (token == "unit") return question.actor.unit;
  if (token == "today") return question.today.text();
  if (token == "yellow_until") return question.norms.yellow_until(question.today).text();
  if (token == "this_month_start") return this_month.text();
  if (token == "last_month_start") return last_month.text();
  if (token == "last_month") return last_month.text().substr(0, std::string_view("2020-07").size());
  throw std::logic_error("the desk knows no {" + std::string(token) + "}");
}

/// Appends text, each {token} as a parameter.
void append(Sql& sql, std::string_view text, const Question& question) {
  while (true) {
    const auto open = text.find('{');
    sql.text += text.substr(0, open);
    if (open == std::string_view::npos) return;
    const auto close = text.find('}', open);
    sql.text += '?';
    sql.values.push_back(value_of(text.substr(open + 1, close - open - 1), question));
    text.remove_prefix(close + 1);
  }
}

bool holds_for_group(const Actor& actor, const Waiting& kind) {
  return std::ranges::any_of(actor.grants, [&](const Grant& grant) {
    return grant.scope_kind != ScopeKind::engagement &&
           std::ranges::find(kind.roles, grant.role) != kind.roles.end();
  });
}

std::vector<std::string> engagements_of(const Actor& actor, const Waiting& kind) {
  std::vector<std::string> found;
  for (const Grant& grant : actor.grants)
    if (grant.scope_kind == ScopeKind::engagement && !grant.scope.empty() &&
        std::ranges::find(kind.roles, grant.role) != kind.roles.end())
      found.push_back(grant.scope);
  return found;
}

Sql select_text(const Waiting& kind, const Question& question, const std::vector<std::string>& engagements,
                std::int64_t limit) {
  Sql sql;
  append(sql, fmt::format("SELECT s.id, {}, {}, ", kind.title, kind.engagement), question);
  append(sql, kind.due, question);
  append(sql,
         fmt::format(" AS due_on, s.updated_at, e.number, e.team_name, e.unit_name FROM {}"
                     " LEFT JOIN engagement e ON e.id = {} WHERE ",
                     kind.from, kind.engagement),
         question);
  append(sql, kind.where, question);
  // Nothing waits in an engagement that was withdrawn (P03).
  sql.text += " AND (e.id IS NULL OR e.state <> 'cancelled')";
  if (kind.reach == Reach::engagement) {
    sql.text += fmt::format(" AND {} IN (", kind.engagement);
    for (size_t i = 0; i < engagements.size(); ++i) sql.text += i == 0 ? "?" : ", ?";
    sql.text += ")";
    sql.values.insert(sql.values.end(), engagements.begin(), engagements.end());
  }
  sql.text += fmt::format(" ORDER BY 4, 5 LIMIT {}", limit);
  return sql;
}

}  // namespace

void select_waiting(const Waiting& kind, const Question& question, std::int64_t limit,
                    std::vector<Row>& rows) {
  std::vector<std::string> engagements;
  if (kind.reach == Reach::engagement) {
    engagements = engagements_of(question.actor, kind);
    if (engagements.empty()) return;
  } else if (!holds_for_group(question.actor, kind)) {
    return;
  }
  const Sql sql = select_text(kind, question, engagements, limit);
  store::Statement found = question.connection.prepare(sql.text);
  int index = 0;
  for (const std::string& value : sql.values) found.bind(++index, value);
  while (found.step()) {
    Row row{.kind = &kind, .id = std::string(found.text(0)), .title = std::string(found.text(1))};
    store::read_column(found, 2, row.engagement);
    store::read_column(found, 3, row.due_on);
    row.since = found.text(4);
    row.engagement_number = found.text(5);
    if (row.engagement) row.engagement_name = fmt::format("{} {}", found.text(6), found.text(7));
    if (row.due_on && !kind.due_rule.empty()) row.due_on = question.norms.due(kind.due_rule, *row.due_on);
    if (kind.show == Show::when_due && (!row.due_on || *row.due_on > question.today)) continue;
    rows.push_back(std::move(row));
  }
}

}  // namespace huiyin::desk
