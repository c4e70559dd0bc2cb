#include "sheet/grid.hpp"

#include <algorithm>

namespace huiyin::sheet {

const Cell* Grid::find(std::uint32_t row, std::uint32_t column) const {
  const auto at = std::ranges::lower_bound(rows, row, {}, &Row::number);
  if (at == rows.end() || at->number != row) return nullptr;
  const auto cells_there = cells_of(*at);
  const auto cell = std::ranges::lower_bound(cells_there, column, {}, &Cell::column);
  return cell == cells_there.end() || cell->column != column ? nullptr : &*cell;
}

std::string column_name(std::uint32_t column) {
  std::string name;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return name;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
  return column_name(column) + std::to_string(row);
}

}  // namespace huiyin::sheet
