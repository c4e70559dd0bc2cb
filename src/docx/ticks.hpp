#pragma once
// Tick boxes: content controls with a w14:checkbox whose title or tag is a tag of the template.

#include "docx/editor.hpp"
#include "docx/finding.hpp"
#include "docx/options.hpp"

namespace huiyin::docx {

void lay_ticks(const PartTree& tree, const CompileOptions& options, Editor& editor, Program& program,
               std::vector<Finding>& findings);

}  // namespace huiyin::docx
