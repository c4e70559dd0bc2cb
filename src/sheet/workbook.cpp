#include "sheet/workbook.hpp"

#include <algorithm>

#include "sheet/sax.hpp"

namespace huiyin::sheet {
namespace {

// [MS-CFB] 2.2: the container of .xls, and of an .xlsx that is encrypted ([MS-OFFCRYPTO] 2.3.4.4).
constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view encrypted_package("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);

/// 18.2.19 and 18.2.28.
class Outline final : public Listener {
 public:
  struct Sheet {
    std::string name;
    std::string id;
    Shown shown = Shown::shown;
  };

  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "workbookPr") {
      const std::string_view value = attributes.value("date1904");
      if (value == "1" || value == "true") epoch = Epoch::year_1904;
    } else if (name == "sheet") {
      const std::string_view state = attributes.value("state");
      sheets.push_back({std::string(attributes.value("name")), std::string(attributes.prefixed("id")),
                        state == "hidden" || state == "veryHidden" ? Shown::hidden : Shown::shown});
    }
  }
  void finish(std::string_view /*name*/) override {}

  std::vector<Sheet> sheets;
  Epoch epoch = Epoch::year_1900;
};

Refusal refused(std::string_view code, std::string_view part) {
  return Refusal{std::string(code), RefusalKind::malformed, {}, {}, {{"part", part}}};
}

}  // namespace

Outcome<Workbook> Workbook::open(std::string_view bytes) {
  if (bytes.starts_with(compound_file)) {
    const bool encrypted = bytes.find(encrypted_package) != std::string_view::npos;
    return refused(encrypted ? "sheet.open.encrypted" : "sheet.open.old_format", "");
  }
  auto package = package::Package::open(std::string(bytes));
  if (!package) return package.refusal();
  Workbook book(std::move(package).value());
  if (auto no = book.look_at_types()) return std::move(*no);
  if (auto no = book.read_parts()) return std::move(*no);
  return book;
}

std::optional<Refusal> Workbook::look_at_types() const {
  const std::string& main = package_.main_part();
  const std::string_view type = package_.content_type(main);
  if (type.find("sheet.binary") != std::string_view::npos) return refused("sheet.open.binary_workbook", main);
  if (type.find("macroEnabled") != std::string_view::npos) return refused("package.macro", main);
  if (type.find("spreadsheetml.sheet.main") == std::string_view::npos &&
      type.find("spreadsheetml.template.main") == std::string_view::npos) {
    return refused("sheet.open.not_a_workbook", main);
  }
  // What a workbook would fetch when it is opened: other workbooks, databases, the web (18.13, 18.14, 18.15).
  for (const package::Relationship& one : package_.relationships(main)) {
    if (one.type == "externalLink" || one.type == "connections" || one.type == "externalLinkPath") {
      return refused("sheet.open.external_link", one.target);
    }
  }
  return std::nullopt;
}

std::optional<Refusal> Workbook::read_parts() {
  const package::Archive& archive = package_.archive();
  const std::string& main = package_.main_part();
  std::string xml;
  if (auto no = archive.inflate(*archive.find(main), xml)) return no;
  Outline outline;
  if (auto no = listen(xml, main, outline)) return no;
  epoch_ = outline.epoch;
  const auto& related = package_.relationships(main);
  for (Outline::Sheet& sheet : outline.sheets) {
    const auto found = std::ranges::find(related, sheet.id, &package::Relationship::id);
    // A sheet that holds a chart or a dialog has another type, and nothing to read.
    if (found == related.end() || found->type != "worksheet") continue;
    if (std::ranges::find(sheets_, sheet.name, &SheetEntry::name) != sheets_.end()) {
      return refused("sheet.open.same_name", main);
    }
    sheets_.push_back({std::move(sheet.name), found->target, sheet.shown});
  }
  if (sheets_.empty()) return refused("sheet.open.no_sheet", main);
  for (const package::Relationship& one : related) {
    const package::Member* member = archive.find(one.target);
    const bool strings = one.type == "sharedStrings";
    if (member == nullptr || (!strings && one.type != "styles")) continue;
    if (auto no = archive.inflate(*member, xml)) return no;
    if (strings) {
      auto read = read_shared_strings(xml, one.target);
      if (!read) return read.refusal();
      strings_ = std::move(read).value();
    } else {
      auto read = read_styles(xml, one.target);
      if (!read) return read.refusal();
      shapes_ = std::move(read).value();
    }
  }
  return std::nullopt;
}

Outcome<Grid> Workbook::read(const SheetEntry& sheet) const {
  const package::Member* member = package_.archive().find(sheet.part);
  if (member == nullptr) return refused("sheet.open.no_sheet", sheet.part);
  std::string xml;
  if (auto no = package_.archive().inflate(*member, xml)) return std::move(*no);
  auto grid = read_worksheet(xml, sheet.part, strings_, shapes_, epoch_);
  if (grid) grid.value().name = sheet.name;
  return grid;
}

}  // namespace huiyin::sheet
