#include "sheet/csv_writer.hpp"

#include <fmt/format.h>

#include "base/csv.hpp"

namespace huiyin::sheet {
namespace {

void add_entry(std::string& out, ColumnType type, const Entry& entry) {
  if (const auto* text = std::get_if<std::string_view>(&entry)) {
    csv::add_text(out, *text);
  } else if (const auto* whole = std::get_if<std::int64_t>(&entry)) {
    if (type == ColumnType::money) {
      csv::add_money(out, *whole);
    } else {
      fmt::format_to(std::back_inserter(out), "{}", *whole);
    }
  } else if (const auto* number = std::get_if<double>(&entry)) {
    fmt::format_to(std::back_inserter(out), "{}", *number);
  } else if (const auto* date = std::get_if<Date>(&entry)) {
    const std::string day = date->text();
    out += type == ColumnType::month ? day.substr(0, day.rfind('-')) : day;
  } else if (const auto* instant = std::get_if<Instant>(&entry)) {
    csv::add_instant(out, *instant);
  }
}

}  // namespace

void add_csv_head(std::string& out, const Table& table) {
  out += csv::byte_order_mark;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += ',';
    csv::add_text(out, table.columns[i].title);
  }
  out += csv::line_end;
}

void add_csv_row(std::string& out, const Table& table, std::span<const Entry> row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out += ',';
    add_entry(out, table.columns[i].type, row[i]);
  }
  out += csv::line_end;
}

}  // namespace huiyin::sheet
