#include "spine/list_sql.hpp"

#include <sodium.h>

#include <algorithm>
#include <charconv>

namespace huiyin {
namespace {

bool exists_for(const ListRequest& request, const Column& column) {
  return !request.outside || (column.uses & inside) == 0;
}

const Column* column_named(const ListView& view, const ListRequest& request, std::string_view name) {
  const auto found = std::ranges::find_if(
      view.columns, [&](const Column& column) { return column.name == name && exists_for(request, column); });
  return found == view.columns.end() ? nullptr : &*found;
}

Refusal unknown_column(std::string_view parameter, std::string_view name) {
  return Refusal{
      "request.unknown_column", RefusalKind::invalid, std::string(parameter), {}, json::string(name)};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return parts;
}

std::string like_pattern(std::string_view text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

/// "state:in:draft,submitted" as a condition.
std::optional<Refusal> add_where(const ListView& view, const Question& question, std::string_view text,
                                 ListRequest& request) {
  const auto first = text.find(':');
  const auto second = first == std::string_view::npos ? first : text.find(':', first + 1);
  const std::string_view name = text.substr(0, first);
  const Column* column = column_named(view, request, name);
  if (column == nullptr || (column->uses & filter) == 0) return unknown_column("where", name);
  if (first == std::string_view::npos) return invalid_field("request.bad_filter", "where");
  const std::string_view op =
      text.substr(first + 1, second == std::string_view::npos ? second : second - first - 1);
  const std::string_view value =
      second == std::string_view::npos ? std::string_view() : text.substr(second + 1);
  const std::string sql = with_tokens(column->sql, question);
  static constexpr std::pair<std::string_view, std::string_view> comparisons[] = {
      {"eq", " = "}, {"ne", " IS NOT "}, {"lt", " < "}, {"le", " <= "}, {"gt", " > "}, {"ge", " >= "}};
  request.filtered.push_back(column);
  for (const auto& [code, symbol] : comparisons) {
    if (op != code) continue;
    request.condition += " AND " + sql + std::string(symbol) + "?";
    request.values.emplace_back(value);
    return std::nullopt;
  }
  if (op == "in") {
    const auto parts = split(value, ',');
    request.condition += " AND " + sql + " IN (";
    for (size_t i = 0; i < parts.size(); ++i) {
      request.condition += i == 0 ? "?" : ", ?";
      request.values.emplace_back(parts[i]);
    }
    request.condition += ")";
  } else if (op == "has") {
    request.condition += " AND " + sql + " LIKE ? ESCAPE '\\'";
    request.values.push_back(like_pattern(value));
  } else if (op == "empty") {
    request.condition += " AND (" + sql + " IS NULL OR " + sql + " = '')";
  } else if (op == "set") {
    request.condition += " AND (" + sql + " IS NOT NULL AND " + sql + " <> '')";
  } else {
    return invalid_field("request.bad_filter", "where");
  }
  return std::nullopt;
}

std::optional<Refusal> read_sort(const ListView& view, std::string_view text, ListRequest& request) {
  for (std::string_view part : split(text, ',')) {
    const bool descending = part.starts_with('-');
    if (descending) part.remove_prefix(1);
    const Column* column = column_named(view, request, part);
    if (column == nullptr || (column->uses & sort) == 0) return unknown_column("sort", part);
    request.sort.push_back({column, descending});
  }
  return std::nullopt;
}

void add_search(const ListView& view, const Question& question, std::string_view text, ListRequest& request) {
  std::string any;
  for (const Column& column : view.columns) {
    if ((column.uses & search) == 0 || !exists_for(request, column)) continue;
    any += (any.empty() ? "" : " OR ") + with_tokens(column.sql, question) + " LIKE ? ESCAPE '\\'";
    request.values.push_back(like_pattern(text));
  }
  request.condition += any.empty() ? " AND 0" : " AND (" + any + ")";
  request.searched = true;
}

}  // namespace

std::string with_tokens(std::string_view sql, const Question& question) {
  std::string out(sql);
  const auto put = [&](std::string_view token, const std::string& value) {
    for (auto at = out.find(token); at != std::string::npos; at = out.find(token, at))
      out.replace(at, token.size(), "'" + value + "'");
  };
  if (out.find('{') == std::string::npos) return out;
  put("{today}", question.today.text());
  put("{yellow_until}", question.norms.yellow_until(question.today).text());
  put("{inspects}", by_inspection.allows(question.actor, {}) ? "yes" : "no");
  return out;
}

Outcome<ListRequest> read_list_request(const ListView& view, const Question& question) {
  ListRequest request;
  request.visible = view.visible(question);
  request.outside = stands_outside(question.actor, question.parameter("engagement"));
  if (const auto engagement = question.parameter("engagement");
      !engagement.empty() && !view.engagement.empty()) {
    request.condition += " AND " + view.engagement + " = ?";
    request.values.emplace_back(engagement);
  }
  const auto [first, last] = question.parameters.equal_range("where");
  for (auto at = first; at != last; ++at)
    if (auto no = add_where(view, question, at->second, request)) return *no;
  if (const auto text = question.parameter("q"); !text.empty()) add_search(view, question, text, request);
  const auto sort_text = question.parameter("sort");
  if (!sort_text.empty()) {
    if (auto no = read_sort(view, sort_text, request)) return *no;
  } else if (read_sort(view, view.default_sort, request)) {
    request.sort.clear();  // usually sorted by what this reader may not know: then as the records came, by id
  }
  for (const std::string_view name : split(question.parameter("columns"), ',')) {
    const Column* column = column_named(view, request, name);
    if (column == nullptr) return unknown_column("columns", name);
    request.columns.push_back(column);
  }
  if (request.columns.empty())
    for (const Column& column : view.columns)
      if (exists_for(request, column)) request.columns.push_back(&column);
  if (const auto name = question.parameter("group"); !name.empty()) {
    request.grouped = column_named(view, request, name);
    if (request.grouped == nullptr || (request.grouped->uses & group) == 0)
      return unknown_column("group", name);
  }
  if (const auto text = question.parameter("limit"); !text.empty()) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), request.limit);
    if (error != std::errc() || end != text.data() + text.size() || request.limit < 1 || request.limit > 500)
      return invalid_field("request.out_of_range", "limit");
  }
  request.after = question.parameter("after");
  return request;
}

