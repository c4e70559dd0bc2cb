#include "docx/filling.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "docx/numbering.hpp"
#include "package/writer.hpp"

namespace huiyin::docx {

using package::Member;
using package::TargetMode;

namespace {

constexpr std::string_view relationship_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view document_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

std::string text_of_part(const Template::Contents& document, std::string_view name) {
  const Member* member = document.package.archive().find(name);
  if (member == nullptr) return "";
  // It inflated when the template was read.
  return document.package.archive().inflate(*member).value();
}

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return std::string(part.substr(0, slash == std::string_view::npos ? 0 : slash + 1));
}

/// The part the main part has under that relationship.
std::optional<std::string> target_of(const Template::Contents& document, std::string_view type) {
  for (const package::Relationship& one : document.package.relationships(document.package.main_part())) {
    if (one.type == type && one.mode == TargetMode::internal) return one.target;
  }
  return std::nullopt;
}

void insert_before(std::string& text, std::string_view mark, std::string_view piece) {
  const std::size_t at = text.rfind(mark);
  if (at != std::string::npos) text.insert(at, piece);
}

}  // namespace

Filling::Filling(const Template::Contents& contents, const RenderOptions& render_options)
    : document(contents),
      options(render_options),
      budget(render_options),
      drawing_ids_(contents.drawing_ids) {}

std::string Filling::relate(const std::string& part, std::string_view type, std::string_view target,
                            TargetMode mode) {
  auto& all = relationships_[part];
  for (const NewRelationship& one : all) {
    if (one.type == type && one.target == target && one.mode == mode) return one.id;
  }
  // A template may itself have been filled once.
  const auto taken = [&](const std::string& id) {
    return std::ranges::any_of(document.package.relationships(part),
                               [&](const auto& one) { return one.id == id; });
  };
  std::size_t number = all.size() + 1;
  std::string id = fmt::format("huiyin{}", number);
  const auto given = [&] { return std::ranges::any_of(all, [&](const auto& one) { return one.id == id; }); };
  while (taken(id) || given()) id = fmt::format("huiyin{}", ++number);
  all.push_back({id, std::string(type), std::string(target), mode});
  return id;
}

std::string Filling::add_media(std::string bytes, std::string_view extension, std::string_view content_type) {
  const auto known = media_.find(bytes);
  if (known != media_.end()) return known->second;
  std::string name;
  std::size_t number = media_.size();
  do {
    name = fmt::format("{}media/huiyin{}.{}", folder_of(document.package.main_part()), ++number, extension);
  } while (document.package.archive().find(name) != nullptr || parts_.contains(name));
  // Pictures are packed already.
  parts_[name] = {bytes, std::string(content_type)};
  media_.emplace(std::move(bytes), name);
  return name;
}

void Filling::restart_list(Index list) {
  const Index number = ++belongings().next_list;
  new_lists_.emplace_back(number, list);
  list_numbers_[list] = number;
}

Belongings& Filling::belongings() {
  if (belongings_) return *belongings_;
  belongings_.emplace();
  const std::string numbering = text_of_part(document, numbering_part(document.package));
  belongings_->next_list = highest_list(numbering);
  belongings_->next_definition = highest_definition(numbering);
  belongings_->host_styles = style_ids(text_of_part(document, target_of(document, "styles").value_or("")));
  return *belongings_;
}

std::string Filling::part_for(std::string_view type, const std::string& name, std::string_view content_type) {
  if (auto own = target_of(document, type)) return *own;
  (void)relate(document.package.main_part(), type, name, TargetMode::internal);
  parts_[name] = {"", std::string(content_type)};
  return name;
}

Index Filling::list_number(Index list) const {
  const auto found = list_numbers_.find(list);
  return found == list_numbers_.end() ? list : found->second;
}

