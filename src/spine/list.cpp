#include "spine/list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.hpp"
#include "journal/journal.hpp"
#include "spine/csv.hpp"
#include "spine/list_sql.hpp"
#include "spine/registry.hpp"
#include "spine/shown.hpp"

namespace huiyin {
namespace {

// Counting stops here unless the caller asks for the exact number (exact=1) or a tally knows it anyway.
constexpr std::int64_t counted_at_most = 10'000;

/// Binds after parameter `index`; says which was the last.
int bind_all(store::Statement& statement, const std::vector<std::string>& texts,
             const std::vector<json::value>& more, int index = 0) {
  for (const std::string& text : texts) statement.bind(++index, text);
  for (const json::value& value : more) {
    ++index;
    if (value.is_int64()) {
      statement.bind(index, value.get_int64());
    } else if (value.is_string()) {
      statement.bind(index, std::string_view(value.get_string()));
    } else {
      statement.bind(index, nullptr);
    }
  }
  return index;
}

json::value cell(const store::Statement& row, int at, ColumnType type) {
  switch (row.type(at)) {
    case 'n':
      return nullptr;
    case 'i':
      return row.integer(at);
    case 'f':
      return row.real(at);
    default:
      break;
  }
  const auto text = row.text(at);
  if (type == ColumnType::structure) return json::parse(json::string_view(text.data(), text.size()));
  return json::string(text);
}

json::array describe_columns(const ListView& view, const ListRequest& request) {
  json::array columns;
  for (const Column& column : view.columns) {
    if (request.outside && (column.uses & inside) != 0) continue;
    json::object described{{"name", column.name},
                           {"type", name_of(column.type)},
                           {"label_key", view.noun + ".field." + column.name},
                           {"filterable", (column.uses & filter) != 0},
                           {"sortable", (column.uses & sort) != 0},
                           {"groupable", (column.uses & group) != 0},
                           {"default", (column.uses & shown) != 0}};
    if (column.type == ColumnType::words) described["key"] = column.key;
    columns.push_back(std::move(described));
  }
  return columns;
}

bool tally_answers(const ListView& view, const ListRequest& request) {
  if (view.tally.table.empty() || request.searched) return false;
  const auto known = [&](const Column* column) {
    return std::ranges::find(view.tally.columns, column->name) != view.tally.columns.end();
  };
  return std::ranges::all_of(request.filtered, known) &&
         (request.grouped == nullptr || known(request.grouped));
}

/// Everything that restricts the rows, as one WHERE text, and its values.
std::string where_of(const ListRequest& request) {
  return "(" + request.visible.sql + ")" + request.condition;
}
std::vector<std::string> values_of(const ListRequest& request) {
  std::vector<std::string> values = request.visible.values;
  values.insert(values.end(), request.values.begin(), request.values.end());
  return values;
}

struct Total {
  std::int64_t count;
  bool exact;
};

Total count_rows(const ListView& view, const ListRequest& request, const Question& question) {
  const bool by_tally = tally_answers(view, request);
  const bool bounded = !by_tally && question.parameter("exact").empty();
  std::string sql;
  if (by_tally) {
    sql = fmt::format("SELECT COALESCE(SUM({0}.n), 0) FROM {1} {0} WHERE {2}", view.alias, view.tally.table,
                      where_of(request));
  } else if (bounded) {
    sql = fmt::format("SELECT COUNT(*) FROM (SELECT 1 FROM {} WHERE {} LIMIT {})", view.from,
                      where_of(request), counted_at_most + 1);
  } else {
    sql = fmt::format("SELECT COUNT(*) FROM {} WHERE {}", view.from, where_of(request));
  }
  store::Statement statement = question.connection.prepare(sql);
  bind_all(statement, values_of(request), {});
  statement.step();
  const std::int64_t count = statement.integer(0);
  if (bounded && count > counted_at_most) return {counted_at_most, false};
  return {count, true};
}

json::array count_groups(const ListView& view, const ListRequest& request, const Question& question) {
  const bool by_tally = tally_answers(view, request);
  const std::string key = with_tokens(request.grouped->sql, question);
  const std::string sql =
      by_tally ? fmt::format(
                     "SELECT {0}, SUM({1}.n) FROM {2} {1} WHERE {3} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 500",
                     key, view.alias, view.tally.table, where_of(request))
               : fmt::format("SELECT {}, COUNT(*) FROM {} WHERE {} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 500",
                             key, view.from, where_of(request));
  store::Statement statement = question.connection.prepare(sql);
  bind_all(statement, values_of(request), {});
  json::array groups;
  while (statement.step())
    groups.push_back({{"value", cell(statement, 0, ColumnType::text)}, {"count", statement.integer(1)}});
  return groups;
}

/// SELECT of the columns, then the sort keys, then the id, for the rows of one condition.
std::string select_rows(const ListView& view, const ListRequest& request, const Question& question,
                        std::string_view visible, std::string_view keyset) {
  std::string sql = "SELECT ";
  for (const Column* column : request.columns) sql += with_tokens(column->sql, question) + ", ";
  for (const SortKey& key : request.sort) sql += with_tokens(key.column->sql, question) + ", ";
  return sql +
         fmt::format("{} FROM {} WHERE ({}){}{}", view.id, view.from, visible, request.condition, keyset);
}

/// ORDER BY the sort keys by their position in the result, so that it also orders a union of parts.
std::string order_text(const ListRequest& request, std::int64_t limit) {
  std::string sql = " ORDER BY ";
  size_t position = request.columns.size();
  for (const SortKey& key : request.sort)
    sql += std::to_string(++position) + (key.descending ? " DESC, " : ", ");
  sql += std::to_string(++position);
  if (!request.sort.empty() && request.sort.front().descending) sql += " DESC";
  return limit > 0 ? sql + fmt::format(" LIMIT {}", limit) : sql;
}

/// The page's statement, bound. Parts are merged by SQLite in index order; without parts it is one plain
/// SELECT.
store::Statement select_page(const ListView& view, const ListRequest& request, const Question& question,
                             std::string_view keyset, const std::vector<json::value>& keyset_values,
                             std::int64_t limit) {
  const bool whole = request.visible.parts.empty();
  const auto parts = whole ? std::vector<std::string>{request.visible.sql} : request.visible.parts;
  std::string sql;
  for (const std::string& part : parts)
    sql += (sql.empty() ? "" : " UNION ALL ") + select_rows(view, request, question, part, keyset);
  store::Statement statement = question.connection.prepare(sql + order_text(request, limit));
  int index = 0;
  for (size_t i = 0; i < parts.size(); ++i) {
    std::vector<std::string> values = whole ? request.visible.values : std::vector{request.visible.values[i]};
    values.insert(values.end(), request.values.begin(), request.values.end());
    index = bind_all(statement, values, keyset_values, index);
  }
  return statement;
}

struct Page {
  json::array rows;
  json::value next = nullptr;
};

Outcome<Page> read_page(const ListView& view, const ListRequest& request, const Question& question) {
  std::string keyset;
  std::vector<json::value> keyset_values;
  if (!request.after.empty()) {
    const auto cursor = read_cursor(request.after);
    if (!cursor) return invalid_field("request.bad_cursor", "after");
    keyset = keyset_condition(view, request, *cursor, question, keyset_values);
  }
  store::Statement statement = select_page(view, request, question, keyset, keyset_values, request.limit + 1);
  Page page;
  json::array cursor;
  while (statement.step()) {
    if (static_cast<std::int64_t>(page.rows.size()) == request.limit) {
      page.next = write_cursor(cursor);
      break;
    }
    json::object row;
    int at = 0;
    for (const Column* column : request.columns) row[column->name] = cell(statement, at++, column->type);
    cursor.clear();
    for (size_t i = 0; i <= request.sort.size(); ++i)
      cursor.push_back(cell(statement, at++, ColumnType::text));
    row["id"] = cursor.back();
    page.rows.push_back(std::move(row));
  }
  return page;
}

constexpr std::size_t history_at_most = 200;

/// What a reader learns of an entry. Those outside know what they did themselves; what the inspection did
/// only where it addressed them, and not who did it.
enum class Told { whole, unnamed, nothing };

Told told_of(const ListView& view, const Registry& registry, std::string_view command, bool outside) {
  if (!outside) return Told::whole;
  const auto found = registry.commands().find(command);
  if (found != registry.commands().end() && std::ranges::any_of(found->second.who.roles, is_outside))
    return Told::whole;
  return std::ranges::find(view.outside.told, command) != view.outside.told.end() ? Told::unnamed
                                                                                  : Told::nothing;
}

/// What happened to a record: in its engagement's chain and the group's, which holds what was done to many at
/// once (a new calendar); of the group's own nouns accounts have a chain apart. When somebody signed in
/// is nothing that happened to the account, and is the auditor's to read alone.
json::array history(const ListView& view, const Question& question, std::string_view engagement,
                    std::string_view id, bool outside) {
  json::array entries;
  store::Statement rows = question.connection.prepare(
      "SELECT j.at, j.account, COALESCE(p.name, a.name, ''), j.command, j.sequence FROM journal_subject s"
      " JOIN journal j ON j.position = s.position LEFT JOIN account a ON a.id = j.account"
      " LEFT JOIN person p ON p.id = a.person_id WHERE s.stream IN (?, ?) AND s.subject = ?"
      " AND j.command NOT LIKE 'session.%' ORDER BY s.position DESC");
  rows.with(engagement.empty() ? std::string_view("security") : engagement, "group", id);
  while (entries.size() < history_at_most && rows.step()) {
    const Told told = told_of(view, question.registry, rows.text(3), outside);
    if (told == Told::nothing) continue;
    const bool whole = told == Told::whole;
    entries.push_back({{"at", rows.text(0)},
                       {"by", whole ? rows.text(1) : std::string_view()},
                       {"by_name", whole ? rows.text(2) : std::string_view()},
                       {"command", rows.text(3)},
                       {"sequence", rows.integer(4)}});
  }
  return entries;
}

/// As in the runner: nothing more is done in an engagement that was withdrawn (P03).
bool is_cancelled(const Question& question, std::string_view engagement) {
  if (engagement.empty()) return false;
  store::Statement found =
      question.connection.prepare("SELECT 1 FROM engagement WHERE id = ? AND state = 'cancelled'");
  return found.with(engagement).step();
}

/// "step:office" holds for an entry whose `step` is "office"; without a colon for every entry.
bool holds_for(const json::object& entry, std::string_view condition) {
  const auto colon = condition.find(':');
  if (colon == std::string_view::npos) return true;
  const json::value* const value = entry.if_contains(condition.substr(0, colon));
  return value != nullptr && value->is_string() &&
         std::string_view(value->get_string()) == condition.substr(colon + 1);
}

void erase_member(json::object& record, std::string_view path) {
  const auto dot = path.find('.');
  if (dot == std::string_view::npos) {
    record.erase(path);
    return;
  }
  const std::string_view list_name = path.substr(0, std::min(dot, path.find('[')));
  const std::string_view condition = path.substr(list_name.size(), dot - list_name.size());
  json::value* const list = record.if_contains(list_name);
  if (list == nullptr || !list->is_array()) return;
  for (json::value& entry : list->get_array())
    if (entry.is_object() &&
        (condition.empty() || holds_for(entry.get_object(), condition.substr(1, condition.size() - 2))))
      entry.get_object().erase(path.substr(dot + 1));
}

/// The words beside a record are for the ids in it; with an id its words go too.
void keep_names_of(const json::object& record, json::object& out) {
  json::value* const names = out.if_contains("names");
  if (names == nullptr || !names->is_object()) return;
  const std::string text = json::serialize(record);
  json::object kept;
  for (const auto& name : names->get_object())
    if (text.find(name.key()) != std::string::npos) kept.insert(name);
  *names = std::move(kept);
}

}  // namespace

Outcome<json::value> answer_list(const ListView& view, const Question& question) {
  const auto request = read_list_request(view, question);
  if (!request) return request.refusal();
  json::object out;
  out["columns"] = describe_columns(view, *request);
  const Total total = count_rows(view, *request, question);
  out["total"] = total.count;
  out["total_exact"] = total.exact;
  if (request->grouped != nullptr) {
    out["groups"] = count_groups(view, *request, question);
    out["rows"] = json::array();
    out["next"] = nullptr;
    return json::value(std::move(out));
  }
  auto page = read_page(view, *request, question);
  if (!page) return page.refusal();
  out["rows"] = std::move(page.value().rows);
  out["next"] = std::move(page.value().next);
  return json::value(std::move(out));
}

std::optional<std::string> state_shown(const ListView& view, const Question& question,
                                       std::string_view engagement, std::string_view id) {
  const Predicate visible = view.visible(question);
  std::string sql = fmt::format("SELECT {} FROM {} WHERE ({}) AND {} = ?",
                                view.state.empty() ? "''" : view.state, view.from, visible.sql, view.id);
  if (!view.engagement.empty()) sql += fmt::format(" AND {} = ?", view.engagement);
  store::Statement seen = question.connection.prepare(sql);
  int index = 0;
  for (const std::string& value : visible.values) seen.bind(++index, value);
  seen.bind(++index, id);
  if (!view.engagement.empty()) seen.bind(++index, engagement);
  if (!seen.step()) return std::nullopt;
  return std::string(seen.text(0));
}

Outcome<json::value> answer_open(const ListView& view, const OpenExtras& extras, const Question& question) {
  const std::string_view id = question.parameter("id");
  const std::string_view engagement = question.parameter("engagement");
  const auto state = state_shown(view, question, engagement, id);
  if (!state) return Refusal{"record.not_found", RefusalKind::not_found};
  json::object out;
  const json::value record = view.record(question.connection, engagement, id);
  out["record"] = record;
  const bool outside = stands_outside(question.actor, engagement);
  out["history"] =
      history(view, question, view.engagement.empty() ? std::string_view() : engagement, id, outside);
  out["may"] = question.registry.may(view.noun, question.actor, engagement, *state);
  if (extras) extras(question, record, out);
  if (!view.engagement.empty() && is_cancelled(question, engagement)) out["may"] = json::array();
  json::object& shown_record = out["record"].as_object();
  withhold(view, question.actor, engagement, shown_record);
  if (outside) keep_names_of(shown_record, out);
  return json::value(std::move(out));
}

void withhold(const ListView& view, const Actor& actor, std::string_view engagement, json::object& record) {
  if (!stands_outside(actor, engagement)) return;
  for (const std::string& member : view.outside.withheld) erase_member(record, member);
}

Outcome<std::string> answer_csv(const ListView& view, const Question& question, std::string_view language) {
  auto request = read_list_request(view, question);
  if (!request) return request.refusal();
  // As the screen does where nobody has chosen columns.
  if (question.parameter("columns").empty())
    std::erase_if(request.value().columns, [](const Column* column) {
      return (column->uses & shown) == 0 || column->type == ColumnType::structure;
    });
  std::string out(csv::byte_order_mark);
  CsvSheet sheet(view, request->columns, question.norms.focus, language);
  sheet.add_heading(out);
  store::Statement rows = select_page(view, *request, question, {}, {}, 0);
  while (rows.step()) sheet.add_row(out, rows);
  return out;
}

}  // namespace huiyin
