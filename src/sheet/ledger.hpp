#pragma once
// A ledger somebody filled in, understood in two steps: `inspect` proposes which column is what and says what
// it noticed; `read` takes the mapping a person confirmed and gives typed rows and a report.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "sheet/csv_reader.hpp"
#include "sheet/head.hpp"
#include "sheet/report.hpp"
#include "sheet/schema.hpp"

namespace huiyin::sheet {

enum class FileKind : std::uint8_t { xlsx, csv };

struct Proposal {
  FileKind kind = FileKind::xlsx;
  std::string sheet;
  std::uint32_t first_head_row = 0;
  std::uint32_t last_head_row = 0;
  /// What stands above the head, line by line.
  std::vector<std::string> titles;
  /// Every column with a title: matched ones and leftovers.
  std::vector<Match> columns;
  /// Fields no column was found for.
  std::vector<std::string> missing;
  Report report;
};

/// What is confirmed, and saved for the next file of the same make: a column is known by its place and its
/// title.
struct MappedColumn {
  std::uint32_t column = 0;
  std::string title;
  std::string field;
  MoneyUnit unit = MoneyUnit::unknown;
};

struct Mapping {
  std::string sheet;
  std::uint32_t first_head_row = 0;
  std::uint32_t last_head_row = 0;
  std::vector<MappedColumn> columns;
};

[[nodiscard]] Mapping mapping_of(const Proposal& proposal);

struct TypedRow {
  std::uint32_t number = 0;
  Shown shown = Shown::shown;
  /// By the fields of the schema.
  std::vector<Value> values;
};

struct Reading {
  std::vector<TypedRow> rows;
  Report report;
};

/// Refusals beside those of opening a file: sheet.inspect.head_not_found.
[[nodiscard]] Outcome<Proposal> inspect(std::string_view bytes, const Schema& schema);

/// Refusals beside those of opening a file: sheet.map.no_such_sheet, .bad_rows, .unknown_field, .field_twice,
/// .column_twice, .head_changed.
[[nodiscard]] Outcome<Reading> read(std::string_view bytes, const Schema& schema, const Mapping& mapping);

}  // namespace huiyin::sheet
