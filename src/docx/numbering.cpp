#include "docx/numbering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "package/xml_scanner.hpp"

namespace huiyin::docx {

using package::XmlKind;
using package::XmlPiece;
using package::XmlScanner;

namespace {

Index number_in(std::string_view tag, std::string_view name) {
  const auto value = package::attribute(tag, name);
  Index number = 0;
  if (value) std::from_chars(value->data(), value->data() + value->size(), number);
  return number;
}

/// Of every list its definition, and of every definition where its levels start.
struct Lists {
  std::map<Index, Index> definition;
  std::map<Index, std::map<Index, Index>> starts;
  Index highest = 0;
  Index highest_definition = 0;
};

Lists read(std::string_view numbering) {
  Lists lists;
  Index list = 0;
  Index definition = 0;
  Index level = 0;
  XmlScanner scanner(numbering);
  for (XmlPiece piece; scanner.next(piece);) {
    if (piece.kind == XmlKind::close) continue;
    const std::string_view tag = piece.in(numbering);
    if (piece.name == "w:abstractNum") {
      definition = number_in(tag, "w:abstractNumId");
      lists.highest_definition = std::max(lists.highest_definition, definition);
    }
    if (piece.name == "w:lvl") level = number_in(tag, "w:ilvl");
    if (piece.name == "w:start") lists.starts[definition][level] = number_in(tag, "w:val");
    if (piece.name == "w:num") {
      list = number_in(tag, "w:numId");
      lists.highest = std::max(lists.highest, list);
    }
    if (piece.name == "w:abstractNumId") lists.definition[list] = number_in(tag, "w:val");
  }
  return lists;
}

}  // namespace

StyleLists lists_of_styles(std::string_view styles) {
  StyleLists lists;
  std::map<std::string, std::string> based_on;
  std::string style;
  XmlScanner scanner(styles);
  for (XmlPiece piece; scanner.next(piece);) {
    if (piece.kind == XmlKind::close) continue;
    const std::string_view tag = piece.in(styles);
    if (piece.name == "w:style") style = package::decoded(package::attribute(tag, "w:styleId").value_or(""));
    if (style.empty()) continue;
    if (piece.name == "w:basedOn")
      based_on[style] = package::decoded(package::attribute(tag, "w:val").value_or(""));
    if (piece.name == "w:numId") lists[style].list = number_in(tag, "w:val");
    if (piece.name == "w:ilvl") lists[style].level = number_in(tag, "w:val");
  }
  for (const auto& [id, base] : based_on) {
    std::string ancestor = base;
    for (int step = 0; step < 12 && !lists.contains(id); ++step) {
      if (const auto found = lists.find(ancestor); found != lists.end()) {
        lists[id] = found->second;
      } else if (const auto next = based_on.find(ancestor); next != based_on.end()) {
        ancestor = next->second;
      }
    }
  }
  std::erase_if(lists, [](const auto& one) { return one.second.list == 0; });
  return lists;
}

std::string numbering_part(const package::Package& package) {
  for (const package::Relationship& one : package.relationships(package.main_part())) {
    if (one.type == "numbering" && one.mode == package::TargetMode::internal) return one.target;
  }
  return "word/numbering.xml";
}

Index highest_list(std::string_view numbering) {
  return read(numbering).highest;
}

Index highest_definition(std::string_view numbering) {
  return read(numbering).highest_definition;
}

std::string with_guest_lists(std::string numbering, const std::vector<std::string>& definitions,
                             const std::vector<std::string>& lists) {
  if (numbering.empty()) {
    numbering =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:numbering>";
  }
  const auto insert = [&](std::size_t at, const std::vector<std::string>& all) {
    if (at == std::string::npos) return;
    for (auto one = all.rbegin(); one != all.rend(); ++one) numbering.insert(at, *one);
  };
  std::size_t end = numbering.find("<w:numIdMacAtCleanup");
  if (end == std::string::npos) end = numbering.rfind("</w:numbering>");
  insert(end, lists);
  insert(std::min(numbering.find("<w:num "), end), definitions);
  return numbering;
}

std::string with_new_lists(std::string numbering, const std::vector<std::pair<Index, Index>>& lists) {
  const Lists known = read(numbering);
  std::string added;
  for (const auto& [number, list] : lists) {
    const auto definition = known.definition.find(list);
    if (definition == known.definition.end()) continue;
    added += fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/>", number, definition->second);
    const auto starts = known.starts.find(definition->second);
    for (Index level = 0; level < 9; ++level) {
      Index start = 1;
      if (starts != known.starts.end() && starts->second.contains(level)) start = starts->second.at(level);
      added += fmt::format("<w:lvlOverride w:ilvl=\"{}\"><w:startOverride w:val=\"{}\"/></w:lvlOverride>",
                           level, start);
    }
    added += "</w:num>";
  }
  // After the other lists, before what may follow them (17.9.17).
  std::size_t at = numbering.find("<w:numIdMacAtCleanup");
  if (at == std::string::npos) at = numbering.rfind("</w:numbering>");
  if (at != std::string::npos) numbering.insert(at, added);
  return numbering;
}

}  // namespace huiyin::docx
