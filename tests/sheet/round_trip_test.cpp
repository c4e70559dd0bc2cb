// What is written comes back: by our own reader for any table, and by openpyxl where it is installed.

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>

#include "scratch.hpp"
#include "sheet/csv_writer.hpp"
#include "sheet/ledger.hpp"
#include "sheet/unicode.hpp"
#include "sheet/workbook.hpp"

namespace huiyin::sheet {
namespace {

Grid read_back(const std::string& bytes) {
  auto book = Workbook::open(bytes);
  if (!book) throw std::runtime_error(book.refusal().code);
  auto grid = book->read(book->sheets().front());
  if (!grid) throw std::runtime_error(grid.refusal().code);
  return std::move(grid).value();
}

// Debian's own, which has Debian's packages; another one may stand before it.
constexpr const char* python = "/usr/bin/python3";

bool other_reader_is_there() {
  return std::system(fmt::format("{} -c 'import openpyxl' 2>/dev/null", python).c_str()) ==
         0;  // NOLINT(cert-env33-c)
}

/// Any text XML, a spreadsheet or a guard could stumble over.
rc::Gen<std::string> any_text() {
  static const std::u32string alphabet =
      U"ab =+-@'\"<>&_xX0041\t\n\r\u0001\u001f\u007f\u00a0中文，。〇￥\ufffe\uffff\ufeff𠀀😀";
  return rc::gen::map(
      rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, alphabet.size())),
      [](const auto& picks) {
        std::string out;
        for (const std::size_t pick : picks) append_utf8(out, alphabet[pick]);
        return out;
      });
}

struct AnyRow {
  std::string text;
  std::int64_t integer = 0;
  std::int64_t fen = 0;
  double decimal = 0;
  Date date;
  bool blank = false;
};

rc::Gen<AnyRow> any_row() {
  return rc::gen::apply(
      [](std::string text, std::int64_t integer, std::int64_t fen, std::int64_t decimal, int day,
         bool blank) {
        return AnyRow{std::move(text),
                      integer,
                      fen,
                      static_cast<double>(decimal) / 1000,
                      Date{std::chrono::sys_days(std::chrono::days(day))},
                      blank};
      },
      any_text(), rc::gen::inRange<std::int64_t>(-999'999'999'999'999, 1'000'000'000'000'000),
      rc::gen::inRange<std::int64_t>(-99'999'999'999'999, 100'000'000'000'000),
      rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000), rc::gen::inRange(-25'000, 2'900'000),
      rc::gen::arbitrary<bool>());
}

RC_GTEST_PROP(RoundTrip, AnyTableSurvives, ()) {
  const auto rows = *rc::gen::container<std::vector<AnyRow>>(any_row());
  const Table table{.sheet_name = "t",
                    .titles = {"title"},
                    .columns = {{"text"},
                                {"integer", ColumnType::integer},
                                {"fen", ColumnType::money},
                                {"decimal", ColumnType::decimal},
                                {"date", ColumnType::date},
                                {"month", ColumnType::month}}};
  std::vector<std::vector<Entry>> entries;
  for (const AnyRow& row : rows) {
    entries.push_back({std::string_view(row.text), row.integer, row.fen, row.decimal, row.date, row.date});
    if (row.blank) entries.back()[1] = std::monostate{};
  }
  const Grid grid = read_back(written(table, entries));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto number = static_cast<std::uint32_t>(i + 3);
    const AnyRow& row = rows[i];
    const Cell* text = grid.find(number, 0);
    RC_ASSERT((row.text.empty() ? text == nullptr
                                : text != nullptr && text->kind == CellKind::text && text->text == row.text));
    const Cell* integer = grid.find(number, 1);
    RC_ASSERT((row.blank ? integer == nullptr : integer->number == static_cast<double>(row.integer)));
    const auto amount = amount_of(grid.find(number, 2)->number);
    RC_ASSERT(amount->fen(MoneyUnit::ten_thousand_yuan) == std::optional(row.fen));
    RC_ASSERT(grid.find(number, 3)->number == row.decimal);
    const Cell* date = grid.find(number, 4);
    RC_ASSERT(date->kind == CellKind::date);
    RC_ASSERT(date_of_serial(date->number, grid.epoch) == std::optional(row.date));
    RC_ASSERT(grid.find(number, 5)->kind == CellKind::month);
  }
}

RC_GTEST_PROP(RoundTrip, AnyTextSurvivesCsv, ()) {
  const auto texts = *rc::gen::container<std::vector<std::string>>(any_text());
  const Table table{.sheet_name = "t", .titles = {}, .columns = {{"a"}, {"b"}}};
  std::string bytes;
  add_csv_head(bytes, table);
  for (const std::string& text : texts)
    add_csv_row(bytes, table, std::vector<Entry>{std::string_view(text), "x"});
  const auto file = read_csv(bytes);
  RC_ASSERT(file.ok());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    // A text that begins with an apostrophe and a formula's sign looks like one that was made safe.
    if (texts[i].size() > 1 && texts[i][0] == '\'') continue;
    const Cell* cell = file->grid.find(static_cast<std::uint32_t>(i + 2), 0);
    RC_ASSERT((texts[i].empty() ? cell == nullptr : cell != nullptr && cell->text == texts[i]));
  }
}

