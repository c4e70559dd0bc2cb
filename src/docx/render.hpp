#pragma once
// Filling a template: data in, a document out. Same template, data and options: same bytes.

#include <string>

#include "base/json.hpp"
#include "base/outcome.hpp"
#include "docx/template.hpp"

namespace huiyin::docx {

/// Refusals: docx.value_missing, .wrong_type (with every one of them in `detail`), .too_many_paragraphs,
/// .took_too_long, .picture_unreadable, .sub_document_unreadable.
[[nodiscard]] Outcome<std::string> render(const Template& document, const json::value& data,
                                          const RenderOptions& options = {});

}  // namespace huiyin::docx
