#pragma once
// Setting one property of a run or a paragraph: their order is fixed (ECMA-376 17.3.1.26, 17.3.2.28), and
// Word minds it.

#include <string>
#include <string_view>

namespace huiyin::docx {

/// `properties` is a whole w:rPr or empty; `element` takes the place of one of the same name ("color"), or
/// removes it where empty.
[[nodiscard]] std::string with_run_property(std::string_view properties, std::string_view name,
                                            std::string_view element);
/// The same of a w:pPr.
[[nodiscard]] std::string with_paragraph_property(std::string_view properties, std::string_view name,
                                                  std::string_view element);

}  // namespace huiyin::docx