std::string Filling::relationships_of(const std::string& part) const {
  std::string text = text_of_part(document, package::relationships_part(part));
  if (text.empty()) {
    text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
        "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
  }
  std::string added;
  for (const NewRelationship& one : relationships_.at(part)) {
    const bool external = one.mode == TargetMode::external;
    added += fmt::format("<Relationship Id=\"{}\" Type=\"{}{}\" Target=\"{}{}\"{}/>", one.id,
                         relationship_types, one.type, external ? "" : "/", package::escaped(one.target),
                         external ? " TargetMode=\"External\"" : "");
  }
  if (const std::size_t empty = text.rfind("/>");
      text.find("</Relationships>") == std::string::npos && empty != std::string::npos) {
    text.replace(empty, 2, "></Relationships>");
  }
  insert_before(text, "</Relationships>", added);
  return text;
}

std::string Filling::content_types() const {
  std::string text = text_of_part(document, package::content_types_part);
  // A template filled is a document, and Word refuses a .docx that says otherwise.
  const std::string_view main = document.package.content_type(document.package.main_part());
  if (main != document_type && main.find(".main+xml") != std::string_view::npos) {
    const std::size_t at = text.find(main);
    if (at != std::string::npos) text.replace(at, main.size(), document_type);
  }
  std::string added;
  for (const auto& [name, part] : parts_) {
    added += fmt::format("<Override PartName=\"/{}\" ContentType=\"{}\"/>", name, part.content_type);
  }
  insert_before(text, "</Types>", added);
  return text;
}

std::string Filling::numbering() const {
  std::string text = text_of_part(document, numbering_part(document.package));
  if (belongings_ && !belongings_->lists.empty()) {
    text = with_guest_lists(std::move(text), belongings_->definitions, belongings_->lists);
  }
  return with_new_lists(std::move(text), new_lists_);
}

std::string Filling::styles() const {
  std::string text = text_of_part(document, target_of(document, "styles").value_or(""));
  if (text.empty()) {
    text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:styles>";
  }
  std::string added;
  for (const auto& [id, style] : belongings_->styles) added += style;
  insert_before(text, "</w:styles>", added);
  return text;
}

void Filling::stream(const std::string& part, std::string_view piece) {
  if (streamed_.insert(part).second) writer_.open(part);
  writer_.append(piece);
}

void Filling::end_stream() {
  writer_.close();
}

std::string Filling::assemble(const std::map<std::string, std::string>& filled) {
  std::map<std::string, std::string> changed;
  constexpr std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const auto change = [&](std::string_view type, const std::string& name, std::string text) {
    const std::string part = part_for(type, name, std::string(word) + std::string(type) + "+xml");
    const auto made = parts_.find(part);
    (made != parts_.end() ? made->second.bytes : changed[part]) = std::move(text);
  };
  if (!new_lists_.empty() || (belongings_ && !belongings_->lists.empty())) {
    change("numbering", "word/numbering.xml", numbering());
  }
  if (belongings_ && !belongings_->styles.empty()) change("styles", "word/styles.xml", styles());
  for (const auto& [part, all] : relationships_)
    changed[package::relationships_part(part)] = relationships_of(part);
  const std::string_view main = document.package.content_type(document.package.main_part());
  if (!parts_.empty() || main != document_type)
    changed[std::string(package::content_types_part)] = content_types();
  for (const Member& member : document.package.archive().members()) {
    if (streamed_.contains(member.name)) continue;
    if (const auto text = filled.find(member.name); text != filled.end()) {
      writer_.add(member.name, text->second);
    } else if (const auto own = changed.find(member.name); own != changed.end()) {
      writer_.add(member.name, own->second);
      changed.erase(own);
    } else {
      writer_.copy(member);
    }
  }
  for (const auto& [name, text] : changed) writer_.add(name, text);
  for (const auto& [name, part] : parts_) writer_.add(name, part.bytes, part.effort);
  return std::move(writer_).finish();
}

}  // namespace huiyin::docx
