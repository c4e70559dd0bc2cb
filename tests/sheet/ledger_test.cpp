// Heads found, columns matched, rows read: ledgers as offices send them.

#include "sheet/ledger.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "made.hpp"

namespace huiyin::sheet {
namespace {

using test::Made;
using test::worksheet;

Schema roster() {
  using enum FieldType;
  return {{{.name = "unit", .titles = {"单位名称", "单位", "所在单位"}, .need = Need::required},
           {.name = "group",
            .titles = {"巡视组", "组别", "所在组"},
            .type = ordinal,
            .suffixes = {"组", "巡视组"}},
           {.name = "amount", .titles = {"涉及金额", "金额"}, .type = money},
           {.name = "found_on", .titles = {"发现日期", "发现时间"}, .type = date},
           {.name = "closed", .titles = {"是否销号"}, .type = yes_no},
           {.name = "count", .titles = {"问题数", "问题个数"}, .type = integer, .suffixes = {"个"}}}};
}

using Lines = std::vector<std::vector<std::string>>;

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  return out;
}

/// Every cell a text, or as XML where it begins with '<'; an empty one is left out.
std::string rows_of(const Lines& lines, std::size_t hidden_row = 0) {
  std::string out;
  for (std::size_t r = 0; r < lines.size(); ++r) {
    const std::string number = std::to_string(r + 1);
    out += R"(<row r=")" + number + R"(")" + (r + 1 == hidden_row ? R"( hidden="1">)" : ">");
    for (std::size_t c = 0; c < lines[r].size(); ++c) {
      const std::string& text = lines[r][c];
      if (text.empty()) continue;
      const std::string place = cell_name(static_cast<std::uint32_t>(r + 1), static_cast<std::uint32_t>(c));
      if (text[0] == '=') {
        out += R"(<c r=")" + place + R"(")" + text.substr(1) + "</c>";
      } else {
        out += R"(<c r=")" + place + R"(" t="inlineStr"><is><t>)" + escaped(text) + "</t></is></c>";
      }
    }
    out += "</row>";
  }
  return out;
}

std::string book(const Lines& lines, const std::string& merges = "", const std::string& before = "",
                 std::size_t hidden_row = 0) {
  return Made{.sheet = worksheet(rows_of(lines, hidden_row), before, merges)}.bytes();
}

std::string merge(const std::string& reference) {
  return R"(<mergeCell ref=")" + reference + R"("/>)";
}

std::string matches(const Proposal& proposal) {
  std::string out;
  for (const Match& column : proposal.columns) {
    out += column_name(column.column) + "=" + (column.field.empty() ? "?" : column.field) + " ";
  }
  return out;
}

std::string shown(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* answer = std::get_if<bool>(&value)) return *answer ? "yes" : "no";
  if (const auto* date = std::get_if<LedgerDate>(&value))
    return date->first.text().substr(0, date->precision == Precision::day ? 10 : 7);
  return "";
}

std::string shown(const Reading& reading) {
  std::string out;
  for (const TypedRow& row : reading.rows) {
    out += std::to_string(row.number) + ":";
    for (const Value& value : row.values) out += " " + shown(value) + ",";
    out.back() = '\n';
  }
  return out;
}

bool has(const Report& report, std::string_view code, std::uint32_t row = 0, std::string_view column = "") {
  return std::ranges::any_of(report.remarks(), [&](const Remark& remark) {
    return remark.code == code && (row == 0 || remark.row == row) &&
           (column.empty() || remark.column == column);
  });
}

