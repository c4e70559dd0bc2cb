#pragma once
// The elements the engine knows by name, and a part cut into nodes that know where they stand.

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "package/xml_scanner.hpp"

namespace huiyin::docx {

enum class Element : std::uint8_t {
  other,
  body,
  paragraph,             // w:p
  paragraph_properties,  // w:pPr
  run,                   // w:r
  run_properties,        // w:rPr
  run_fonts,             // w:rFonts
  text,                  // w:t
  math_text,             // m:t
  drawing_text,          // a:t
  drawing_paragraph,     // a:p
  property_text,         // of docProps
  table,
  table_properties,
  table_width,
  table_grid,
  grid_column,
  row,
  cell,
  cell_properties,
  cell_width,
  grid_span,
  vertical_merge,
  section_properties,
  number_id,
  number_properties,
  paragraph_style,
  line_break,
  tab,
  content_control,  // w:sdt
  content_control_properties,
  content_control_content,
  control_alias,
  control_tag,
  checkbox,
  checked,
  drawing_properties,  // wp:docPr
  bookmark_start,
  bookmark_end,
  proof_error,
  header,
  footer,
  text_box,
  footnote,
  endnote,
  content,  // anything that shows: w:drawing, w:pict, w:object, w:fldChar, references
};

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = std::numeric_limits<NodeId>::max();

struct Node {
  package::XmlKind kind = package::XmlKind::other;
  Element element = Element::other;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  /// The open tag around it; no_node at the top.
  NodeId parent = no_node;
  /// Of an open tag its close, of an empty one itself; otherwise no_node.
  NodeId close = no_node;
  std::uint32_t depth = 0;
};

/// The source must outlive the tree.
class PartTree {
 public:
  explicit PartTree(std::string_view source);

  [[nodiscard]] std::string_view source() const { return source_; }
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_[id]; }
  [[nodiscard]] std::string_view tag(NodeId id) const {
    return source_.substr(nodes_[id].begin, nodes_[id].end - nodes_[id].begin);
  }
  /// One past the element's last byte.
  [[nodiscard]] std::uint32_t end_of(NodeId id) const;
  /// The nearest open tag of that element at or above `id`.
  [[nodiscard]] NodeId around(NodeId id, Element element) const;
  /// The first child element of that kind, or no_node.
  [[nodiscard]] NodeId child(NodeId id, Element element) const;
  /// The node after the element.
  [[nodiscard]] NodeId after(NodeId id) const;
  [[nodiscard]] NodeId common(NodeId one, NodeId other) const;
  /// The ancestor of `id`, or itself, that is a child of `top` (no_node: of the part).
  [[nodiscard]] NodeId child_towards(NodeId top, NodeId id) const;

 private:
  std::string_view source_;
  std::vector<Node> nodes_;
};

}  // namespace huiyin::docx
