#pragma once
// One sheet as it was read: the cells that hold something, row by row, and what a person looking at it does
// not see. An .xlsx sheet and a CSV file become the same grid.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/serial.hpp"
#include "sheet/text_store.hpp"

namespace huiyin::sheet {

enum class CellKind : std::uint8_t { text, number, date, month, boolean, error };
enum class Origin : std::uint8_t { typed, formula };
enum class Shown : std::uint8_t { shown, hidden };
/// Whether the file tells numbers from texts; in CSV everything is text.
enum class Typing : std::uint8_t { typed, untyped };

/// `number` holds a number, a date's or shown month's serial, or 0 and 1 of a boolean; `text` a text or an
/// error's code.
struct Cell {
  std::uint32_t column = 0;  // from 0
  CellKind kind = CellKind::text;
  Origin origin = Origin::typed;
  double number = 0;
  std::string_view text;
};

struct Row {
  std::uint32_t number = 0;  // from 1, as on the screen
  Shown shown = Shown::shown;
  std::size_t first = 0;
  std::size_t count = 0;
};

/// Row from 1, column from 0.
struct Place {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

/// Rows from 1 and columns from 0, both ends within.
struct Merge {
  std::uint32_t first_row = 0;
  std::uint32_t last_row = 0;
  std::uint32_t first_column = 0;
  std::uint32_t last_column = 0;
};

struct HiddenColumns {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Grid {
  std::string name;
  Typing typing = Typing::typed;
  Epoch epoch = Epoch::year_1900;
  std::vector<Row> rows;
  std::vector<Cell> cells;
  std::vector<Merge> merges;
  std::vector<HiddenColumns> hidden_columns;
  /// Formulas whose result nobody stored: they were never calculated.
  std::vector<Place> formulas_without_value;
  /// Everything that `text` points to.
  std::vector<std::shared_ptr<const TextStore>> texts;

  [[nodiscard]] std::span<const Cell> cells_of(const Row& row) const {
    return std::span(cells).subspan(row.first, row.count);
  }
  [[nodiscard]] const Cell* find(std::uint32_t row, std::uint32_t column) const;
};

/// "C7": row from 1, column from 0.
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint32_t column);
[[nodiscard]] std::string column_name(std::uint32_t column);

}  // namespace huiyin::sheet
