// What is no text: rich text, pictures, sub-documents.

#include "crypto/base64.hpp"
#include "docx/html.hpp"
#include "docx/part_filler.hpp"
#include "docx/picture.hpp"
#include "docx/properties.hpp"
#include "docx/rich_text.hpp"
#include "docx/sub_document.hpp"

namespace huiyin::docx {
namespace {

constexpr double twips_per_mm = 1440 / 25.4;

/// The bytes a value means: named elsewhere, a data URI, or base64.
std::optional<std::string> bytes_of(const json::value& value, const RenderOptions& options) {
  const json::value* text = &value;
  if (const json::object* object = value.if_object()) text = object->if_contains("data");
  if (text == nullptr || !text->is_string()) return std::nullopt;
  std::string_view written = text->get_string();
  if (options.resource) {
    if (auto bytes = options.resource(written)) return bytes;
  }
  if (written.starts_with("data:")) {
    const std::size_t comma = written.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    written.remove_prefix(comma + 1);
  }
  auto bytes = crypto::from_base64(written);
  if (!bytes) return std::nullopt;
  return std::string(bytes->begin(), bytes->end());
}

double number_of(const json::value& value, std::string_view name) {
  const json::object* object = value.if_object();
  const json::value* found = object == nullptr ? nullptr : object->if_contains(name);
  return found != nullptr && found->is_number() ? found->to_number<double>() : 0;
}

}  // namespace

void PartFiller::complain_in_paragraph(std::string_view code, const Site& site) {
  if (filling_.options.missing != Missing::mark) return complain(code, site);
  Site bare = site;
  bare.place = Site::Place::bare;
  out += "<w:p>" + with_paragraph_property(program_.text(site.paragraph_properties), "sectPr", "") + "<w:r>" +
         with_run_property(program_.text(site.run_properties), "color", "<w:color w:val=\"FF0000\"/>") +
         "<w:t>";
  complain(code, bare);
  out += "</w:t></w:r></w:p>";
}

std::optional<Refusal> PartFiller::rich_text(const Site& site, OpKind kind) {
  const json::value* found = scopes_.find(tag_of(site));
  if (found == nullptr || !found->is_string()) {
    const std::string_view code = found == nullptr ? "docx.value_missing" : "docx.wrong_type";
    if (found == nullptr && filling_.options.missing == Missing::text) return std::nullopt;
    if (kind == OpKind::rich_text) {
      complain_in_paragraph(code, site);
    } else {
      complain(code, site);
    }
    return std::nullopt;
  }
  if (filling_.options.rich_text == RichText::wordprocessing) {
    out += found->get_string();
    return std::nullopt;
  }
  RichTextWriter writer(program_, site, filling_);
  const auto blocks = read_html(found->get_string());
  if (kind == OpKind::rich_text) {
    writer.blocks(blocks, out);
  } else {
    writer.inline_runs(blocks, out);
  }
  return filling_.budget.step(writer.paragraphs());
}

std::optional<Refusal> PartFiller::picture(const Site& site) {
  const TagText& tag = tag_of(site);
  const json::value* found = scopes_.find(tag);
  if (found == nullptr) {
    missing(site);
    return std::nullopt;
  }
  auto bytes = bytes_of(*found, filling_.options);
  const auto format = bytes ? picture_format(*bytes) : std::nullopt;
  if (!format) {
    complain("docx.picture_unreadable", site);
    return std::nullopt;
  }
  const Index room = site.cell_width == 0 ? filling_.document.text_width : site.cell_width;
  PictureSize said{tag.width_mm, tag.height_mm};
  if (said.width_mm == 0 && said.height_mm == 0) {
    said = {number_of(*found, "width_mm"), number_of(*found, "height_mm")};
  }
  const PictureSize size = picture_size(*format, said, room / twips_per_mm);
  const std::string media = filling_.add_media(std::move(*bytes), format->extension, format->content_type);
  const std::string relationship =
      filling_.relate(program_.part, "image", media, package::TargetMode::internal);
  std::string description;
  if (const json::object* object = found->if_object()) {
    if (const json::value* text = object->if_contains("description"); text != nullptr && text->is_string()) {
      description = text->get_string();
    }
  }
  const std::string element = picture_element(relationship, filling_.next_drawing_id(), size, description);
  out += "</w:t>" + element + "<w:t xml:space=\"preserve\">";
  return std::nullopt;
}

std::optional<Refusal> PartFiller::sub_document(const Site& site) {
  const json::value* found = scopes_.find(tag_of(site));
  if (found == nullptr) {
    if (filling_.options.missing != Missing::text) complain_in_paragraph("docx.value_missing", site);
    return std::nullopt;
  }
  const auto bytes = bytes_of(*found, filling_.options);
  if (!bytes) {
    complain_in_paragraph("docx.sub_document_unreadable", site);
    return std::nullopt;
  }
  std::size_t paragraphs = 0;
  if (auto no = append_sub_document(*bytes, program_.part, filling_, out, paragraphs)) return no;
  return filling_.budget.step(paragraphs);
}

}  // namespace huiyin::docx
