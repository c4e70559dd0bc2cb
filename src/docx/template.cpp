#include "docx/template.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "package/xml_check.hpp"
#include "package/xml_scanner.hpp"

namespace huiyin::docx {

using package::Archive;
using package::Member;
using package::Package;
using package::TargetMode;

namespace {

constexpr std::array<std::string_view, 9> text_relationships = {
    "header", "footer",          "footnotes",           "endnotes",         "comments",
    "chart",  "core-properties", "extended-properties", "custom-properties"};

/// What people write text in: the document, its headers, footers and notes, its properties.
std::vector<std::string> parts_with_text(const Package& package) {
  std::vector<std::string> parts = {package.main_part()};
  for (const std::string& source : {std::string(), package.main_part()}) {
    for (const package::Relationship& one : package.relationships(source)) {
      if (one.mode == TargetMode::internal &&
          std::ranges::find(text_relationships, one.type) != text_relationships.end()) {
        parts.push_back(one.target);
      }
    }
  }
  std::sort(parts.begin() + 1, parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  return parts;
}

bool may_hold_tags(std::string_view source, const CompileOptions& options) {
  // A delimiter of several signs may itself be cut over runs.
  const std::string open = package::escaped(options.delimiters.open);
  return source.find(open.front()) != std::string_view::npos;
}

std::size_t highest_drawing_id(std::string_view source) {
  std::size_t highest = 0;
  for (std::size_t at = source.find("<wp:docPr "); at != std::string_view::npos;
       at = source.find("<wp:docPr ", at + 1)) {
    const auto value = package::attribute(source.substr(at, source.find('>', at) - at + 1), "id");
    std::size_t number = 0;
    for (const char c : value.value_or("").substr(0, 9)) {
      if (c >= '0' && c <= '9') number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    highest = std::max(highest, number);
  }
  return highest;
}

/// How wide the text of the first section is.
std::optional<Index> width_of_text(std::string_view source) {
  const auto number = [&](std::string_view element, std::string_view name) -> std::optional<Index> {
    const std::size_t at = source.find(element);
    if (at == std::string_view::npos) return std::nullopt;
    const auto value = package::attribute(source.substr(at, source.find('>', at) - at + 1), name);
    Index width = 0;
    if (value) std::from_chars(value->data(), value->data() + value->size(), width);
    return width;
  };
  const auto page = number("<w:pgSz ", "w:w");
  const auto left = number("<w:pgMar ", "w:left");
  const auto right = number("<w:pgMar ", "w:right");
  if (!page || !left || !right || *page <= *left + *right || *page > 100'000) return std::nullopt;
  return *page - *left - *right;
}

std::optional<Refusal> read_style_lists(const Package& package, StyleLists& lists) {
  for (const package::Relationship& one : package.relationships(package.main_part())) {
    const Member* member = one.type == "styles" ? package.archive().find(one.target) : nullptr;
    if (member == nullptr) continue;
    std::string text;
    if (auto no = package.archive().inflate(*member, text)) return no;
    if (text.find("<w:numId") != std::string::npos) lists = lists_of_styles(text);
  }
  return std::nullopt;
}

Refusal in_part(std::string_view code, std::string_view part) {
  return Refusal{std::string(code), RefusalKind::malformed, {}, {}, {{"part", boost::json::string(part)}}};
}

/// Every member inflates to what it says, and none declares a document type, also where nothing is to be
/// filled.
std::optional<Refusal> look_at_members(const Archive& archive, std::size_t& drawing_ids) {
  std::string text;
  for (const Member& member : archive.members()) {
    if (auto no = archive.inflate(member, text)) return no;
    if (!member.name.ends_with(".xml") && !member.name.ends_with(".rels")) continue;
    // A declaration stands before the root, so close to the beginning; after it expat would refuse.
    if (text.find("<!DOCTYPE") != std::string::npos) return in_part("package.xml_doctype", member.name);
    drawing_ids = std::max(drawing_ids, highest_drawing_id(text));
  }
  return std::nullopt;
}

}  // namespace

const std::vector<Finding>& Template::findings() const {
  return contents_->findings;
}

Refusal refusal_of(const std::vector<Finding>& findings) {
  boost::json::array all;
  const Finding* first = nullptr;
  for (const Finding& finding : findings) {
    if (finding.weight != Weight::refused) continue;
    if (first == nullptr) first = &finding;
    all.push_back({{"code", finding.code},
                   {"part", finding.part},
                   {"paragraph", finding.paragraph},
                   {"tag", finding.tag},
                   {"word", finding.word},
                   {"suggestion", finding.suggestion}});
  }
  if (first == nullptr) return Refusal{"docx.template_faulty", RefusalKind::invalid};
  return Refusal{first->code, RefusalKind::invalid, first->part + " " + first->tag, {}, std::move(all)};
}

Outcome<Template> read_template(std::string bytes, const CompileOptions& options) {
  if (options.delimiters.open.empty() || options.delimiters.close.empty()) {
    return invalid_field("docx.bad_delimiters", "delimiters");
  }
  auto package = Package::open(std::move(bytes), options.limits);
  if (!package) return package.refusal();
  auto contents =
      std::make_shared<Template::Contents>(Template::Contents{std::move(package).value(), options, {}, {}});
  const Archive& archive = contents->package.archive();
  if (auto no = look_at_members(archive, contents->drawing_ids)) return std::move(*no);
  StyleLists style_lists;
  if (auto no = read_style_lists(contents->package, style_lists)) return std::move(*no);
  for (const std::string& name : parts_with_text(contents->package)) {
    const Member* member = archive.find(name);
    if (member == nullptr) continue;
    std::string source;
    if (auto no = archive.inflate(*member, source)) return std::move(*no);
    if (options.strictness == Strictness::strict) {
      if (auto no = package::check_xml(name, source)) return std::move(*no);
      // The elements are known by the prefix every office program writes.
      if (name == contents->package.main_part() && source.find("<w:body") == std::string::npos) {
        return in_part("docx.not_a_document", name);
      }
    }
    if (name == contents->package.main_part()) {
      contents->text_width = width_of_text(source).value_or(contents->text_width);
    }
    if (!may_hold_tags(source, options)) continue;
    Part part = compile_part(name, std::move(source), options, style_lists, contents->findings);
    if (part.work == Part::Work::some) contents->parts.push_back(std::move(part));
  }
  return Template(std::move(contents));
}

Outcome<Template> compile(std::string bytes, const CompileOptions& options) {
  auto read = read_template(std::move(bytes), options);
  if (!read) return read.refusal();
  const auto& findings = read->findings();
  if (std::ranges::any_of(findings, [](const Finding& one) { return one.weight == Weight::refused; })) {
    return refusal_of(findings);
  }
  return read;
}

}  // namespace huiyin::docx
