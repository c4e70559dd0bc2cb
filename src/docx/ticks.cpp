#include "docx/ticks.hpp"

#include <charconv>
#include <optional>

namespace huiyin::docx {

using package::XmlKind;

namespace {

/// The sign a state of the box shows: [MS-DOCX] 2.6.1.x gives it as a hexadecimal code point.
std::string sign_of(std::string_view box, std::string_view state, std::string_view otherwise) {
  const std::size_t at = box.find(state);
  if (at == std::string_view::npos) return std::string(otherwise);
  const std::string_view tag = box.substr(at, box.find('>', at) - at + 1);
  const auto value = package::attribute(tag, "w14:val");
  if (!value || value->empty() || value->size() > 6) return std::string(otherwise);
  return package::decoded("&#x" + std::string(*value) + ";");
}

std::optional<Range> value_range(const PartTree& tree, NodeId id, std::string_view name) {
  const auto value = package::attribute(tree.tag(id), name);
  if (!value) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(value->data() - tree.source().data());
  return Range{begin, begin + static_cast<std::uint32_t>(value->size())};
}

class TickLayer {
 public:
  TickLayer(const PartTree& tree, const CompileOptions& options, Editor& editor, Program& program,
            std::vector<Finding>& findings)
      : tree_(tree), options_(options), editor_(editor), program_(program), findings_(findings) {}

  void lay(NodeId control) {
    const NodeId properties = tree_.child(control, Element::content_control_properties);
    const NodeId content = tree_.child(control, Element::content_control_content);
    if (properties == no_node || content == no_node) return;
    const NodeId box = tree_.child(properties, Element::checkbox);
    if (box == no_node) return;
    const auto tag = tag_of(properties);
    if (!tag) return;
    const std::string_view text =
        tree_.source().substr(tree_[box].begin, tree_.end_of(box) - tree_[box].begin);
    const auto tick = static_cast<Index>(program_.ticks.size());
    program_.ticks.push_back({*tag, sign_of(text, "<w14:checkedState", names().ticked),
                              sign_of(text, "<w14:uncheckedState", names().unticked)});
    const NodeId state = tree_.child(box, Element::checked);
    if (state != no_node) {
      if (const auto range = value_range(tree_, state, "w14:val")) {
        editor_.replace(*range, {OpKind::tick_state, tick});
      }
    } else {
      editor_.insert(tree_[box].end, {OpKind::tick_state, tick, 1});
    }
    for (NodeId id = content + 1; id < tree_[content].close; ++id) {
      const NodeId parent = tree_[id].parent;
      if (tree_[id].kind != XmlKind::text || parent == no_node) continue;
      if (tree_[parent].element != Element::text) continue;
      editor_.replace({tree_[id].begin, tree_[id].end}, {OpKind::tick_symbol, tick});
      return;
    }
  }

 private:
  std::optional<Index> tag_of(NodeId properties) {
    const std::string open = package::escaped(options_.delimiters.open);
    const std::string close = package::escaped(options_.delimiters.close);
    for (const Element element : {Element::control_alias, Element::control_tag}) {
      const NodeId id = tree_.child(properties, element);
      if (id == no_node) continue;
      const auto range = value_range(tree_, id, "w:val");
      if (!range) continue;
      const std::string_view value = tree_.source().substr(range->begin, range->end - range->begin);
      if (!value.starts_with(open) || !value.ends_with(close) || value.size() < open.size() + close.size())
        continue;
      const std::string inner =
          package::decoded(value.substr(open.size(), value.size() - open.size() - close.size()));
      TagText tag = read_tag(inner);
      if (tag.kind != TagKind::value || !tag.fault.empty()) {
        Finding finding;
        finding.code = tag.fault.empty() ? "docx.misplaced" : tag.fault;
        finding.part = program_.part;
        finding.tag = finding.paragraph = package::decoded(value);
        finding.word = tag.fault_word;
        finding.place = range->begin;
        findings_.push_back(std::move(finding));
        return std::nullopt;
      }
      program_.tags.push_back(std::move(tag));
      program_.written.push_back(package::decoded(value));
      // The title stays for people, without the delimiters.
      editor_.cut({range->begin, range->begin + static_cast<std::uint32_t>(open.size())});
      editor_.cut({range->end - static_cast<std::uint32_t>(close.size()), range->end});
      return static_cast<Index>(program_.tags.size() - 1);
    }
    return std::nullopt;
  }

  const PartTree& tree_;
  const CompileOptions& options_;
  Editor& editor_;
  Program& program_;
  std::vector<Finding>& findings_;
};

}  // namespace

void lay_ticks(const PartTree& tree, const CompileOptions& options, Editor& editor, Program& program,
               std::vector<Finding>& findings) {
  TickLayer layer(tree, options, editor, program, findings);
  for (NodeId id = 0; id < tree.nodes().size(); ++id) {
    if (tree[id].element == Element::content_control && tree[id].kind == XmlKind::open) layer.lay(id);
  }
}

}  // namespace huiyin::docx
