// What cells of every kind become, and a row for every refusal of a workbook.

#include "sheet/workbook.hpp"

#include <gtest/gtest.h>

#include "made.hpp"

namespace huiyin::sheet {
namespace {

using test::Made;
using test::worksheet;

Grid grid_of(const Made& made) {
  auto book = Workbook::open(made.bytes());
  if (!book) throw std::runtime_error(book.refusal().code);
  auto grid = book->read(book->sheets().front());
  if (!grid) throw std::runtime_error(grid.refusal().code);
  return std::move(grid).value();
}

std::string shown(const Grid& grid, std::uint32_t row, std::uint32_t column) {
  const Cell* cell = grid.find(row, column);
  if (cell == nullptr) return "nothing";
  switch (cell->kind) {
    case CellKind::text:
      return "text " + std::string(cell->text);
    case CellKind::number:
      return "number " + std::to_string(cell->number);
    case CellKind::boolean:
      return cell->number != 0 ? "yes" : "no";
    case CellKind::error:
      return "error " + std::string(cell->text);
    case CellKind::month:
    case CellKind::date: {
      const auto date = date_of_serial(cell->number, grid.epoch);
      return date ? "date " + date->text() : "no date";
    }
  }
  return "";
}

std::string one_cell(const std::string& cell, Made made = {}) {
  made.sheet = worksheet(R"(<row r="1">)" + cell + "</row>");
  return shown(grid_of(made), 1, 0);
}

TEST(Reading, CellsOfEveryKind) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {R"(<c r="A1"><v>1.5</v></c>)", "number 1.500000"},
      {R"(<c r="A1" t="n"><v>-2E3</v></c>)", "number -2000.000000"},
      {R"(<c r="A1" s="1"><v>44018</v></c>)", "date 2020-07-06"},
      {R"(<c r="A1" s="1"><v>44018.6875</v></c>)", "date 2020-07-06"},
      {R"(<c r="A1" s="1"><v>1</v></c>)", "date 1900-01-01"},
      {R"(<c r="A1" s="1"><v>59</v></c>)", "date 1900-02-28"},
      {R"(<c r="A1" s="1"><v>60</v></c>)", "no date"},
      {R"(<c r="A1" s="1"><v>61</v></c>)", "date 1900-03-01"},
      {R"(<c r="A1" t="d"><v>2020-07-06T00:00:00</v></c>)", "date 2020-07-06"},
      {R"(<c r="A1" t="b"><v>1</v></c>)", "yes"},
      {R"(<c r="A1" t="b"><v>0</v></c>)", "no"},
      {R"(<c r="A1" t="e"><v>#REF!</v></c>)", "error #REF!"},
      {R"(<c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c>)", "text a & b"},
      {R"(<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>)",
       "text a b"},
      {R"(<c r="A1" t="inlineStr"><is><t>_x0041__x005F_x0041__xZZZZ_</t></is></c>)", "text A_x0041__xZZZZ_"},
      {R"(<c r="A1" t="str"><f>A2&amp;1</f><v>x1</v></c>)", "text x1"},
      {R"(<c r="A1"><f>1+1</f><v>2</v></c>)", "number 2.000000"},
      {R"(<c r="A1"><f>1+1</f></c>)", "nothing"},
      {R"(<c r="A1" s="1"/>)", "nothing"},
      {"<c><v>3</v></c>", "number 3.000000"},
  };
  for (const auto& [cell, expected] : table) EXPECT_EQ(one_cell(cell), expected) << cell;
}

TEST(Reading, SharedStringsWithoutTheirPronunciation) {
  Made made;
  made.strings =
      R"(<si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r><rPh sb="0" eb="1"><t>zwei</t></rPh></si>)";
  EXPECT_EQ(one_cell(R"(<c r="A1" t="s"><v>0</v></c>)", made), "text one");
  EXPECT_EQ(one_cell(R"(<c r="A1" t="s"><v>1</v></c>)", made), "text two");
}

TEST(Reading, DaysCountedFrom1904) {
  Made made;
  made.book_properties = R"(<workbookPr date1904="1"/>)";
  EXPECT_EQ(one_cell(R"(<c r="A1" s="1"><v>42556</v></c>)", made), "date 2020-07-06");
  EXPECT_EQ(one_cell(R"(<c r="A1" s="1"><v>0</v></c>)", made), "date 1904-01-01");
  EXPECT_EQ(one_cell(R"(<c r="A1" t="d"><v>2020-07-06</v></c>)", made), "date 2020-07-06");
}

