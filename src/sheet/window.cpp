#include "sheet/window.hpp"

#include <algorithm>

#include "sheet/cell_value.hpp"
#include "sheet/fold.hpp"

namespace huiyin::sheet {

Window::Window(const Grid& grid) : seen_(static_cast<std::size_t>(rows) * columns) {
  for (const Row& row : grid.rows) {
    if (row.number > rows) break;
    for (const Cell& cell : grid.cells_of(row)) {
      if (cell.column >= columns) break;
      std::string text = tidied(text_of_cell(cell, grid.epoch));
      if (text.empty()) continue;
      seen_[static_cast<std::size_t>(row.number - 1) * columns + cell.column].text = std::move(text);
      last_row_ = row.number;
      width_ = std::max(width_, cell.column + 1);
    }
  }
  // Merges of one sheet do not overlap (18.3.1.55); in a forged file no place is painted twice on the
  // average.
  std::size_t left = seen_.size();
  for (const Merge& merge : grid.merges) {
    if (merge.first_row <= rows && merge.first_column < columns && !paint(merge, left)) break;
  }
}

bool Window::paint(const Merge& merge, std::size_t& left) {
  const std::uint32_t last_row = std::min(merge.last_row, rows);
  const std::uint32_t last_column = std::min(merge.last_column, columns - 1);
  const std::size_t places =
      static_cast<std::size_t>(last_row - merge.first_row + 1) * (last_column - merge.first_column + 1);
  if (places > left) return false;
  left -= places;
  const std::string text = at(merge.first_row, merge.first_column).text;
  for (std::uint32_t row = merge.first_row; row <= last_row; ++row) {
    for (std::uint32_t column = merge.first_column; column <= last_column; ++column) {
      Seen& seen = seen_[static_cast<std::size_t>(row - 1) * columns + column];
      seen.text = text;
      seen.merge = &merge;
    }
  }
  if (!text.empty()) width_ = std::max(width_, last_column + 1);
  return true;
}

const std::string& Window::text(std::uint32_t row, std::uint32_t column) const {
  static const std::string nothing;
  return row == 0 || row > rows || column >= columns ? nothing : at(row, column).text;
}

const Merge* Window::merge(std::uint32_t row, std::uint32_t column) const {
  return row == 0 || row > rows || column >= columns ? nullptr : at(row, column).merge;
}

}  // namespace huiyin::sheet
