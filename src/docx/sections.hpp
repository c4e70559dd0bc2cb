#pragma once
// Which tags belong together, and what of the document lies between them: text, paragraphs, rows, columns.

#include <vector>

#include "docx/budget.hpp"
#include "docx/editor.hpp"
#include "docx/options.hpp"
#include "docx/tag_finder.hpp"

namespace huiyin::docx {

struct Section {
  std::size_t open = 0;  // index into FoundTags::tags
  std::size_t close = 0;
  std::size_t depth = 1;  // the outermost is 1
};

/// Faults: docx.section_unclosed, .close_without_section, .sections_crossed, .nested_too_deep.
[[nodiscard]] std::vector<Section> pair_sections(const FoundTags& found, const CompileOptions& options,
                                                 std::vector<Finding>& findings, std::string_view part);

/// Cuts the tags out and lays the sections over the source.
void lay_sections(const PartTree& tree, const FoundTags& found, const std::vector<Section>& sections,
                  const CompileOptions& options, std::string_view part, Editor& editor,
                  std::vector<Finding>& findings, const Deadline& deadline);

/// Whether nothing but that tag shows in its paragraph.
[[nodiscard]] bool is_alone(const FoundTags& found, const FoundTag& tag);
/// What of a paragraph shows or binds beside its text: pictures, breaks, a section's end.
[[nodiscard]] std::vector<NodeId> extras_of(const PartTree& tree, NodeId paragraph);
[[nodiscard]] Finding finding_at(std::string_view code, const FoundTags& found, const FoundTag& tag,
                                 std::string_view part);

}  // namespace huiyin::docx