TEST(Reading, FormatsThatShowADay) {
  const std::vector<std::pair<std::string, Shape>> table = {
      {R"(yyyy"年"m"月"d"日")", Shape::date},
      {R"(yyyy"年"m"月")", Shape::month},
      {"m/d", Shape::date},
      {"[$-804]aaaa;@", Shape::number},
      {"[$-F800]dddd, mmmm dd, yyyy", Shape::date},
      {"mmm", Shape::date},
      {"h:mm:ss", Shape::number},
      {"[h]:mm", Shape::number},
      {"mm:ss.0", Shape::number},
      {"yyyy-mm-dd hh:mm:ss.000", Shape::date},
      {"General", Shape::number},
      {"0.00", Shape::number},
      {R"(#,##0.00"元/d")", Shape::number},
      {"[Red]0.00", Shape::number},
      {"\\d0", Shape::number},
      {R"(")", Shape::number},
      {"[", Shape::number},
      {"yyyy;@", Shape::date},
      {"@", Shape::number},
  };
  for (const auto& [code, shape] : table) EXPECT_EQ(shape_of_code(code), shape) << code;
  Made made;
  made.number_format = R"(yyyy"年"m"月"d"日")";
  EXPECT_EQ(one_cell(R"(<c r="A1" s="2"><v>44018</v></c>)", made), "date 2020-07-06");
}

TEST(Reading, WhatIsHiddenMergedOrNeverCalculated) {
  Made made;
  made.sheets = R"(<sheet name="A" sheetId="1" r:id="rId1" state="veryHidden"/>)";
  made.sheet = worksheet(
      R"(<row r="2" hidden="1"><c r="B2"><v>1</v></c></row><row r="3"><c r="AB3"><f>NOW()</f></c><c r="AC3"><f>1+1</f><v/></c><c r="AD3" t="str"><f>A9</f><v></v></c><c r="XFD3"><v>7</v></c></row>)",
      R"(<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols>)",
      R"(<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>)");
  const auto book = Workbook::open(made.bytes());
  ASSERT_TRUE(book);
  EXPECT_EQ(book->sheets()[0].shown, Shown::hidden);
  const Grid grid = grid_of(made);
  ASSERT_EQ(grid.rows.size(), 2U);
  EXPECT_EQ(grid.rows[0].shown, Shown::hidden);
  EXPECT_EQ(grid.rows[1].shown, Shown::shown);
  EXPECT_EQ(shown(grid, 3, 16383), "number 7.000000");
  ASSERT_EQ(grid.hidden_columns.size(), 1U);
  EXPECT_EQ(grid.hidden_columns[0].first, 1U);
  EXPECT_EQ(grid.hidden_columns[0].last, 2U);
  ASSERT_EQ(grid.merges.size(), 1U);
  EXPECT_EQ(grid.merges[0].last_row, 2U);
  EXPECT_EQ(grid.merges[0].last_column, 2U);
  ASSERT_EQ(grid.formulas_without_value.size(), 2U);
  EXPECT_EQ(cell_name(grid.formulas_without_value[0].row, grid.formulas_without_value[0].column), "AB3");
}

TEST(Reading, PrefixesAndTheStrictNamespaceAreTheSame) {
  Made made;
  made.sheet = R"(<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" )"
               R"(xmlns:y="urn:y"><y:c/><x:sheetData><x:row r="1">)"
               R"(<x:c r="A1"><x:v>4</x:v><y:v>5</y:v></x:c></x:row></x:sheetData></x:worksheet>)";
  EXPECT_EQ(shown(grid_of(made), 1, 0), "number 4.000000");
}

struct Bad {
  const char* code;
  Made made;
};

Made rows(const std::string& xml) {
  return {.sheet = worksheet(xml)};
}

std::string code_of(const Made& made) {
  const auto book = Workbook::open(made.bytes());
  if (!book) return book.refusal().code;
  const auto grid = book->read(book->sheets().front());
  return grid ? "none" : grid.refusal().code;
}