TEST(Ledgers, TitlesAboveTheHeadAndSynonyms) {
  const std::string bytes =
      book({{"2020年第一轮巡视问题台账"},
            {"填报单位：巡视办", "", "", "单位：万元"},
            {"序号", "*单位 名称", "组别", "涉及金额", "发现时间", "是否销号（是/否）", "问题个数", "备注"},
            {"1", "北方公司", "第三组", "12.5", "二〇二〇年五月", "√", "3个", "x"},
            {"2", "南方公司", "３", "1,200.00", "2020.5.6", "否", "12"},
            {"合计", "", "", "1212.5"}},
           merge("A1:H1"));
  const auto proposal = inspect(bytes, roster());
  ASSERT_TRUE(proposal) << proposal.refusal().code;
  EXPECT_EQ(proposal->sheet, "Sheet1");
  EXPECT_EQ(proposal->first_head_row, 3U);
  EXPECT_EQ(proposal->last_head_row, 3U);
  EXPECT_EQ(proposal->titles,
            (std::vector<std::string>{"2020年第一轮巡视问题台账", "填报单位：巡视办 单位：万元"}));
  EXPECT_EQ(matches(*proposal), "A=? B=unit C=group D=amount E=found_on F=closed G=count H=? ");
  EXPECT_EQ(proposal->columns[1].confidence, 1.0);
  EXPECT_EQ(proposal->columns[2].likeness, Likeness::synonym);
  EXPECT_LT(proposal->columns[5].confidence, 1.0);  // what stands in brackets is another thing
  EXPECT_EQ(proposal->report.problems(), 0U);
  EXPECT_TRUE(has(proposal->report, "sheet.found.unit_from_title", 3, "D"));
  EXPECT_TRUE(has(proposal->report, "sheet.found.column_unmatched", 3, "H"));
  const auto reading = read(bytes, roster(), mapping_of(*proposal));
  ASSERT_TRUE(reading) << reading.refusal().code;
  EXPECT_EQ(shown(*reading),
            "4: 北方公司, 3, 12500000, 2020-05, yes, 3\n"
            "5: 南方公司, 3, 1200000000, 2020-05-06, no, 12\n");
  EXPECT_EQ(reading->report.problems(), 0U);
  EXPECT_TRUE(has(reading->report, "sheet.found.total_row", 6));
  EXPECT_TRUE(has(reading->report, "sheet.cell.month_only", 4, "E"));
  EXPECT_TRUE(has(reading->report, "sheet.cell.suffix_dropped", 4, "G"));
  EXPECT_TRUE(has(reading->report, "sheet.cell.number_from_text", 5, "D"));
}

TEST(Ledgers, AHeadOfTwoRowsWithMergedCells) {
  Schema schema = roster();
  schema.fields.push_back({.name = "owner", .titles = {"责任单位名称"}});
  schema.fields.push_back({.name = "level", .titles = {"责任单位级别"}});
  const std::string bytes = book(
      {{"台账"},
       {"序号", "单位", "责任单位", "", "涉及金额（万元）"},
       {"", "", "名称", "级别"},
       {"1", "北方公司", "一厂", "二级", "=><v>3.5</v>"},
       {"2", "", "二厂", "三级", "=><v>4</v>"}},
      merge("A1:E1") + merge("A2:A3") + merge("B2:B3") + merge("C2:D2") + merge("E2:E3") + merge("B4:B5"));
  const auto proposal = inspect(bytes, schema);
  ASSERT_TRUE(proposal) << proposal.refusal().code;
  EXPECT_EQ(proposal->first_head_row, 2U);
  EXPECT_EQ(proposal->last_head_row, 3U);
  EXPECT_EQ(matches(*proposal), "A=? B=unit C=owner D=level E=amount ");
  EXPECT_EQ(proposal->columns[2].title, "责任单位/名称");
  EXPECT_EQ(proposal->columns[4].unit, MoneyUnit::ten_thousand_yuan);
  EXPECT_TRUE(has(proposal->report, "sheet.found.merged", 4, "B"));
  const auto reading = read(bytes, schema, mapping_of(*proposal));
  ASSERT_TRUE(reading);
  EXPECT_EQ(shown(*reading),
            "4: 北方公司, , 3500000, , , , 一厂, 二级\n"
            "5: 北方公司, , 4000000, , , , 二厂, 三级\n");
  EXPECT_TRUE(has(reading->report, "sheet.cell.merged", 5, "B"));
  EXPECT_FALSE(has(reading->report, "sheet.cell.merged", 4));
}

TEST(Ledgers, WhatIsHiddenIsReadAndSaid) {
  const std::string bytes = book({{"单位", "组别"}, {"甲", "1"}, {"乙", "2"}}, "",
                                 R"(<cols><col min="2" max="2" hidden="1"/></cols>)", 3);
  const auto proposal = inspect(bytes, roster());
  ASSERT_TRUE(proposal);
  EXPECT_TRUE(has(proposal->report, "sheet.found.hidden_row", 3));
  EXPECT_TRUE(has(proposal->report, "sheet.found.hidden_column", 0, "B"));
  EXPECT_TRUE(has(proposal->report, "sheet.found.column_hidden", 1, "B"));
  const auto reading = read(bytes, roster(), mapping_of(*proposal));
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->rows.size(), 2U);
  EXPECT_EQ(reading->rows[1].shown, Shown::hidden);
  EXPECT_TRUE(has(reading->report, "sheet.found.hidden_row", 3));
}

