#include "cli/rebuilding.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "journal/journal.hpp"
#include "store/row.hpp"
#include "store/schema.hpp"

namespace huiyin::cli {
namespace {

std::string row_text(const store::Statement& row) {
  std::string text;
  for (int column = 0; column < row.columns(); ++column) {
    text += row.type(column);
    text += row.text(column);
    text += '\x1f';
  }
  return text;
}

std::string ordered_select(store::Connection& connection, const std::string& table) {
  std::string order;
  for (const std::string& column : store::texts(
           connection, "SELECT name FROM pragma_table_info(?) ORDER BY cid", std::string_view(table)))
    order += (order.empty() ? "" : ", ") + column;
  return "SELECT " + order + " FROM " + table + " ORDER BY " + order;
}

}  // namespace

std::int64_t recreate(const Registry& registry, store::Connection& live, store::Connection& rebuilt) {
  store::migrate(rebuilt, store::schema_steps());
  rebuilt.execute("BEGIN");
  journal::Journal journal;
  std::int64_t entries = 0;
  store::Statement rows =
      live.prepare(fmt::format("SELECT {} FROM journal ORDER BY position", journal::entry_columns));
  while (rows.step()) {
    journal::Entry entry = journal::read_entry(rows);
    const Stamp stamp{entry.at, entry.account};
    std::vector<std::string> subjects;
    const json::value facts =
        json::parse(entry.facts);  // named: a range-for keeps no temporary's owner alive
    for (const json::value& happened : facts.as_array()) {
      const json::object& one = happened.as_object();
      const json::object& data = one.at("data").as_object();
      registry.facts().at(std::string(one.at("fact").as_string()))(rebuilt, data, stamp);
      if (const auto* id = data.if_contains("id"); id != nullptr && id->is_string())
        subjects.emplace_back(id->get_string());
    }
    journal.append(rebuilt, entry, subjects);
    ++entries;
  }
  rebuilt.execute("COMMIT");
  return entries;
}

Comparison compare(const Registry& registry, store::Connection& live, store::Connection& rebuilt) {
  Comparison comparison;
  const auto tables = store::texts(
      rebuilt,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
  for (const std::string& table : tables) {
    const auto& passed_over = registry.volatile_tables();
    if (table == "checkpoint" || std::ranges::find(passed_over, table) != passed_over.end()) continue;
    const std::string sql = ordered_select(rebuilt, table);
    store::Statement left = live.prepare(sql);
    store::Statement right = rebuilt.prepare(sql);
    ++comparison.tables;
    while (true) {
      const bool more_left = left.step();
      const bool more_right = right.step();
      if (!more_left && !more_right) break;
      const std::string live_row = more_left ? row_text(left) : "(none)";
      const std::string rebuilt_row = more_right ? row_text(right) : "(none)";
      ++comparison.rows;
      if (live_row == rebuilt_row) continue;
      comparison.difference = fmt::format("{}: live {} rebuilt {}", table, live_row, rebuilt_row);
      return comparison;
    }
  }
  return comparison;
}

}  // namespace huiyin::cli