TEST(Refusing, EveryFaultOfAWorkbookByName) {
  const std::string r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto relationship = [&](const std::string& type, const std::string& target,
                                const std::string& more = "") {
    return R"(<Relationship Id="rId9" Type=")" + r + type + R"(" Target=")" + target + R"(")" + more + "/>";
  };
  const std::vector<Bad> table = {
      {"none", {}},
      {"sheet.xml.malformed", {.sheet = "<worksheet"}},
      {"sheet.xml.doctype", {.sheet = R"(<!DOCTYPE x [<!ENTITY a "b">]>)" + worksheet("")}},
      {"sheet.xml.encoding", {.sheet = R"(<?xml version="1.0" encoding="x-nobody"?>)" + worksheet("")}},
      {"sheet.xml.too_deep",
       {.sheet =
            [] {
              std::string xml;
              for (int i = 0; i < 70; ++i) xml += "<a>";
              for (int i = 0; i < 70; ++i) xml += "</a>";
              return xml;
            }()}},
      {"sheet.read.bad_reference", rows(R"(<row r="0"/>)")},
      {"sheet.read.bad_reference", rows(R"(<row r="1048577"/>)")},
      {"sheet.read.bad_reference", rows(R"(<row r="x"/>)")},
      {"sheet.read.bad_reference", rows(R"(<row r="1"><c r="XFE1"/></row>)")},
      {"sheet.read.bad_reference", rows(R"(<row r="1"><c r="1A"/></row>)")},
      {"sheet.read.bad_reference", rows(R"(<row r="1048576"/><row/>)")},
      {"sheet.read.bad_reference", {.sheet = worksheet("", "", R"(<mergeCell ref="B2:A1"/>)")}},
      {"sheet.read.bad_reference", {.sheet = worksheet("", R"(<col min="0" max="2" hidden="1"/>)")}},
      {"sheet.read.out_of_order", rows(R"(<row r="2"/><row r="2"/>)")},
      {"sheet.read.out_of_order", rows(R"(<row r="1"><c r="B1"/><c r="A1"/></row>)")},
      {"sheet.read.out_of_order", rows(R"(<row r="1"><c r="A2"/></row>)")},
      {"sheet.read.unknown_string", rows(R"(<row r="1"><c t="s"><v>0</v></c></row>)")},
      {"sheet.read.unknown_string", rows(R"(<row r="1"><c t="s"><v>-1</v></c></row>)")},
      {"sheet.read.bad_number", rows(R"(<row r="1"><c><v>1,5</v></c></row>)")},
      {"sheet.read.bad_number", rows(R"(<row r="1"><c><v>nan</v></c></row>)")},
      {"sheet.open.binary_workbook",
       {.main_type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"}},
      {"package.macro", {.main_type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"}},
      {"package.macro", {.more_parts = {{"xl/vbaProject.bin", "x"}}}},
      {"package.macro", {.more_relationships = relationship("vbaProject", "x.bin")}},
      {"package.ole", {.more_relationships = relationship("oleObject", "embeddings/o.bin")}},
      {"package.external_target",
       {.more_relationships =
            relationship("image", "http://example.com/a.png", R"( TargetMode="External")")}},
      {"sheet.open.external_link",
       {.more_relationships = relationship("externalLink", "externalLinks/e1.xml")}},
      {"sheet.open.external_link", {.more_relationships = relationship("connections", "connections.xml")}},
      {"sheet.open.not_a_workbook",
       {.main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"}},
      {"sheet.open.same_name", {.sheets = R"(<sheet name="x" r:id="rId1"/><sheet name="x" r:id="rId1"/>)"}},
      {"sheet.open.no_sheet", {.sheets = ""}},
      {"sheet.open.no_sheet", {.sheets = R"(<sheet name="x" sheetId="1" r:id="rId2"/>)"}},
  };
  for (const Bad& bad : table) EXPECT_EQ(code_of(bad.made), bad.code) << bad.made.sheet.substr(0, 200);
}

TEST(Refusing, OldEncryptedAndNoZipByName) {
  const std::string old("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  EXPECT_EQ(Workbook::open(old).refusal().code, "sheet.open.old_format");
  EXPECT_EQ(Workbook::open(old + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32))
                .refusal()
                .code,
            "sheet.open.encrypted");
  EXPECT_EQ(Workbook::open("PK\x03\x04").refusal().code, "package.not_zip");
  EXPECT_EQ(Workbook::open(std::string((20U << 20U) + 1, 'x')).refusal().code, "package.too_large");
}

TEST(Refusing, BombsBeforeTheyAreInflated) {
  Made made;
  made.sheet = worksheet(std::string(3U << 20U, ' '));
  EXPECT_EQ(code_of(made), "package.ratio");
  made = {};
  for (int i = 0; i < 4000; ++i) made.more_parts["xl/p" + std::to_string(i)] = "";
  EXPECT_EQ(code_of(made), "package.too_many_parts");
}

TEST(Refusing, TheRefusalNamesItsPlace) {
  const auto book = Workbook::open(rows(R"(<row r="5"><c r="C5" t="s"><v>9</v></c></row>)").bytes());
  const auto grid = book->read(book->sheets().front());
  ASSERT_FALSE(grid);
  EXPECT_EQ(grid.refusal().detail.at("part"), "xl/worksheets/sheet1.xml");
  EXPECT_EQ(grid.refusal().detail.at("cell"), "C5");
}

}  // namespace
}  // namespace huiyin::sheet
