#pragma once
// What a part compiles to: slices of its own source, and instructions between them. Never changed after
// compiling.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "docx/tag.hpp"

namespace huiyin::docx {

using Index = std::uint32_t;
inline constexpr Index no_index = 0xffffffff;

enum class OpKind : std::uint8_t {
  slice,             // source [a, b); `c` paragraphs begin in it
  literal,           // literals[a]
  value,             // sites[a]
  loop,              // tags[a], ends at op b; merges [c, d) begin anew
  inverted,          // tags[a], ends at op b
  end,               // of the section begun at op a
  rich_text,         // sites[a], between paragraphs
  rich_text_inline,  // sites[a], inside a run's text
  picture,           // sites[a], inside a run's text
  sub_document,      // sites[a], between paragraphs
  restart,           // the lists of restarts[a] begin anew
  number_id,         // the number that stands for list a now
  ensure_paragraph,  // a cell, header or text box that came to have none gets one (ECMA-376 17.4.66)
  table_begin,
  table_end,    // a table that came to have no row goes (17.4.38 wants one)
  merge,        // merges[a]
  drawing_id,   // the next free id of wp:docPr
  tick_state,   // ticks[a]: 1 or 0
  tick_symbol,  // ticks[a]: its sign
  columns,      // column loop of tables[a] begins: how many, and how wide each
  width,        // a twips, in the table's new measure
  grid_span,    // a grid columns, b of them repeated, of the table's column loop
};

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Op {
  OpKind kind = OpKind::slice;
  Index a = 0;
  Index b = 0;
  Index c = 0;
  Index d = 0;
};

/// Where a value is written.
struct Site {
  Index tag = 0;
  /// The properties of the run around it in the source; empty where none.
  Range run_properties;
  /// Likewise of its paragraph.
  Range paragraph_properties;
  enum class Place : std::uint8_t { run, bare } place = Place::bare;
  /// How wide the cell around it is, in twips; 0 where none says.
  Index cell_width = 0;
  /// Merged cells: the state that says whether to write at all.
  Index merge = no_index;
  /// For messages.
  std::string paragraph;
};

/// A cell whose value may be the one above (合并同值). Rows are merged column by column from the left: a cell
/// goes on only where the merged cell before it in the row does.
struct Merge {
  Index tag = 0;
  Index before = no_index;
  enum class Wrap : std::uint8_t { none, properties } wrap = Wrap::none;
};

struct Tick {
  Index tag = 0;
  std::string ticked;
  std::string unticked;
};

struct ColumnTable {
  Index tag = 0;
  double total_width = 0;
  double repeated_width = 0;
};

struct Program {
  std::string part;
  std::string source;
  std::vector<Op> ops;
  std::vector<TagText> tags;
  std::vector<std::string> written;  // by tag
  std::vector<Site> sites;
  std::vector<Merge> merges;
  std::vector<Tick> ticks;
  std::vector<ColumnTable> tables;
  std::vector<std::vector<Index>> restarts;
  std::vector<std::string> literals;

  [[nodiscard]] std::string_view text(Range range) const {
    return std::string_view(source).substr(range.begin, range.end - range.begin);
  }
};

}  // namespace huiyin::docx