TEST(Ledgers, FormulasByTheirStoredResult) {
  const std::string bytes = book({{"单位", "问题数", "组别"},
                                  {"甲", "=><f>1+1</f><v>2</v>", "=><f>NOW()</f>"},
                                  {"乙", R"(= t="e"><f>1/0</f><v>#DIV/0!</v>)", "1"}});
  const auto proposal = inspect(bytes, roster());
  ASSERT_TRUE(proposal);
  const auto reading = read(bytes, roster(), mapping_of(*proposal));
  ASSERT_TRUE(reading);
  EXPECT_EQ(shown(*reading), "2: 甲, , , , , 2\n3: 乙, 1, , , , \n");
  EXPECT_TRUE(has(reading->report, "sheet.cell.cached_value", 2, "B"));
  EXPECT_TRUE(has(reading->report, "sheet.cell.never_calculated", 2, "C"));
  EXPECT_TRUE(has(reading->report, "sheet.cell.error_value", 3, "B"));
  EXPECT_EQ(reading->report.problems(), 2U);
}

TEST(Ledgers, EveryDoubtIsPutToWhoeverConfirms) {
  const auto report = [](const Lines& lines) {
    const auto proposal = inspect(book(lines), roster());
    if (!proposal) throw std::runtime_error(proposal.refusal().code);
    return proposal->report;
  };
  EXPECT_TRUE(has(report({{"单位", "单位", "组别"}}), "sheet.found.column_ambiguous", 1, "B"));
  EXPECT_TRUE(has(report({{"单位", "组别", "涉及金额"}}), "sheet.found.unit_unknown", 1, "C"));
  EXPECT_TRUE(has(report({{"单位", "组别", "发现问题日期"}}), "sheet.found.column_uncertain", 1, "C"));
  EXPECT_TRUE(has(report({{"组别", "问题数"}}), "sheet.found.field_missing"));
  EXPECT_EQ(report({{"组别", "问题数"}}).problems(), 1U);  // of the missing ones only the unit is required
}

TEST(Ledgers, AmountsWithoutAUnitAreNotRead) {
  const std::string bytes = book({{"单位", "涉及金额", "组别"}, {"甲", "=><v>5</v>"}, {"乙", "5万元"}});
  const auto proposal = inspect(bytes, roster());
  ASSERT_TRUE(proposal);
  Mapping mapping = mapping_of(*proposal);
  auto reading = read(bytes, roster(), mapping);
  ASSERT_TRUE(reading);
  EXPECT_EQ(shown(*reading), "2: 甲, , , , , \n3: 乙, , 5000000, , , \n");
  EXPECT_TRUE(has(reading->report, "sheet.cell.money_unit_unknown", 2, "B"));
  mapping.columns[1].unit = MoneyUnit::yuan;
  reading = read(bytes, roster(), mapping);
  EXPECT_EQ(shown(*reading), "2: 甲, , 500, , , \n3: 乙, , 5000000, , , \n");
}

TEST(Ledgers, RequiredValuesNumberedColumnsAndEmptyRows) {
  const std::string bytes = book({{"单位", "组别", "问题数"},
                                  {"1", "2", "3"},
                                  {"", "三", "4"},
                                  {"", "", "", "aside"},
                                  {"单位", "组别", "问题数"},
                                  {"甲", "一"}});
  const auto proposal = inspect(bytes, roster());
  ASSERT_TRUE(proposal);
  const auto reading = read(bytes, roster(), mapping_of(*proposal));
  ASSERT_TRUE(reading);
  EXPECT_EQ(shown(*reading), "3: , 3, , , , 4\n6: 甲, 1, , , , \n");
  EXPECT_TRUE(has(reading->report, "sheet.found.numbering_row", 2));
  EXPECT_TRUE(has(reading->report, "sheet.found.row_without_fields", 4));
  EXPECT_TRUE(has(reading->report, "sheet.found.repeated_head", 5));
  EXPECT_TRUE(has(reading->report, "sheet.cell.required", 3, "A"));
  EXPECT_EQ(reading->report.problems(), 1U);
}

