// Word measures a table without width or grid by its contents, WPS by the page: both are written where the
// cells say how wide they are.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "docx/tables.hpp"

namespace huiyin::docx {

using package::XmlKind;

namespace {

using Widths = std::vector<std::uint32_t>;

std::uint32_t number_in(const PartTree& tree, NodeId id, std::string_view name) {
  std::uint32_t number = 0;
  const auto value = id == no_node ? std::nullopt : package::attribute(tree.tag(id), name);
  if (value) std::from_chars(value->data(), value->data() + value->size(), number);
  return number;
}

/// The columns of the first row whose cells each span one and say their width.
std::optional<Widths> widths_of(const PartTree& tree, NodeId table) {
  for (NodeId row = table + 1; row < tree[table].close; row = tree.after(row)) {
    if (tree[row].element != Element::row || tree[row].kind != XmlKind::open) continue;
    Widths widths;
    bool plain = true;
    for (NodeId cell = row + 1; cell < tree[row].close && plain; cell = tree.after(cell)) {
      if (tree[cell].element != Element::cell || tree[cell].kind == XmlKind::close) continue;
      const NodeId properties = tree.child(cell, Element::cell_properties);
      const NodeId width = properties == no_node ? no_node : tree.child(properties, Element::cell_width);
      const bool dxa = width != no_node && package::attribute(tree.tag(width), "w:type") == "dxa";
      const bool spans = properties != no_node && tree.child(properties, Element::grid_span) != no_node;
      const std::uint32_t twips = number_in(tree, width, "w:w");
      plain = dxa && !spans && twips > 0 && twips < 100'000;
      widths.push_back(twips);
    }
    if (plain && !widths.empty() && widths.size() <= 63) return widths;
  }
  return std::nullopt;
}

/// The place of w:tblW among the table's properties (ECMA-376 17.4.60).
std::uint32_t place_of_width(const PartTree& tree, NodeId properties) {
  std::uint32_t place = tree[properties].end;
  for (NodeId id = properties + 1; id < tree[properties].close; id = tree.after(id)) {
    const std::string_view tag = tree.tag(id);
    for (const char* before : {"<w:tblStyle", "<w:tblpPr", "<w:tblOverlap", "<w:bidiVisual"}) {
      if (tag.starts_with(before)) place = tree.end_of(id);
    }
  }
  return place;
}

class FrameLayer {
 public:
  FrameLayer(const PartTree& tree, Editor& editor, Program& program)
      : tree_(tree), editor_(editor), program_(program) {}

  void lay(NodeId table) {
    const NodeId properties = tree_.child(table, Element::table_properties);
    const NodeId grid = tree_.child(table, Element::table_grid);
    const bool has_grid = grid != no_node && tree_.child(grid, Element::grid_column) != no_node;
    const NodeId width = properties == no_node ? no_node : tree_.child(properties, Element::table_width);
    if (has_grid && width != no_node) return;
    const auto widths = widths_of(tree_, table);
    if (!widths) return;
    std::uint32_t total = 0;
    std::string columns = "<w:tblGrid>";
    for (const std::uint32_t one : *widths) {
      total += one;
      columns += fmt::format("<w:gridCol w:w=\"{}\"/>", one);
    }
    columns += "</w:tblGrid>";
    const std::string own_width = fmt::format("<w:tblW w:w=\"{}\" w:type=\"dxa\"/>", total);
    std::uint32_t place = tree_[table].end;
    if (properties == no_node) {
      insert(place, "<w:tblPr>" + own_width + "</w:tblPr>");
    } else {
      place = tree_.end_of(properties);
      if (width == no_node && tree_[properties].kind == XmlKind::empty) {
        editor_.cut({tree_[properties].begin, tree_[properties].end});
        insert(tree_[properties].begin, "<w:tblPr>" + own_width + "</w:tblPr>");
      } else if (width == no_node) {
        insert(place_of_width(tree_, properties), own_width);
      }
    }
    if (has_grid) return;
    if (grid != no_node) {
      editor_.cut({tree_[grid].begin, tree_.end_of(grid)});
      place = tree_[grid].begin;
    }
    insert(place, std::move(columns));
  }

 private:
  void insert(std::uint32_t place, std::string text) {
    program_.literals.push_back(std::move(text));
    editor_.insert(place, {OpKind::literal, static_cast<Index>(program_.literals.size() - 1)});
  }

  const PartTree& tree_;
  Editor& editor_;
  Program& program_;
};

}  // namespace

void lay_table_frames(const PartTree& tree, Editor& editor, Program& program) {
  FrameLayer layer(tree, editor, program);
  for (NodeId id = 0; id < tree.nodes().size(); ++id) {
    const Node& node = tree[id];
    if (node.element == Element::table && node.kind == XmlKind::open && node.close != no_node) layer.lay(id);
  }
}

}  // namespace huiyin::docx
