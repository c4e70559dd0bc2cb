#pragma once
// How a column's values look: format codes (ECMA-376 part 1, 18.8.31), sides, and how tall a text stands.

#include <cstdint>
#include <string>
#include <string_view>

#include "sheet/table.hpp"

namespace huiyin::sheet {

enum class Side : std::uint8_t { left, centre, right };

[[nodiscard]] const char* format_code(ColumnType type);
[[nodiscard]] Side side_of(ColumnType type);

/// How many lines a text takes in a cell so wide. A Chinese character takes two digits, and does not stand in
/// the half of them that may be left at a line's end.
[[nodiscard]] std::size_t lines_in(std::string_view text, double width_digits);

/// As the cell would show it, for a day that no cell can hold.
[[nodiscard]] std::string text_of(Date date);

}  // namespace huiyin::sheet
