#include "docx/sub_document.hpp"

#include <charconv>

#include "docx/element.hpp"
#include "package/xml_check.hpp"

namespace huiyin::docx {

using package::Package;
using package::XmlKind;

namespace {

class Importer {
 public:
  Importer(const Package& package, const std::string& part, Filling& filling)
      : package_(package), part_(part), filling_(filling), guest_(package) {}

  /// The source of body's children without the last section, relationships and picture ids rewritten.
  std::string body(std::string_view source, std::size_t& paragraphs) {
    const PartTree tree(source);
    NodeId top = no_node;
    for (NodeId id = 0; id < tree.nodes().size() && top == no_node; ++id) {
      if (tree[id].element == Element::body && tree[id].kind == XmlKind::open) top = id;
    }
    std::string out;
    if (top == no_node) return out;
    for (NodeId id = top + 1; id < tree[top].close; ++id) {
      const Node& node = tree[id];
      if (node.element == Element::section_properties) {
        // The host's page stays as it is, here and in paragraphs that end a section.
        id = tree.after(id) - 1;
        continue;
      }
      if (node.element == Element::paragraph && node.kind != XmlKind::close) ++paragraphs;
      tag(tree.tag(id), node, out);
    }
    return out;
  }

 private:
  void tag(std::string_view text, const Node& node, std::string& out) {
    if (node.kind != XmlKind::open && node.kind != XmlKind::empty) {
      out += text;
      return;
    }
    if (node.element == Element::drawing_properties) {
      return replace(text, "id", std::to_string(filling_.next_drawing_id()), out);
    }
    for (const char* style : {"<w:pStyle ", "<w:rStyle ", "<w:tblStyle "}) {
      if (text.starts_with(style)) {
        guest_.bring_style(package::decoded(package::attribute(text, "w:val").value_or("")),
                           filling_.belongings());
      }
    }
    if (node.element == Element::number_id) {
      return replace(text, "w:val", std::to_string(list(package::attribute(text, "w:val").value_or(""))),
                     out);
    }
    for (const char* name : {"r:embed", "r:id", "r:link", "r:pict"}) {
      const auto value = package::attribute(text, name);
      if (!value) continue;
      const std::string own = relationship(std::string(*value));
      if (!own.empty()) return replace(text, name, own, out);
    }
    out += text;
  }

  Index list(std::string_view written) {
    Index number = 0;
    std::from_chars(written.data(), written.data() + written.size(), number);
    return number == 0 ? 0 : guest_.bring_list(number, filling_.belongings());
  }

  static void replace(std::string_view text, std::string_view name, const std::string& with,
                      std::string& out) {
    const auto value = package::attribute(text, name);
    if (!value) {
      out += text;
      return;
    }
    const auto at = static_cast<std::size_t>(value->data() - text.data());
    out.append(text.substr(0, at)).append(with).append(text.substr(at + value->size()));
  }

  /// The host's id for a relationship of the guest; empty where it is none of a picture or a link.
  std::string relationship(const std::string& id) {
    for (const package::Relationship& one : package_.relationships(package_.main_part())) {
      if (one.id != id) continue;
      if (one.mode == package::TargetMode::external) {
        return filling_.relate(part_, one.type, one.target, one.mode);
      }
      const package::Member* member = package_.archive().find(one.target);
      if (one.type != "image" || member == nullptr) return "";
      auto bytes = package_.archive().inflate(*member);
      if (!bytes) return "";
      const std::string media =
          filling_.add_media(std::move(bytes).value(), member->name.substr(member->name.rfind('.') + 1),
                             package_.content_type(member->name));
      return filling_.relate(part_, "image", media, package::TargetMode::internal);
    }
    return "";
  }

  const Package& package_;
  const std::string& part_;
  Filling& filling_;
  Guest guest_;
};

}  // namespace

std::optional<Refusal> append_sub_document(const std::string& bytes, const std::string& part,
                                           Filling& filling, std::string& out, std::size_t& paragraphs) {
  const auto package = Package::open(bytes, filling.document.options.limits);
  if (!package) return package.refusal();
  const auto source = package->archive().inflate(*package->archive().find(package->main_part()));
  if (!source) return source.refusal();
  if (auto no = package::check_xml(package->main_part(), *source)) return no;
  out += Importer(*package, part, filling).body(*source, paragraphs);
  return std::nullopt;
}

}  // namespace huiyin::docx
