#pragma once
// Which of the rules that were hit a table answers with (DMN 1.4, 8.2.8 and 10.3.3).

#include "bpmn/feel/code.hpp"
#include "bpmn/feel/machine.hpp"

namespace huiyin::feel {

using Rows = std::vector<std::vector<Value>>;

/// `orders` has, for each output, its values best first (empty where none are given).
[[nodiscard]] Value answer(const TableShape& table, Rows rows, const std::vector<List>& orders,
                           Machine& machine);

}  // namespace huiyin::feel
