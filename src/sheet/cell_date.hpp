#pragma once
// A cell of a column of days or months.

#include "sheet/cell_value.hpp"

namespace huiyin::sheet {

[[nodiscard]] Value date_of_cell(FieldType type, const Cell& cell, const Setting& setting,
                                 std::vector<Finding>& findings);

}  // namespace huiyin::sheet
