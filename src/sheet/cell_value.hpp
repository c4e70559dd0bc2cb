#pragma once
// One cell as a field's type wants it, with what had to be assumed on the way.

#include <vector>

#include "sheet/grid.hpp"
#include "sheet/report.hpp"
#include "sheet/schema.hpp"

namespace huiyin::sheet {

struct Finding {
  std::string_view code;
  Weight weight = Weight::problem;
};

/// Where a cell stands, as far as its meaning depends on it.
struct Setting {
  Epoch epoch = Epoch::year_1900;
  Typing typing = Typing::typed;
  MoneyUnit unit = MoneyUnit::unknown;
};

/// A blank value with a problem among the findings, or the value with notes, or neither for a blank cell.
[[nodiscard]] Value value_of_cell(const Field& field, const Cell& cell, const Setting& setting,
                                  std::vector<Finding>& findings);

/// What stands in the cell, as text.
[[nodiscard]] std::string text_of_cell(const Cell& cell, Epoch epoch);

}  // namespace huiyin::sheet
