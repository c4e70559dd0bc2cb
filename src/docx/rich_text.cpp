#include "docx/rich_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "docx/properties.hpp"

namespace huiyin::docx {
namespace {

// Borders and room between text and border, as a plain grid has them.
constexpr std::string_view table_look =
    "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders>"
    "<w:tblLayout w:type=\"fixed\"/>";
constexpr unsigned indent_twips = 420;  // two characters of 五号, what Word's own lists step by

/// A cell of the grid: its own, or held by one that began above or to the left.
struct Slot {
  const HtmlCell* cell = nullptr;
  unsigned rows_left = 0;
  unsigned columns = 1;
};

}  // namespace

void RichTextWriter::blocks(const std::vector<HtmlBlock>& blocks, std::string& out) {
  some(blocks, site_.cell_width == 0 ? filling_.document.text_width : site_.cell_width, out);
}

void RichTextWriter::some(const std::vector<HtmlBlock>& blocks, Index width, std::string& out) {
  for (const HtmlBlock& block : blocks) {
    if (block.kind == HtmlBlock::Kind::table) {
      table(block, width, out);
    } else {
      paragraph(block, out);
    }
  }
}

void RichTextWriter::paragraph(const HtmlBlock& block, std::string& out) {
  ++paragraphs_;
  std::string properties = with_paragraph_property(paragraph_properties_, "sectPr", "");
  if (block.kind == HtmlBlock::Kind::item) {
    properties =
        with_paragraph_property(properties, "ind",
                                fmt::format("<w:ind w:left=\"{}\" w:hanging=\"{}\" w:firstLine=\"0\"/>",
                                            indent_twips * (block.level + 1), indent_twips));
  }
  constexpr std::string_view aligned[] = {"", "left", "center", "right"};
  if (block.align != HtmlBlock::Align::as_is) {
    properties = with_paragraph_property(
        properties, "jc",
        fmt::format("<w:jc w:val=\"{}\"/>", aligned[static_cast<std::size_t>(block.align)]));
  }
  out += "<w:p>" + properties;
  if (block.kind == HtmlBlock::Kind::item) {
    HtmlRun marker;
    marker.text = block.number == 0 ? names().bullet : std::to_string(block.number) + ".";
    run(marker, Weight::as_is, out);
    out += "<w:r><w:tab/></w:r>";
  }
  const Weight weight = block.kind == HtmlBlock::Kind::heading ? Weight::bold : Weight::as_is;
  for (const HtmlRun& one : block.runs) run(one, weight, out);
  out += "</w:p>";
}

void RichTextWriter::run(const HtmlRun& one, Weight weight, std::string& out) {
  std::string properties = run_properties_;
  const auto set = [&](std::string_view name, std::string_view element) {
    properties = with_run_property(properties, name, element);
  };
  if (one.bold != 0 || weight == Weight::bold) {
    set("b", "<w:b/>");
    set("bCs", "<w:bCs/>");
  }
  if (one.italic != 0) set("i", "<w:i/>");
  if (one.struck != 0) set("strike", "<w:strike/>");
  if (one.underlined != 0) set("u", "<w:u w:val=\"single\"/>");
  if (one.raised != 0) set("vertAlign", "<w:vertAlign w:val=\"superscript\"/>");
  if (one.lowered != 0) set("vertAlign", "<w:vertAlign w:val=\"subscript\"/>");
  if (!one.colour.empty()) set("color", "<w:color w:val=\"" + one.colour + "\"/>");
  if (!one.link.empty()) {
    const std::string id = filling_.relate(part_, "hyperlink", one.link, package::TargetMode::external);
    out +=
        "<w:hyperlink xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        "r:id=\"" +
        id + "\">";
    set("color", "<w:color w:val=\"0563C1\"/>");
    set("u", "<w:u w:val=\"single\"/>");
  }
  out += "<w:r>" + properties;
  for (std::string_view rest = one.text;;) {
    const std::size_t line = rest.find('\n');
    if (line != 0 && !rest.empty()) {
      out += "<w:t xml:space=\"preserve\">";
      package::append_escaped(out, rest.substr(0, line));
      out += "</w:t>";
    }
    if (line == std::string_view::npos) break;
    out += "<w:br/>";
    rest.remove_prefix(line + 1);
  }
  out += one.link.empty() ? "</w:r>" : "</w:r></w:hyperlink>";
}

void RichTextWriter::table(const HtmlBlock& block, Index width, std::string& out) {
  std::vector<std::vector<Slot>> grid;
  std::size_t columns = 1;
  std::vector<Slot> held;
  for (const auto& row : block.rows) {
    std::vector<Slot> slots;
    std::size_t next = 0;
    for (std::size_t column = 0; column < held.size() || next < row.size();) {
      if (column < held.size() && held[column].rows_left > 0) {
        Slot below{nullptr, held[column].rows_left - 1, held[column].columns};
        held[column].rows_left -= 1;
        slots.push_back(below);
        column += below.columns;
      } else if (next < row.size() && column < 63) {
        const HtmlCell& cell = row[next++];
        const auto span = std::min<unsigned>(cell.columns, 63U - static_cast<unsigned>(column));
        slots.push_back({&cell, cell.rows - 1, span});
        if (held.size() < column + span) held.resize(column + span);
        for (std::size_t i = column; i < column + span; ++i) held[i] = {};
        held[column] = {&cell, cell.rows - 1, span};
        column += span;
      } else if (column < held.size()) {
        ++column;
      } else {
        break;
      }
      columns = std::max(columns, column);
    }
    grid.push_back(std::move(slots));
  }
  const auto each = static_cast<Index>(std::max<std::size_t>(width / columns, 1));
  out += fmt::format("<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/>{}</w:tblPr><w:tblGrid>",
                     each * static_cast<Index>(columns), table_look);
  for (std::size_t i = 0; i < columns; ++i) out += fmt::format("<w:gridCol w:w=\"{}\"/>", each);
  out += "</w:tblGrid>";
  for (const auto& row : grid) {
    out += "<w:tr>";
    std::size_t filled = 0;
    for (const Slot& slot : row) {
      filled += slot.columns;
      out += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", each * slot.columns);
      if (slot.columns > 1) out += fmt::format("<w:gridSpan w:val=\"{}\"/>", slot.columns);
      if (slot.cell == nullptr) out += "<w:vMerge/>";
      if (slot.cell != nullptr && slot.cell->rows > 1) out += "<w:vMerge w:val=\"restart\"/>";
      out += "</w:tcPr>";
      const std::size_t before = out.size();
      if (slot.cell != nullptr) some(slot.cell->blocks, each * slot.columns, out);
      // A cell ends with a paragraph (17.4.66), also after a table in it.
      if (out.size() == before || !out.ends_with("</w:p>")) out += "<w:p/>";
      out += "</w:tc>";
    }
    for (; filled < columns; ++filled) {
      out += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>", each);
    }
    out += "</w:tr>";
  }
  out += "</w:tbl>";
}

void RichTextWriter::inline_runs(const std::vector<HtmlBlock>& blocks, std::string& out) {
  if (site_.place == Site::Place::bare) {
    for (const HtmlBlock& block : blocks) {
      for (const HtmlRun& one : block.runs) package::append_escaped(out, one.text);
    }
    return;
  }
  out += "</w:t></w:r>";
  bool first = true;
  for (const HtmlBlock& block : blocks) {
    if (!first) out += "<w:r><w:br/></w:r>";
    first = false;
    for (const HtmlRun& one : block.runs) run(one, Weight::as_is, out);
  }
  out += "<w:r>" + run_properties_ + "<w:t xml:space=\"preserve\">";
}

}  // namespace huiyin::docx
