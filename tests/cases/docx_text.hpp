#pragma once
// The text of a document as the template cases write it: `part:text`, a line for each paragraph that has any,
// white space folded.

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::cases {

[[nodiscard]] std::vector<std::string> text_of_document(const std::string& bytes);
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);
/// Empty where both are the same.
[[nodiscard]] std::string first_difference(const std::vector<std::string>& expected,
                                           const std::vector<std::string>& actual);

}  // namespace huiyin::cases
