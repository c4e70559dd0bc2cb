#include <algorithm>
#include <set>
#include <tuple>

#include "inspection/desk/noun.hpp"
#include "inspection/desk/select.hpp"

namespace huiyin::desk {
namespace {

/// More than anybody does in a day; the rest comes up as these are done.
constexpr std::int64_t rows_at_most = 200;

/// Due first, what has no day last; among equals what has waited longest.
bool more_pressing(const Row& left, const Row& right) {
  const auto key = [](const Row& row) { return std::tuple(!row.due_on, row.due_on, row.since, row.id); };
  return key(left) < key(right);
}

// Several roles may lead to the same thing; it waits once.
void keep_one_of_each(std::vector<Row>& rows) {
  std::set<std::tuple<std::string_view, std::string_view, std::string, std::string>> seen;
  std::erase_if(rows, [&](const Row& row) {
    return !seen.insert({row.kind->noun, row.kind->command, row.id, row.title}).second;
  });
}

json::value shown(const Row& row, const Question& question) {
  json::object out;
  out["due_on"] = row.due_on ? json::value(row.due_on->text()) : json::value(nullptr);
  out["light"] = row.due_on ? json::value(name_of(question.norms.light(*row.due_on, question.today)))
                            : json::value(nullptr);
  out["noun"] = row.kind->noun;
  out["command"] = row.kind->command;
  out["id"] = row.id;
  out["title"] = row.title;
  out["engagement"] = row.engagement ? json::value(*row.engagement) : json::value(nullptr);
  out["engagement_number"] = row.engagement_number;
  out["engagement_name"] = row.engagement_name;
  out["since"] = row.since;
  return out;
}

Outcome<json::value> answer(const Question& question) {
  std::vector<Row> rows;
  for (const auto* side : {&waiting_for_the_team(), &waiting_for_the_unit(), &waiting_for_the_office()})
    for (const Waiting& kind : *side) select_waiting(kind, question, rows_at_most, rows);
  std::ranges::sort(rows, more_pressing);
  keep_one_of_each(rows);
  const auto total = static_cast<std::int64_t>(rows.size());
  json::array listed;
  for (const Row& row : rows) {
    if (std::ssize(listed) == rows_at_most) break;
    listed.push_back(shown(row, question));
  }
  return json::value{{"rows", std::move(listed)}, {"total", total}, {"total_exact", total < rows_at_most}};
}

}  // namespace

void register_noun(Registry& registry) {
  registry.query("desk.list", by_anyone_signed_in(), answer);
}

}  // namespace huiyin::desk
