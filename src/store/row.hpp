#pragma once
// Described structs ↔ rows. A column has its member's name; lists and structs are JSON text; absent is NULL.

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "store/connection.hpp"

namespace huiyin::store {

template <class T>
void read_column(const Statement& row, int column, T& out) {
  if constexpr (is_optional<T>::value) {
    if (row.is_null(column)) {
      out.reset();
    } else {
      read_column(row, column, out.emplace());
    }
  } else if constexpr (std::same_as<T, std::string>) {
    out = row.text(column);
  } else if constexpr (is_id<T>::value || is_bounded<T>::value) {
    out.value = row.text(column);
  } else if constexpr (std::same_as<T, bool>) {
    out = row.integer(column) != 0;
  } else if constexpr (std::integral<T>) {
    out = static_cast<T>(row.integer(column));
  } else if constexpr (std::same_as<T, Date> || std::same_as<T, Instant>) {
    const auto parsed = T::parse(row.text(column));
    if (!parsed) throw Fault("a date column holds no date");
    out = *parsed;
  } else if constexpr (Enumeration<T>) {
    const auto found = enum_named<T>(row.text(column));
    if (!found) throw Fault("an enumeration column holds an unknown name");
    out = *found;
  } else {
    const auto text = row.text(column);
    if (read_json(json::parse(json::string_view(text.data(), text.size())), Path(), out))
      throw Fault("a structured column does not fit its type");
  }
}

/// "id, title, state" in the order of the struct's members.
template <Described Record>
[[nodiscard]] const std::string& columns_of() {
  static const std::string list = [] {
    std::string names;
    boost::mp11::mp_for_each<Members<Record>>([&](auto d) {
      if (!names.empty()) names += ", ";
      names += d.name;
    });
    return names;
  }();
  return list;
}

template <Described Record>
[[nodiscard]] Record read_row(const Statement& row) {
  Record record{};
  int column = 0;
  boost::mp11::mp_for_each<Members<Record>>([&](auto d) { read_column(row, column++, record.*d.pointer); });
  return record;
}

namespace detail {
inline void bind_value(Statement& statement, int index, std::string_view value) {
  statement.bind(index, value);
}
inline void bind_value(Statement& statement, int index, std::int64_t value) {
  statement.bind(index, value);
}
inline void bind_value(Statement& statement, int index, int value) {
  statement.bind(index, value);
}
inline void bind_value(Statement& statement, int index, const Date& value) {
  statement.bind(index, value.text());
}
inline void bind_value(Statement& statement, int index, const Instant& value) {
  statement.bind(index, value.text());
}
template <class Noun>
void bind_value(Statement& statement, int index, const Id<Noun>& value) {
  statement.bind(index, std::string_view(value.value));
}
template <Enumeration E>
void bind_value(Statement& statement, int index, E value) {
  statement.bind(index, name_of(value));
}
}  // namespace detail

/// Every record of `Record::table` that fits `rest` ("WHERE engagement_id = ? ORDER BY number").
template <Described Record, class... Arguments>
[[nodiscard]] std::vector<Record> select(Connection& connection, std::string_view rest,
                                         const Arguments&... arguments) {
  std::string sql = "SELECT " + columns_of<Record>() + " FROM " + std::string(Record::table) + " ";
  sql += rest;
  Statement statement = connection.prepare(sql);
  int index = 0;
  (detail::bind_value(statement, ++index, arguments), ...);
  std::vector<Record> records;
  while (statement.step()) records.push_back(read_row<Record>(statement));
  return records;
}

/// The first such record, if there is one.
template <Described Record, class... Arguments>
[[nodiscard]] std::optional<Record> find(Connection& connection, std::string_view rest,
                                         const Arguments&... arguments) {
  std::string sql = "SELECT " + columns_of<Record>() + " FROM " + std::string(Record::table) + " ";
  sql += rest;
  Statement statement = connection.prepare(sql);
  int index = 0;
  (detail::bind_value(statement, ++index, arguments), ...);
  if (!statement.step()) return std::nullopt;
  return read_row<Record>(statement);
}

/// One number: counts, sums, maxima (0 where there is none).
template <class... Arguments>
[[nodiscard]] std::int64_t number(Connection& connection, std::string_view sql,
                                  const Arguments&... arguments) {
  Statement statement = connection.prepare(sql);
  int index = 0;
  (detail::bind_value(statement, ++index, arguments), ...);
  return statement.step() ? statement.integer(0) : 0;
}

/// The first column of every row, as text.
template <class... Arguments>
[[nodiscard]] std::vector<std::string> texts(Connection& connection, std::string_view sql,
                                             const Arguments&... arguments) {
  Statement statement = connection.prepare(sql);
  int index = 0;
  (detail::bind_value(statement, ++index, arguments), ...);
  std::vector<std::string> values;
  while (statement.step()) values.emplace_back(statement.text(0));
  return values;
}

}  // namespace huiyin::store
