#pragma once
// What loops and filters do to a table's frame: cells merged downward, columns repeated, grid and widths to
// match.

#include <map>

#include "docx/editor.hpp"
#include "docx/sections.hpp"

namespace huiyin::docx {

/// For each cell whose value carries the merging filter. `site_merge` gets tag → merge.
void lay_merges(const PartTree& tree, const FoundTags& found, Editor& editor, Program& program,
                std::map<Index, Index>& site_merge);

/// Width and grid for tables that lack one of them (table_frame.cpp).
void lay_table_frames(const PartTree& tree, Editor& editor, Program& program);

/// A column loop repeats its cells in the rows it stands in (lay_sections does that); here the other rows of
/// the table follow: the same columns are repeated, wider cells span more, and all widths are measured anew
/// so that the table stays as wide as it was drawn.
void lay_column_tables(const PartTree& tree, const FoundTags& found, const std::vector<Section>& sections,
                       Editor& editor, Program& program);

}  // namespace huiyin::docx
