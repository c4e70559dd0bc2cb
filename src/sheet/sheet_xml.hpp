#pragma once
// A worksheet part (ECMA-376 part 1, 18.3) into a grid.

#include "base/outcome.hpp"
#include "sheet/grid.hpp"
#include "sheet/strings.hpp"
#include "sheet/styles.hpp"

namespace huiyin::sheet {

/// Cells that hold something, in one sheet; 32 bytes each in memory.
inline constexpr std::size_t most_cells = 4'000'000;

/// Refusals beside those of `listen`: sheet.read.bad_reference, .out_of_order, .too_many_cells,
/// .unknown_string, .bad_number.
[[nodiscard]] Outcome<Grid> read_worksheet(std::string_view xml, std::string_view part,
                                           const SharedStrings& strings, const Shapes& shapes, Epoch epoch);

}  // namespace huiyin::sheet
