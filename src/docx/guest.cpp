#include "docx/guest.hpp"

#include <fmt/format.h>

#include <charconv>
#include <functional>

#include "docx/element.hpp"
#include "package/xml_check.hpp"

namespace huiyin::docx {

using package::XmlKind;

namespace {

std::string part_text(const package::Package& package, std::string_view type) {
  for (const package::Relationship& one : package.relationships(package.main_part())) {
    if (one.type != type || one.mode != package::TargetMode::internal) continue;
    const package::Member* member = package.archive().find(one.target);
    if (member == nullptr) return "";
    auto text = package.archive().inflate(*member);
    if (!text || package::check_xml(one.target, *text)) return "";
    return std::move(text).value();
  }
  return "";
}

std::string value_of(std::string_view tag, std::string_view name) {
  return package::decoded(package::attribute(tag, name).value_or(""));
}

Index number_of(std::string_view tag, std::string_view name) {
  const auto value = package::attribute(tag, name);
  Index number = 0;
  if (value) std::from_chars(value->data(), value->data() + value->size(), number);
  return number;
}

/// Every element of that name with its source.
void each(std::string_view source, std::string_view name,
          const std::function<void(std::string_view tag, std::string_view whole)>& take) {
  const PartTree tree(source);
  const std::string open = "<" + std::string(name);
  for (NodeId id = 0; id < tree.nodes().size(); ++id) {
    const std::string_view tag = tree.tag(id);
    if (tree[id].kind != XmlKind::open && tree[id].kind != XmlKind::empty) continue;
    if (!tag.starts_with(open) ||
        std::string_view(" \t\r\n/>").find(tag[open.size()]) == std::string_view::npos) {
      continue;
    }
    take(tag, source.substr(tree[id].begin, tree.end_of(id) - tree[id].begin));
  }
}

/// The value of the first such child ("w:basedOn").
std::string child_value(std::string_view whole, std::string_view name) {
  std::string out;
  each(whole, name, [&](std::string_view tag, std::string_view) {
    if (out.empty()) out = value_of(tag, "w:val");
  });
  return out;
}

}  // namespace

std::set<std::string, std::less<>> style_ids(std::string_view styles) {
  std::set<std::string, std::less<>> ids;
  each(styles, "w:style",
       [&](std::string_view tag, std::string_view) { ids.insert(value_of(tag, "w:styleId")); });
  return ids;
}

Guest::Guest(const package::Package& package) {
  const std::string styles = part_text(package, "styles");
  each(styles, "w:style",
       [&](std::string_view tag, std::string_view whole) { styles_[value_of(tag, "w:styleId")] = whole; });
  const std::string numbering = part_text(package, "numbering");
  each(numbering, "w:abstractNum", [&](std::string_view tag, std::string_view whole) {
    definitions_[number_of(tag, "w:abstractNumId")] = whole;
  });
  each(numbering, "w:num", [&](std::string_view tag, std::string_view whole) {
    each(whole, "w:abstractNumId", [&](std::string_view inner, std::string_view) {
      definition_of_[number_of(tag, "w:numId")] = number_of(inner, "w:val");
    });
  });
}

void Guest::bring_style(std::string_view id, Belongings& belongings) const {
  std::vector<std::string> wanted = {std::string(id)};
  while (!wanted.empty()) {
    const std::string next = std::move(wanted.back());
    wanted.pop_back();
    const auto own = styles_.find(next);
    if (next.empty() || own == styles_.end() || belongings.host_styles.contains(next)) continue;
    std::string style = own->second;
    // The host has a default of each kind already.
    if (const std::size_t at = style.find(" w:default=\"1\""); at < style.find('>')) style.erase(at, 14);
    if (!belongings.styles.emplace(next, std::move(style)).second) continue;
    for (const char* name : {"w:basedOn", "w:link", "w:next"})
      wanted.push_back(child_value(own->second, name));
  }
}

Index Guest::bring_list(Index list, Belongings& belongings) {
  if (const auto known = brought_.find(list); known != brought_.end()) return known->second;
  const auto definition = definition_of_.find(list);
  if (definition == definition_of_.end() || !definitions_.contains(definition->second)) return 0;
  std::string source = definitions_.at(definition->second);
  const auto value =
      package::attribute(std::string_view(source).substr(0, source.find('>') + 1), "w:abstractNumId");
  if (!value) return 0;
  const Index number = ++belongings.next_definition;
  source.replace(static_cast<std::size_t>(value->data() - source.data()), value->size(),
                 std::to_string(number));
  belongings.definitions.push_back(std::move(source));
  const Index own = ++belongings.next_list;
  belongings.lists.push_back(
      fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/></w:num>", own, number));
  brought_[list] = own;
  return own;
}

}  // namespace huiyin::docx
