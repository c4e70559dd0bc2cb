#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "docx/element.hpp"
#include "docx/filling.hpp"
#include "docx/lint.hpp"

namespace huiyin::docx {

using package::XmlKind;

namespace {

constexpr std::string_view comments_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/// Where in the source something is put in.
using Insertions = std::multimap<std::uint32_t, std::string>;

/// The run that holds the place, else the first run of the body, else nothing.
NodeId run_at(const PartTree& tree, std::size_t place) {
  NodeId found = no_node;
  for (NodeId id = 0; id < tree.nodes().size(); ++id) {
    if (tree[id].element != Element::run || tree[id].kind != XmlKind::open) continue;
    if (tree[id].begin <= place && place < tree.end_of(id)) found = id;
  }
  return found;
}

NodeId first_run(const PartTree& tree) {
  for (NodeId id = 0; id < tree.nodes().size(); ++id) {
    if (tree[id].element == Element::run && tree[id].kind == XmlKind::open) return id;
  }
  return no_node;
}

std::string with_insertions(std::string_view source, const Insertions& insertions) {
  std::string out;
  std::size_t at = 0;
  for (const auto& [place, text] : insertions) {
    out.append(source.substr(at, place - at)).append(text);
    at = place;
  }
  return out.append(source.substr(at));
}

/// The first number no comment of the document has.
std::size_t first_free_id(std::string_view comments) {
  std::size_t highest = 0;
  for (std::size_t at = comments.find("<w:comment "); at != std::string_view::npos;
       at = comments.find("<w:comment ", at + 1)) {
    const auto id = package::attribute(comments.substr(at, comments.find('>', at) - at + 1), "w:id");
    std::size_t number = 0;
    for (const char c : id.value_or("").substr(0, 9)) {
      if (c >= '0' && c <= '9') number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    highest = std::max(highest, number + 1);
  }
  return highest;
}

std::string comments_part(const package::Package& package) {
  for (const package::Relationship& one : package.relationships(package.main_part())) {
    if (one.type == "comments") return one.target;
  }
  return "word/huiyin-comments.xml";
}

}  // namespace

Outcome<std::string> with_comments(const Template& document, const std::vector<Finding>& findings,
                                   const std::function<std::string(const Finding&)>& say) {
  const Template::Contents& contents = document.contents();
  const package::Archive& archive = contents.package.archive();
  const std::string& main = contents.package.main_part();
  const auto source = archive.inflate(*archive.find(main));
  if (!source) return source.refusal();
  const std::string part = comments_part(contents.package);
  const package::Member* existing = archive.find(part);
  std::string comments =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:comments>";
  if (existing != nullptr) {
    auto own = archive.inflate(*existing);
    if (!own) return own.refusal();
    comments = std::move(own).value();
  }
  const PartTree tree(*source);
  std::size_t id = first_free_id(comments);
  std::string added;
  Insertions insertions;
  for (const Finding& finding : findings) {
    NodeId run = finding.part == main ? run_at(tree, finding.place) : no_node;
    if (run == no_node) run = first_run(tree);
    if (run == no_node) continue;
    insertions.emplace(tree[run].begin, fmt::format("<w:commentRangeStart w:id=\"{}\"/>", id));
    insertions.emplace(
        tree.end_of(run),
        fmt::format("<w:commentRangeEnd w:id=\"{0}\"/><w:r><w:commentReference w:id=\"{0}\"/></w:r>", id));
    added += fmt::format(
        "<w:comment w:id=\"{}\" w:author=\"huiyin\" w:initials=\"h\"><w:p><w:r><w:t "
        "xml:space=\"preserve\">{}</w:t></w:r></w:p></w:comment>",
        id, package::escaped(say(finding)));
    ++id;
  }
  const std::size_t end = comments.rfind("</w:comments>");
  if (end == std::string::npos) return Refusal{"package.xml_malformed", RefusalKind::malformed, part};
  comments.insert(end, added);
  const RenderOptions options;
  Filling filling(contents, options);
  std::map<std::string, std::string> changed = {{main, with_insertions(*source, insertions)}};
  if (existing != nullptr) {
    changed.emplace(part, std::move(comments));
  } else if (!added.empty()) {
    filling.add_part(part, std::move(comments), comments_type);
    (void)filling.relate(main, "comments", part, package::TargetMode::internal);
  }
  return filling.assemble(changed);
}

}  // namespace huiyin::docx