TEST(RoundTrip, WhatIsExportedIsUnderstoodAgain) {
  const Table table{.sheet_name = "问题台账",
                    .titles = {"问题台账"},
                    .columns = {{"单位名称", ColumnType::text, 24},
                                {"涉及金额（万元）", ColumnType::money, 14},
                                {"发现日期", ColumnType::date, 16}}};
  const Date july{std::chrono::year(2020) / 7 / 6};
  const std::string bytes = written(
      table, {{"北方公司", std::int64_t{123'456'789}, july}, {"=1+1", std::monostate{}, std::monostate{}}});
  const Schema schema{{{.name = "unit", .titles = {"单位名称"}},
                       {.name = "amount", .titles = {"涉及金额"}, .type = FieldType::money},
                       {.name = "on", .titles = {"发现日期"}, .type = FieldType::date}}};
  const auto proposal = inspect(bytes, schema);
  ASSERT_TRUE(proposal);
  EXPECT_EQ(proposal->report.counts().size(), 0U);
  const auto reading = read(bytes, schema, mapping_of(*proposal));
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->rows.size(), 2U);
  EXPECT_EQ(reading->rows[0].values,
            (std::vector<Value>{"北方公司", std::int64_t{123'456'789}, LedgerDate{july, Precision::day}}));
  EXPECT_EQ(reading->rows[1].values[0], Value("=1+1"));
  EXPECT_EQ(reading->report.counts().size(), 0U);
}

TEST(RoundTrip, AnotherReaderSeesTheSame) {
  if (!other_reader_is_there())
    GTEST_SKIP() << "python3-openpyxl is not installed (script/setup-packages documents)";
  const Scratch scratch;
  const Table table{.sheet_name = "台账",
                    .titles = {"问题台账", "单位：万元"},
                    .columns = {{"单位", ColumnType::text, 24},
                                {"金额", ColumnType::money, 14},
                                {"日期", ColumnType::date, 16},
                                {"月份", ColumnType::month, 12}}};
  auto writer = Writer::start(table, scratch.file("t.xlsx"));
  ASSERT_TRUE(writer);
  const Date july{std::chrono::year(2020) / 7 / 6};
  const std::string long_text(256, 'x');
  ASSERT_FALSE(writer.value().add_row(std::vector<Entry>{"=1+1", std::int64_t{123'456'789}, july, july}));
  // 13 characters where 11 stand in a line, and a line of its own: three lines.
  ASSERT_FALSE(writer.value().add_row(
      std::vector<Entry>{"一二三四五六七八九十一二三\n四", Entry{}, Entry{}, Entry{}}));
  ASSERT_FALSE(
      writer.value().add_row(std::vector<Entry>{std::string_view(long_text), Entry{}, Entry{}, Entry{}}));
  writer.value().finish();
  const std::string command = fmt::format("{} {}/look.py {} > {}", python, HUIYIN_SHEET_TESTS,
                                          scratch.file("t.xlsx").string(), scratch.file("seen").string());
  ASSERT_EQ(std::system(command.c_str()), 0);  // NOLINT(cert-env33-c)
  EXPECT_EQ(bytes_of(scratch.file("seen")), bytes_of(HUIYIN_SHEET_TESTS "/look.expected"));
}

TEST(RoundTrip, AnotherWritersFileIsRead) {
  if (!other_reader_is_there())
    GTEST_SKIP() << "python3-openpyxl is not installed (script/setup-packages documents)";
  const Scratch scratch;
  const std::string command =
      fmt::format("{} {}/make.py {}", python, HUIYIN_SHEET_TESTS, scratch.file("t.xlsx").string());
  ASSERT_EQ(std::system(command.c_str()), 0);  // NOLINT(cert-env33-c)
  const Grid grid = read_back(bytes_of(scratch.file("t.xlsx")));
  EXPECT_EQ(grid.find(1, 0)->text, "单位");
  EXPECT_EQ(grid.find(2, 0)->text, "a\nb");
  EXPECT_EQ(grid.find(2, 1)->number, 1.5);
  EXPECT_EQ(date_of_serial(grid.find(2, 2)->number, grid.epoch)->text(), "2020-07-06");
  EXPECT_EQ(grid.find(2, 2)->kind, CellKind::date);
  EXPECT_EQ(grid.find(2, 3)->kind, CellKind::boolean);
  EXPECT_EQ(grid.formulas_without_value.size(), 1U);  // openpyxl calculates nothing
  EXPECT_EQ(grid.merges.size(), 1U);
  EXPECT_EQ(grid.rows[1].shown, Shown::shown);
  EXPECT_EQ(grid.rows[2].shown, Shown::hidden);
}

}  // namespace
}  // namespace huiyin::sheet
