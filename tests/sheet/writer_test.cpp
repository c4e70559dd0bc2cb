// What is refused while writing, and that the same rows give the same bytes.

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.hpp"
#include "sheet/csv_writer.hpp"

namespace huiyin::sheet {
namespace {

Table ledger() {
  return {.sheet_name = "台账",
          .titles = {"问题台账", "填报单位：北方公司"},
          .columns = {{"序号", ColumnType::integer, 6},
                      {"问题", ColumnType::text, 40},
                      {"金额（万元）", ColumnType::money, 14},
                      {"发现日期", ColumnType::date, 16}}};
}

const Date july{std::chrono::year(2020) / 7 / 6};

TEST(Writing, SameRowsGiveSameBytes) {
  const std::vector<std::vector<Entry>> rows = {{std::int64_t{1}, "a", std::int64_t{123'456'789}, july},
                                                {std::int64_t{2}, "b", std::monostate{}, std::monostate{}}};
  const std::string first = written(ledger(), rows);
  EXPECT_EQ(first, written(ledger(), rows));
  EXPECT_TRUE(first.starts_with("PK"));
}

struct Refused {
  const char* code;
  std::vector<Entry> row;
};

TEST(Writing, EveryRefusalOfARowNamesItsCell) {
  const std::string long_text(most_characters + 1, 'x');
  const std::string many_controls(most_characters / 7 + 1, '\x01');  // each is written in seven characters
  const std::vector<Refused> table = {
      {"sheet.write.wrong_width", {std::int64_t{1}}},
      {"sheet.write.text_too_long", {std::int64_t{1}, long_text, std::monostate{}, july}},
      {"sheet.write.text_too_long", {std::int64_t{1}, many_controls, std::monostate{}, july}},
      {"sheet.write.not_utf8", {std::int64_t{1}, "\xff", std::monostate{}, july}},
      {"sheet.write.not_a_number", {std::int64_t{1}, std::nan(""), std::monostate{}, july}},
  };
  const Scratch scratch;
  auto writer = Writer::start(ledger(), scratch.file("t.xlsx"));
  ASSERT_TRUE(writer);
  for (const Refused& expected : table) {
    const auto refusal = writer.value().add_row(expected.row);
    ASSERT_TRUE(refusal) << expected.code;
    EXPECT_EQ(refusal->code, expected.code);
    EXPECT_EQ(refusal->detail.at("row"), 4);
    if (expected.row.size() > 1) {
      EXPECT_EQ(refusal->detail.at("column"), 2);
    }
  }
}

TEST(Writing, EveryRefusalOfATableIsNamed) {
  const Scratch scratch;
  const auto code = [&](const Table& refused) {
    const auto writer = Writer::start(refused, scratch.file("t.xlsx"));
    return writer ? std::string("none") : writer.refusal().code;
  };
  Table table = ledger();
  EXPECT_EQ(code(table), "none");
  table.columns.clear();
  EXPECT_EQ(code(table), "sheet.write.no_columns");
  table.columns.resize(most_columns + 1);
  EXPECT_EQ(code(table), "sheet.write.too_many_columns");
  for (const char* name :
       {"", "a/b", "a[b", "'a", "a'", "\xff", "a\nb", "0123456789012345678901234567890x"}) {
    table = ledger();
    table.sheet_name = name;
    EXPECT_EQ(code(table), "sheet.write.sheet_name") << name;
  }
  table = ledger();
  table.titles[0] = "\xff";
  EXPECT_EQ(code(table), "sheet.write.not_utf8");
  table = ledger();
  table.columns[0].title = std::string(most_characters + 1, 'x');
  EXPECT_EQ(code(table), "sheet.write.text_too_long");
}

TEST(Writing, AFileNobodyFinishedIsNone) {
  const Scratch scratch;
  {
    auto writer = Writer::start(ledger(), scratch.file("t.xlsx"));
    ASSERT_TRUE(writer);
    EXPECT_FALSE(writer.value().add_row(std::vector<Entry>{std::int64_t{1}, "a", std::monostate{}, july}));
  }
  EXPECT_TRUE(std::filesystem::is_empty(scratch.folder()));
}

/// Peak memory of a process that writes so many rows, in KiB.
long peak_of_writing(std::int64_t rows) {
  const Scratch scratch;
  const pid_t child = ::fork();
  if (child == 0) {
    auto writer = Writer::start(ledger(), scratch.file("t.xlsx"));
    for (std::int64_t i = 0; i < rows; ++i) {
      (void)writer.value().add_row(std::vector<Entry>{i, "a problem that was found", i * 100, july});
    }
    writer.value().finish();
    ::_exit(0);
  }
  int status = 0;
  rusage used{};
  EXPECT_EQ(::wait4(child, &status, 0, &used), child);
  EXPECT_EQ(status, 0);
  return used.ru_maxrss;
}

TEST(Writing, MemoryDoesNotGrowWithTheRows) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the sanitizer keeps what is freed";
#endif
  // A hundred times the rows are some 40 MB of XML.
  EXPECT_LT(peak_of_writing(100'000) - peak_of_writing(1'000), 2'048);
}

TEST(Writing, CsvHoldsWhatASpreadsheetReadsAndNothingThatRuns) {
  std::string out;
  const Table table = ledger();
  add_csv_head(out, table);
  add_csv_row(out, table, std::vector<Entry>{std::int64_t{-1}, "=1+1", std::int64_t{123'456'789}, july});
  add_csv_row(out, table,
              std::vector<Entry>{std::monostate{}, R"(a,"b")", std::monostate{}, std::monostate{}});
  EXPECT_EQ(out,
            "\xEF\xBB\xBF序号,问题,金额（万元）,发现日期\r\n"
            "-1,\"'=1+1\",123.46,2020-07-06\r\n"
            ",\"a,\"\"b\"\"\",,\r\n");
}

}  // namespace
}  // namespace huiyin::sheet
