#pragma once
// All there is to say against a template in one pass, and the same as comments in the document.

#include <functional>
#include <string>
#include <vector>

#include "docx/schema.hpp"
#include "docx/template.hpp"

namespace huiyin::docx {

/// What reading the template found, and every name and type that is not as the schema has it; in the order of
/// the document. Codes of its own: docx.unknown_field (with the nearest name), docx.wrong_type.
[[nodiscard]] std::vector<Finding> lint(const Template& document, const Field& schema);

/// The template with a Word comment at every finding; those outside the body stand at its first paragraph.
/// `say` makes the text, since this library has none.
[[nodiscard]] Outcome<std::string> with_comments(const Template& document,
                                                 const std::vector<Finding>& findings,
                                                 const std::function<std::string(const Finding&)>& say);

/// The name closest to `wrong`, if any is close at all.
[[nodiscard]] std::string nearest(std::string_view wrong, const std::vector<std::string>& candidates);

}  // namespace huiyin::docx
