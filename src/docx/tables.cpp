#include "docx/tables.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace huiyin::docx {

using package::XmlKind;

namespace {

double number_in(const PartTree& tree, NodeId id, std::string_view attribute) {
  if (id == no_node) return 0;
  const auto value = package::attribute(tree.tag(id), attribute);
  double number = 0;
  if (value) std::from_chars(value->data(), value->data() + value->size(), number);
  return number;
}

std::optional<Range> range_of(const PartTree& tree, NodeId id, std::string_view attribute) {
  if (id == no_node) return std::nullopt;
  const auto value = package::attribute(tree.tag(id), attribute);
  if (!value) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(value->data() - tree.source().data());
  return Range{begin, begin + static_cast<std::uint32_t>(value->size())};
}

/// The elements of that kind in `top`, content controls looked through, nested tables not.
void list(const PartTree& tree, NodeId top, Element wanted, std::vector<NodeId>& out) {
  if (tree[top].kind != XmlKind::open || tree[top].close == no_node) return;
  for (NodeId id = top + 1; id < tree[top].close; id = tree.after(id)) {
    const Node& node = tree[id];
    if (node.element == wanted && node.kind != XmlKind::close) {
      out.push_back(id);
    } else if (node.element == Element::content_control || node.element == Element::content_control_content) {
      list(tree, id, wanted, out);
    }
  }
}

std::uint32_t span_of(const PartTree& tree, NodeId cell) {
  const NodeId properties = tree.child(cell, Element::cell_properties);
  const NodeId span = properties == no_node ? no_node : tree.child(properties, Element::grid_span);
  return std::clamp(static_cast<std::uint32_t>(number_in(tree, span, "w:val")), 1U, 63U);
}

/// A column loop: which columns of the grid [first, end), in which table.
struct Columns {
  NodeId table = no_node;
  NodeId row = no_node;
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  Index tag = 0;
};

class ColumnLayer {
 public:
  ColumnLayer(const PartTree& tree, const Columns& columns, Editor& editor, Program& program)
      : tree_(tree), columns_(columns), editor_(editor), program_(program) {}

  void run(const std::vector<NodeId>& rows_with_their_own) {
    const NodeId grid = tree_.child(columns_.table, Element::table_grid);
    std::vector<NodeId> widths;
    if (grid != no_node) list(tree_, grid, Element::grid_column, widths);
    ColumnTable table{columns_.tag};
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const double width = number_in(tree_, widths[i], "w:w");
      table.total_width += width;
      if (i >= columns_.first && i < columns_.end) table.repeated_width += width;
    }
    editor_.insert(tree_[columns_.table].begin, {OpKind::columns, static_cast<Index>(program_.tables.size())},
                   Phase::table_begin);
    program_.tables.push_back(table);
    for (const NodeId width : widths) measure(width, "w:w");
    if (widths.size() >= columns_.end) {
      repeat(tree_[widths[columns_.first]].begin, tree_.end_of(widths[columns_.end - 1]));
    }
    std::vector<NodeId> rows;
    list(tree_, columns_.table, Element::row, rows);
    for (const NodeId row : rows) {
      follow(row, std::ranges::find(rows_with_their_own, row) != rows_with_their_own.end());
    }
  }

 private:
  void repeat(std::uint32_t begin, std::uint32_t end) {
    editor_.section(begin, end, OpKind::loop, columns_.tag);
  }

  void measure(NodeId id, std::string_view attribute) {
    const auto range = range_of(tree_, id, attribute);
    if (!range) return;
    editor_.replace(*range, {OpKind::width, static_cast<Index>(number_in(tree_, id, attribute))});
  }