std::string write_cursor(const json::array& values) {
  const std::string text = json::serialize(values);
  std::string encoded(sodium_base64_encoded_len(text.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(encoded.data(), encoded.size(), reinterpret_cast<const unsigned char*>(text.data()),
                    text.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  encoded.resize(encoded.find('\0'));
  return encoded;
}

std::optional<json::array> read_cursor(std::string_view text) {
  std::string decoded(text.size(), '\0');
  size_t length = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(decoded.data()), decoded.size(), text.data(),
                        text.size(), nullptr, &length, nullptr,
                        sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
    return std::nullopt;
  decoded.resize(length);
  const auto parsed = parse_json(decoded);
  if (!parsed || !parsed->is_array()) return std::nullopt;
  for (const json::value& value : parsed->get_array())
    if (!value.is_string() && !value.is_int64() && !value.is_null()) return std::nullopt;
  return parsed->get_array();
}

// Rows after the cursor in the order of the sort: equal in the first k keys and beyond in the next. SQLite
// sorts NULL first. The redundant bound on the first key lets the index seek instead of walking from the
// start.
std::string keyset_condition(const ListView& view, const ListRequest& request, const json::array& cursor,
                             const Question& question, std::vector<json::value>& values) {
  struct Key {
    std::string sql;
    bool descending;
    bool may_be_null;
  };
  std::vector<Key> keys;
  for (const SortKey& key : request.sort)
    keys.push_back(
        {with_tokens(key.column->sql, question), key.descending, (key.column->uses & nullable) != 0});
  keys.push_back({view.id, !request.sort.empty() && request.sort.front().descending, false});
  if (cursor.size() != keys.size()) return " AND 0";

  std::string condition;
  if (!cursor[0].is_null() && !(keys[0].descending && keys[0].may_be_null)) {
    condition += " AND " + keys[0].sql + (keys[0].descending ? " <= ?" : " >= ?");
    values.push_back(cursor[0]);
  }
  condition += " AND (0";
  for (size_t depth = 0; depth < keys.size(); ++depth) {
    const Key& key = keys[depth];
    if (cursor[depth].is_null() && key.descending) continue;  // nothing comes after NULL when it is last
    condition += " OR (1";
    for (size_t equal = 0; equal < depth; ++equal) {
      condition += " AND " + keys[equal].sql + " IS ?";
      values.push_back(cursor[equal]);
    }
    if (cursor[depth].is_null()) {
      condition += " AND " + key.sql + " IS NOT NULL";
    } else {
      condition += key.descending && key.may_be_null ? " AND (" + key.sql + " < ? OR " + key.sql + " IS NULL)"
                                                     : " AND " + key.sql + (key.descending ? " < ?" : " > ?");
      values.push_back(cursor[depth]);
    }
    condition += ")";
  }
  return condition + ")";
}

}  // namespace huiyin