TEST(Ledgers, TheSheetThatFitsBestAndIsInSight) {
  Made made;
  made.sheets =
      R"(<sheet name="说明" sheetId="1" r:id="rId1"/><sheet name="旧" sheetId="2" r:id="rId10" state="hidden"/><sheet name="台账" sheetId="3" r:id="rId11"/>)";
  const std::string r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  made.more_relationships = R"(<Relationship Id="rId10" Type=")" + r +
                            R"(" Target="worksheets/sheet2.xml"/><Relationship Id="rId11" Type=")" + r +
                            R"(" Target="/xl/worksheets/sheet3.xml"/>)";
  made.sheet = worksheet(rows_of({{"填表说明"}, {"请勿改动表头"}}));
  made.more_parts["xl/worksheets/sheet2.xml"] = worksheet(rows_of({{"单位", "组别", "问题数"}, {"旧", "1"}}));
  made.more_parts["xl/worksheets/sheet3.xml"] = worksheet(rows_of({{"单位", "组别"}, {"新", "1"}}));
  const auto proposal = inspect(made.bytes(), roster());
  ASSERT_TRUE(proposal);
  EXPECT_EQ(proposal->sheet, "台账");
  EXPECT_TRUE(has(proposal->report, "sheet.found.other_sheet"));
  EXPECT_FALSE(has(proposal->report, "sheet.found.hidden_sheet"));
  made.sheets = R"(<sheet name="旧" sheetId="2" r:id="rId10" state="hidden"/>)";
  const auto hidden = inspect(made.bytes(), roster());
  ASSERT_TRUE(hidden);
  EXPECT_TRUE(has(hidden->report, "sheet.found.hidden_sheet"));
}

TEST(Ledgers, CsvInBothEncodings) {
  const std::string gbk =
      "\xB5\xA5\xCE\xBB,\xD7\xE9\xB1\xF0\r\n\xBC\xD7,\xB5\xDA\xC8\xFD\xD7\xE9\r\n";  // 单位,组别 甲,第三组
  for (const std::string& bytes : {std::string("单位,组别\r\n甲,第三组\r\n"), gbk}) {
    const auto proposal = inspect(bytes, roster());
    ASSERT_TRUE(proposal);
    EXPECT_EQ(proposal->kind, FileKind::csv);
    EXPECT_EQ(has(proposal->report, "sheet.found.gb18030"), bytes == gbk);
    const auto reading = read(bytes, roster(), mapping_of(*proposal));
    ASSERT_TRUE(reading);
    EXPECT_EQ(shown(*reading), "2: 甲, 3, , , , \n");
  }
  EXPECT_TRUE(has(inspect("单位\t组别\n", roster())->report, "sheet.found.separator"));
  EXPECT_TRUE(inspect("PK,单位,组别\n", roster()));
  EXPECT_EQ(inspect("PK\x03\x04", roster()).refusal().code, "package.not_zip");
}

TEST(Ledgers, EveryRefusalOfAMappingByName) {
  const std::string bytes = book({{"单位", "组别"}, {"甲", "1"}});
  const Mapping good = mapping_of(*inspect(bytes, roster()));
  const auto code = [&](const std::function<void(Mapping&)>& spoil) {
    Mapping mapping = good;
    spoil(mapping);
    const auto reading = read(bytes, roster(), mapping);
    return reading ? std::string("none") : reading.refusal().code;
  };
  EXPECT_EQ(code([](Mapping&) {}), "none");
  EXPECT_EQ(code([](Mapping& m) { m.sheet = "x"; }), "sheet.map.no_such_sheet");
  EXPECT_EQ(code([](Mapping& m) { m.first_head_row = 0; }), "sheet.map.bad_rows");
  EXPECT_EQ(code([](Mapping& m) { m.first_head_row = 2; }), "sheet.map.bad_rows");
  EXPECT_EQ(code([](Mapping& m) { m.last_head_row = 4'000'000'000U; }), "sheet.map.bad_rows");
  EXPECT_EQ(code([](Mapping& m) { m.columns[0].field = "x"; }), "sheet.map.unknown_field");
  EXPECT_EQ(code([](Mapping& m) { m.columns[1].field = m.columns[0].field; }), "sheet.map.field_twice");
  EXPECT_EQ(code([](Mapping& m) { m.columns[1].column = m.columns[0].column; }), "sheet.map.column_twice");
  EXPECT_EQ(code([](Mapping& m) { m.columns[0].title = "x"; }), "sheet.map.head_changed");
  EXPECT_EQ(code([](Mapping& m) { m.columns[0].column = 77; }), "sheet.map.head_changed");
}

TEST(Ledgers, WithoutAHeadNothingIsGuessed) {
  EXPECT_EQ(inspect(book({{"甲", "1"}, {"乙", "2"}}), roster()).refusal().code,
            "sheet.inspect.head_not_found");
  EXPECT_EQ(inspect("", roster()).refusal().code, "sheet.inspect.head_not_found");
  Lines deep(Window::rows);
  deep.push_back({"单位", "组别"});
  EXPECT_EQ(inspect(book(deep), roster()).refusal().code, "sheet.inspect.head_not_found");
}

}  // namespace
}  // namespace huiyin::sheet
