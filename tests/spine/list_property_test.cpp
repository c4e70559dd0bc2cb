// Paged by any sort and any filter, a list is the whole list: nothing twice, nothing left out, in order.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <tuple>

#include "spine/list.hpp"
#include "spine/registry.hpp"
#include "store/connection.hpp"

namespace huiyin {
namespace {

struct Row {
  std::string id;
  std::string owner;
  std::string title;
  std::optional<std::string> due_on;
  std::int64_t count = 0;
};

Predicate every_row(const Question&) {
  return {};
}
Predicate of_two_owners(const Question&) {
  return {"r.owner IN (?, ?)", {"ann", "bob"}, {"r.owner = ?", "r.owner = ?"}};
}

ListView view_of(Predicate (*visible)(const Question&)) {
  return {.noun = "row",
          .who = by_anyone(),
          .from = "row r",
          .id = "r.id",
          .columns = {{"owner", ColumnType::text, "r.owner", filter | sort | group | shown},
                      {"title", ColumnType::text, "r.title", filter | sort | search | shown},
                      {"due_on", ColumnType::date, "r.due_on", filter | sort | group | shown | nullable},
                      {"count", ColumnType::number, "r.count", filter | sort | shown}},
          .visible = visible,
          .default_sort = "title"};
}

std::vector<Row> any_rows() {
  std::vector<Row> rows;
  const int count = *rc::gen::inRange(0, 40);
  for (int i = 0; i < count; ++i) {
    Row row;
    row.id = "id" + std::to_string(100 + i);
    row.owner = *rc::gen::elementOf(std::vector<std::string>{"ann", "bob", "eve"});
    // Few different values, so that ties are the rule.
    row.title = *rc::gen::elementOf(std::vector<std::string>{"", "a", "b", "B", "回", "音%", "x_y"});
    if (*rc::gen::inRange(0, 3) > 0) row.due_on = "2020-07-0" + std::to_string(*rc::gen::inRange(1, 5));
    row.count = *rc::gen::inRange(-2, 3);
    rows.push_back(std::move(row));
  }
  return rows;
}

store::Connection& database_with(const std::vector<Row>& rows) {
  static store::Connection connection(":memory:", store::Access::write);
  connection.execute(
      "DROP TABLE IF EXISTS row; CREATE TABLE row (id TEXT PRIMARY KEY, owner TEXT, title TEXT, due_on TEXT, "
      "count INTEGER) WITHOUT ROWID");
  for (const Row& row : rows) {
    store::Statement insert = connection.prepare("INSERT INTO row VALUES (?, ?, ?, ?, ?)");
    insert.with(row.id, row.owner, row.title);
    if (row.due_on) {
      insert.bind(4, *row.due_on);
    } else {
      insert.bind(4, nullptr);
    }
    insert.bind(5, row.count).run();
  }
  return connection;
}

/// NULL before everything, as SQL has it here; bytes otherwise.
int compare(const Row& left, const Row& right, std::string_view column) {
  const auto three = [](const auto& a, const auto& b) { return a < b ? -1 : (b < a ? 1 : 0); };
  if (column == "owner") return three(left.owner, right.owner);
  if (column == "title") return three(left.title, right.title);
  if (column == "due_on") return three(left.due_on, right.due_on);
  return three(left.count, right.count);
}

struct Asked {
  std::vector<std::pair<std::string, bool>> sort;  // column, descending
  std::string where;
  std::int64_t limit = 1;
};

Asked any_question() {
  Asked asked;
  std::vector<std::string> columns = {"owner", "title", "due_on", "count"};
  for (int keys = *rc::gen::inRange(1, 4); keys > 0; --keys) {
    const auto at = *rc::gen::inRange<std::size_t>(0, columns.size());
    asked.sort.emplace_back(columns[at], *rc::gen::arbitrary<bool>());
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(at));
  }
  asked.where = *rc::gen::elementOf(
      std::vector<std::string>{"", "title:eq:a", "title:ne:a", "due_on:set", "due_on:empty",
                               "due_on:ge:2020-07-02", "owner:in:ann,eve", "title:has:%", "count:gt:0"});
  asked.limit = *rc::gen::inRange(1, 9);
  return asked;
}

bool kept(const Row& row, const std::string& where) {
  if (where == "title:eq:a") return row.title == "a";
  if (where == "title:ne:a") return row.title != "a";
  if (where == "due_on:set") return row.due_on.has_value();
  if (where == "due_on:empty") return !row.due_on;
  if (where == "due_on:ge:2020-07-02") return row.due_on && *row.due_on >= "2020-07-02";
  if (where == "owner:in:ann,eve") return row.owner != "bob";
  if (where == "title:has:%") return row.title.find('%') != std::string::npos;
  if (where == "count:gt:0") return row.count > 0;
  return true;
}

std::vector<std::string> reckoned(std::vector<Row> rows, const Asked& asked, bool two_owners) {
  std::erase_if(
      rows, [&](const Row& row) { return !kept(row, asked.where) || (two_owners && row.owner == "eve"); });
  std::ranges::sort(rows, [&](const Row& left, const Row& right) {
    for (const auto& [column, descending] : asked.sort)
      if (const int order = compare(left, right, column); order != 0)
        return descending ? order > 0 : order < 0;
    return asked.sort.front().second ? left.id > right.id : left.id < right.id;
  });
  std::vector<std::string> ids;
  for (const Row& row : rows) ids.push_back(row.id);
  return ids;
}

RC_GTEST_PROP(List, PagesAreTheWholeList, ()) {
  const auto rows = any_rows();
  const Asked asked = any_question();
  const bool two_owners = *rc::gen::arbitrary<bool>();
  const ListView view = view_of(two_owners ? of_two_owners : every_row);
  store::Connection& connection = database_with(rows);
  const auto expected = reckoned(rows, asked, two_owners);

  std::string sort_text;
  for (const auto& [column, descending] : asked.sort)
    sort_text += (sort_text.empty() ? "" : ",") + std::string(descending ? "-" : "") + column;
  const norms::Pack norms;
  const Registry registry;
  const Actor actor;
  std::vector<std::string> paged;
  std::string after;
  for (std::size_t pages = 0; pages <= rows.size() + 1; ++pages) {
    Parameters parameters{{"sort", sort_text}, {"limit", std::to_string(asked.limit)}};
    if (!asked.where.empty()) parameters.emplace("where", asked.where);
    if (!after.empty()) parameters.emplace("after", after);
    const Question question{connection, actor, parameters, Instant{}, Date{}, norms, registry};
    const auto answer = answer_list(view, question);
    RC_ASSERT(static_cast<bool>(answer));
    RC_ASSERT(answer->at("total").as_int64() == static_cast<std::int64_t>(expected.size()));
    for (const json::value& row : answer->at("rows").as_array()) paged.emplace_back(row.at("id").as_string());
    if (answer->at("next").is_null()) break;
    after = answer->at("next").as_string();
  }
  RC_LOG() << "sort " << sort_text << " where " << asked.where << " limit " << asked.limit << "\n";
  RC_ASSERT(paged == expected);
}

RC_GTEST_PROP(List, GroupsAddUpToTheTotal, ()) {
  const auto rows = any_rows();
  const Asked asked = any_question();
  const ListView view = view_of(every_row);
  store::Connection& connection = database_with(rows);
  Parameters parameters{{"group", *rc::gen::elementOf(std::vector<std::string>{"owner", "due_on"})}};
  if (!asked.where.empty()) parameters.emplace("where", asked.where);
  const norms::Pack norms;
  const Registry registry;
  const Actor actor;
  const Question question{connection, actor, parameters, Instant{}, Date{}, norms, registry};
  const auto answer = answer_list(view, question);
  RC_ASSERT(static_cast<bool>(answer));
  std::int64_t sum = 0;
  for (const json::value& one : answer->at("groups").as_array()) sum += one.at("count").as_int64();
  RC_ASSERT(sum == answer->at("total").as_int64());
  RC_ASSERT(sum == static_cast<std::int64_t>(reckoned(rows, asked, false).size()));
}

}  // namespace
}  // namespace huiyin
