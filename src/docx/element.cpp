#include "docx/element.hpp"

#include <algorithm>
#include <unordered_map>

namespace huiyin::docx {

using package::XmlKind;
using package::XmlPiece;
using package::XmlScanner;

namespace {

Element element_named(std::string_view name) {
  static const std::unordered_map<std::string_view, Element> known = {
      {"w:body", Element::body},
      {"w:p", Element::paragraph},
      {"w:pPr", Element::paragraph_properties},
      {"w:r", Element::run},
      {"w:rPr", Element::run_properties},
      {"w:rFonts", Element::run_fonts},
      {"w:t", Element::text},
      {"m:t", Element::math_text},
      {"a:t", Element::drawing_text},
      {"a:p", Element::drawing_paragraph},
      {"dc:title", Element::property_text},
      {"dc:subject", Element::property_text},
      {"dc:creator", Element::property_text},
      {"dc:description", Element::property_text},
      {"cp:keywords", Element::property_text},
      {"cp:category", Element::property_text},
      {"cp:contentStatus", Element::property_text},
      {"Company", Element::property_text},
      {"Manager", Element::property_text},
      {"HyperlinkBase", Element::property_text},
      {"vt:lpstr", Element::property_text},
      {"vt:lpwstr", Element::property_text},
      {"w:tbl", Element::table},
      {"w:tblPr", Element::table_properties},
      {"w:tblW", Element::table_width},
      {"w:tblGrid", Element::table_grid},
      {"w:gridCol", Element::grid_column},
      {"w:tr", Element::row},
      {"w:tc", Element::cell},
      {"w:tcPr", Element::cell_properties},
      {"w:tcW", Element::cell_width},
      {"w:gridSpan", Element::grid_span},
      {"w:vMerge", Element::vertical_merge},
      {"w:sectPr", Element::section_properties},
      {"w:numId", Element::number_id},
      {"w:numPr", Element::number_properties},
      {"w:pStyle", Element::paragraph_style},
      {"w:br", Element::line_break},
      {"w:tab", Element::tab},
      {"w:sdt", Element::content_control},
      {"w:sdtPr", Element::content_control_properties},
      {"w:sdtContent", Element::content_control_content},
      {"w:alias", Element::control_alias},
      {"w:tag", Element::control_tag},
      {"w14:checkbox", Element::checkbox},
      {"w14:checked", Element::checked},
      {"wp:docPr", Element::drawing_properties},
      {"w:bookmarkStart", Element::bookmark_start},
      {"w:bookmarkEnd", Element::bookmark_end},
      {"w:proofErr", Element::proof_error},
      {"w:hdr", Element::header},
      {"w:ftr", Element::footer},
      {"w:txbxContent", Element::text_box},
      {"w:footnote", Element::footnote},
      {"w:endnote", Element::endnote},
      {"w:drawing", Element::content},
      {"w:pict", Element::content},
      {"w:object", Element::content},
      {"w:fldChar", Element::content},
      {"w:fldSimple", Element::content},
      {"w:sym", Element::content},
      {"w:footnoteReference", Element::content},
      {"w:endnoteReference", Element::content},
      {"w:commentReference", Element::content},
      {"w:commentRangeStart", Element::content},
      {"w:commentRangeEnd", Element::content},
      {"m:oMath", Element::content},
      {"w:ruby", Element::content},
  };
  const auto found = known.find(name);
  return found == known.end() ? Element::other : found->second;
}

}  // namespace

PartTree::PartTree(std::string_view source) : source_(source) {
  nodes_.reserve(source.size() / 20 + 8);
  std::vector<NodeId> open;
  XmlScanner scanner(source);
  for (XmlPiece piece; scanner.next(piece);) {
    Node node;
    node.kind = piece.kind;
    node.begin = static_cast<std::uint32_t>(piece.begin);
    node.end = static_cast<std::uint32_t>(piece.end);
    const auto id = static_cast<NodeId>(nodes_.size());
    if (!piece.name.empty()) node.element = element_named(piece.name);
    if (piece.kind == XmlKind::close) {
      // In whole XML this is always the innermost; in a fragment a stray close closes nothing.
      const auto match = std::find_if(open.rbegin(), open.rend(), [&](NodeId candidate) {
        const Node& opened = nodes_[candidate];
        const std::string_view tag_text = source.substr(opened.begin + 1, piece.name.size());
        return tag_text == piece.name &&
               std::string_view(" \t\r\n/>").find(source[opened.begin + 1 + piece.name.size()]) !=
                   std::string_view::npos;
      });
      if (match == open.rend()) {
        node.kind = XmlKind::other;
        node.element = Element::other;
      } else {
        nodes_[*match].close = id;
        open.erase(match.base() - 1, open.end());
      }
    }
    node.parent = open.empty() ? no_node : open.back();
    node.depth = static_cast<std::uint32_t>(open.size());
    if (piece.kind == XmlKind::empty) node.close = id;
    nodes_.push_back(node);
    if (piece.kind == XmlKind::open) open.push_back(id);
  }
  // What a fragment never closes is no element: nobody is to look for its end.
  for (Node& node : nodes_) {
    if (node.kind != XmlKind::open || node.close != no_node) continue;
    node.kind = XmlKind::other;
    node.element = Element::other;
  }
}

std::uint32_t PartTree::end_of(NodeId id) const {
  const NodeId close = nodes_[id].close;
  return close == no_node ? nodes_[id].end : nodes_[close].end;
}

NodeId PartTree::around(NodeId id, Element element) const {
  while (id != no_node && nodes_[id].element != element) id = nodes_[id].parent;
  return id;
}

NodeId PartTree::after(NodeId id) const {
  const NodeId close = nodes_[id].close;
  return close == no_node ? id + 1 : close + 1;
}

NodeId PartTree::child(NodeId id, Element element) const {
  if (nodes_[id].kind != XmlKind::open) return no_node;
  for (NodeId at = id + 1; at < nodes_.size() && at != nodes_[id].close; at = after(at)) {
    if (nodes_[at].element == element && nodes_[at].kind != XmlKind::close) return at;
  }
  return no_node;
}

NodeId PartTree::common(NodeId one, NodeId other) const {
  while (one != other) {
    if (one == no_node || other == no_node) return no_node;
    if (nodes_[one].depth >= nodes_[other].depth) {
      one = nodes_[one].parent;
    } else {
      other = nodes_[other].parent;
    }
  }
  return one;
}

NodeId PartTree::child_towards(NodeId top, NodeId id) const {
  while (id != no_node && nodes_[id].parent != top) id = nodes_[id].parent;
  return id;
}

}  // namespace huiyin::docx
