#include "spine/list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "journal/journal.hpp"
#include "spine/list_sql.hpp"
#include "spine/registry.hpp"
#include "spine/words.hpp"

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

json::array describe_columns(const ListView& view) {
  json::array columns;
  for (const Column& column : view.columns)
    columns.push_back({{"name", column.name},
                       {"type", name_of(column.type)},
                       {"label_key", view.noun + ".field." + column.name},
                       {"filterable", (column.uses & filter) != 0},
                       {"sortable", (column.uses & sort) != 0},
                       {"groupable", (column.uses & group) != 0},
                       {"default", (column.uses & shown) != 0}});
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
  const std::string key = with_dates(request.grouped->sql, question);
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
  for (const Column* column : request.columns) sql += with_dates(column->sql, question) + ", ";
  for (const SortKey& key : request.sort) sql += with_dates(key.column->sql, question) + ", ";
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

json::array history(const Question& question, std::string_view stream, std::string_view id) {
  json::array entries;
  store::Statement rows = question.connection.prepare(
      "SELECT j.at, j.account, COALESCE(p.name, a.name, ''), j.command, j.sequence FROM journal_subject s"
      " JOIN journal j ON j.position = s.position LEFT JOIN account a ON a.id = j.account"
      " LEFT JOIN person p ON p.id = a.person_id WHERE s.stream IN (?, 'group') AND s.subject = ? ORDER BY "
      "s.position "
      "DESC LIMIT 200");
  rows.with(stream, id);
  while (rows.step())
    entries.push_back({{"at", rows.text(0)},
                       {"by", rows.text(1)},
                       {"by_name", rows.text(2)},
                       {"command", rows.text(3)},
                       {"sequence", rows.integer(4)}});
  return entries;
}

/// As in the runner: nothing more is done in an engagement that was withdrawn (P03).
bool is_cancelled(const Question& question, std::string_view engagement) {
  if (engagement.empty()) return false;
  store::Statement found =
      question.connection.prepare("SELECT 1 FROM engagement WHERE id = ? AND state = 'cancelled'");
  return found.with(engagement).step();
}

void add_csv(std::string& out, std::string_view text) {
  // A cell that starts like a formula would be run by a spreadsheet; the apostrophe keeps it text.
  const bool formula =
      !text.empty() && (text[0] == '=' || text[0] == '@' || text[0] == '+' || text[0] == '-');
  const bool quoted = formula || text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (!quoted) {
    out += text;
    return;
  }
  out += '"';
  if (formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

/// The words of an enumeration's few values, looked up once for a whole export.
class EnumerationWords {
 public:
  std::string_view text(std::string_view language, std::string_view noun, const Column& column,
                        std::string_view value) {
    const auto known = std::ranges::find(known_, value, &std::pair<std::string, std::string_view>::first);
    if (known != known_.end()) return known->second;
    const auto words = words::text(language, fmt::format("{}.{}.{}", noun, column.name, value));
    // An unknown key is answered with itself and does not outlive this call; the value stands in for it.
    return known_.emplace_back(value, words.find('.') == std::string_view::npos ? words : std::string_view())
        .second;
  }

 private:
  std::vector<std::pair<std::string, std::string_view>> known_;
};

}  // namespace

Outcome<json::value> answer_list(const ListView& view, const Question& question) {
  const auto request = read_list_request(view, question);
  if (!request) return request.refusal();
  json::object out;
  out["columns"] = describe_columns(view);
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

Outcome<json::value> answer_open(const ListView& view, const OpenExtras& extras, const Question& question) {
  const Refusal absent{"record.not_found", RefusalKind::not_found};
  const std::string_view id = question.parameter("id");
  const std::string_view engagement = question.parameter("engagement");
  const Predicate visible = view.visible(question);
  std::string sql = fmt::format("SELECT {} FROM {} WHERE ({}) AND {} = ?",
                                view.state.empty() ? "''" : view.state, view.from, visible.sql, view.id);
  if (!view.engagement.empty()) sql += fmt::format(" AND {} = ?", view.engagement);
  store::Statement seen = question.connection.prepare(sql);
  int index = 0;
  for (const std::string& value : visible.values) seen.bind(++index, value);
  seen.bind(++index, id);
  if (!view.engagement.empty()) seen.bind(++index, engagement);
  if (!seen.step()) return absent;
  const std::string state(seen.text(0));
  json::object out;
  const json::value record = view.record(question.connection, engagement, id);
  out["record"] = record;
  out["history"] = history(question, view.engagement.empty() ? std::string_view("group") : engagement, id);
  out["may"] = question.registry.may(view.noun, question.actor, engagement, state);
  if (extras) extras(question, record, out);
  if (!view.engagement.empty() && is_cancelled(question, engagement)) out["may"] = json::array();
  return json::value(std::move(out));
}

Outcome<std::string> answer_csv(const ListView& view, const Question& question, std::string_view language) {
  auto request = read_list_request(view, question);
  if (!request) return request.refusal();
  if (question.parameter("columns").empty())
    std::erase_if(request.value().columns, [](const Column* column) { return (column->uses & shown) == 0; });
  std::string out = "\xEF\xBB\xBF";
  const char* separator = "";
  for (const Column* column : request->columns) {
    out += separator;
    add_csv(out, words::text(language, view.noun + ".field." + column->name));
    separator = ",";
  }
  out += "\r\n";
  store::Statement rows = select_page(view, *request, question, {}, {}, 0);
  std::vector<EnumerationWords> enumerations(request->columns.size());
  while (rows.step()) {
    int at = 0;
    for (const Column* column : request->columns) {
      if (at > 0) out += ',';
      const auto index = static_cast<size_t>(at);
      const std::string_view value = rows.text(at++);
      if (column->type == ColumnType::enumeration && !value.empty()) {
        add_csv(out, enumerations[index].text(language, view.noun, *column, value));
      } else {
        add_csv(out, value);
      }
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace huiyin