  void follow(NodeId row, bool has_its_own) {
    std::vector<NodeId> cells;
    list(tree_, row, Element::cell, cells);
    std::uint32_t column = 0;
    NodeId first = no_node;
    NodeId last = no_node;
    for (const NodeId cell : cells) {
      const std::uint32_t span = span_of(tree_, cell);
      const std::uint32_t begin = std::max(column, columns_.first);
      const std::uint32_t end = std::min(column + span, columns_.end);
      const NodeId properties = tree_.child(cell, Element::cell_properties);
      if (properties != no_node) {
        const NodeId width = tree_.child(properties, Element::cell_width);
        if (width != no_node && package::attribute(tree_.tag(width), "w:type") == "dxa")
          measure(width, "w:w");
      }
      if (begin < end && !has_its_own) {
        if (column >= columns_.first && column + span <= columns_.end) {
          if (first == no_node) first = cell;
          last = cell;
        } else if (properties != no_node) {
          const auto range = range_of(tree_, tree_.child(properties, Element::grid_span), "w:val");
          if (range) editor_.replace(*range, {OpKind::grid_span, span, end - begin});
        }
      }
      column += span;
    }
    if (first != no_node) repeat(tree_[first].begin, tree_.end_of(last));
  }

  const PartTree& tree_;
  const Columns& columns_;
  Editor& editor_;
  Program& program_;
};

std::optional<Columns> columns_of(const PartTree& tree, const FoundTags& found, const Section& section) {
  const FoundTag& open = found.tags[section.open];
  const FoundTag& close = found.tags[section.close];
  if (open.text.kind != TagKind::column_loop) return std::nullopt;
  Columns columns;
  columns.tag = static_cast<Index>(section.open);
  columns.row = tree.around(open.first, Element::row);
  columns.table = tree.around(open.first, Element::table);
  if (columns.row == no_node || columns.table == no_node) return std::nullopt;
  std::vector<NodeId> cells;
  list(tree, columns.row, Element::cell, cells);
  const NodeId first = tree.around(open.last, Element::cell);
  const NodeId last = tree.around(close.first, Element::cell);
  std::uint32_t column = 0;
  for (const NodeId cell : cells) {
    if (cell == first) columns.first = column;
    column += span_of(tree, cell);
    if (cell == last) columns.end = column;
  }
  if (columns.end <= columns.first) return std::nullopt;
  return columns;
}

}  // namespace

void lay_merges(const PartTree& tree, const FoundTags& found, Editor& editor, Program& program,
                std::map<Index, Index>& site_merge) {
  NodeId row_before = no_node;
  for (Index i = 0; i < found.tags.size(); ++i) {
    const FoundTag& tag = found.tags[i];
    const bool merges = std::ranges::any_of(
        tag.text.filters, [](const FilterCall& call) { return call.filter == Filter::merge_same; });
    const NodeId cell = tree.around(tag.first, Element::cell);
    if (!merges || cell == no_node) continue;
    const NodeId row = tree.around(cell, Element::row);
    Merge merge{i};
    if (row == row_before) merge.before = static_cast<Index>(program.merges.size() - 1);
    row_before = row;
    std::uint32_t place = tree[cell].end;
    const NodeId properties = tree.child(cell, Element::cell_properties);
    if (properties == no_node || tree[properties].kind == XmlKind::empty) {
      merge.wrap = Merge::Wrap::properties;
      if (properties != no_node) editor.cut({tree[properties].begin, tree[properties].end});
    } else {
      place = tree[properties].end;
      // The order of a cell's properties is fixed: width, span, then merging (ECMA-376 17.4.69).
      for (const Element before : {Element::cell_width, Element::grid_span}) {
        const NodeId child = tree.child(properties, before);
        if (child != no_node) place = std::max(place, tree.end_of(child));
      }
      const NodeId own = tree.child(properties, Element::vertical_merge);
      if (own != no_node) editor.cut({tree[own].begin, tree.end_of(own)});
    }
    site_merge[i] = static_cast<Index>(program.merges.size());
    editor.insert(place, {OpKind::merge, static_cast<Index>(program.merges.size())});
    program.merges.push_back(merge);
  }
}

void lay_column_tables(const PartTree& tree, const FoundTags& found, const std::vector<Section>& sections,
                       Editor& editor, Program& program) {
  std::map<NodeId, Columns> first_of_table;
  std::map<NodeId, std::vector<NodeId>> rows;
  for (const Section& section : sections) {
    const auto columns = columns_of(tree, found, section);
    if (!columns) continue;
    first_of_table.emplace(columns->table, *columns);
    rows[columns->table].push_back(columns->row);
  }
  for (const auto& [table, columns] : first_of_table) {
    ColumnLayer(tree, columns, editor, program).run(rows[table]);
  }
}

}  // namespace huiyin::docx
