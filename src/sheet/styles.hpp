#pragma once
// Which cell formats show a number as a day or a month (ECMA-376 part 1, 18.8.30 and 18.8.31).

#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace huiyin::sheet {

enum class Shape : std::uint8_t { number, date, month };

/// By the index a cell's `s` names.
using Shapes = std::vector<Shape>;
[[nodiscard]] Outcome<Shapes> read_styles(std::string_view xml, std::string_view part);
/// What a format code shows: its first section decides.
[[nodiscard]] Shape shape_of_code(std::string_view code);

}  // namespace huiyin::sheet
