#pragma once
// The shared strings of a workbook (ECMA-376 part 1, 18.4.9): texts that cells name by number.

#include <memory>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "sheet/text_store.hpp"

namespace huiyin::sheet {

struct SharedStrings {
  std::vector<std::string_view> texts;
  std::shared_ptr<const TextStore> store;
};

[[nodiscard]] Outcome<SharedStrings> read_shared_strings(std::string_view xml, std::string_view part);

}  // namespace huiyin::sheet
