// CSV in both encodings, its quotes, and a row for every refusal.

#include "sheet/csv_reader.hpp"

#include <gtest/gtest.h>

#include "sheet/encoding.hpp"

namespace huiyin::sheet {
namespace {

std::string shown(const Grid& grid) {
  std::string out;
  for (const Row& row : grid.rows) {
    for (const Cell& cell : grid.cells_of(row)) {
      out += cell_name(row.number, cell.column) + "=" + std::string(cell.text) + ";";
    }
  }
  return out;
}

TEST(ReadingCsv, QuotesLinesAndSeparators) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", ""},
      {"a,b\r\nc,,d", "A1=a;B1=b;A2=c;C2=d;"},
      {"\xEF\xBB\xBF"
       "a,b\n\n,c\n",
       "A1=a;B1=b;B3=c;"},
      {"a\rb", "A1=a;A2=b;"},
      {"\"a,b\",\"say \"\"x\"\"\"\n\"two\nlines\"", "A1=a,b;B1=say \"x\";A2=two\nlines;"},
      {"a\tb,c\td", "A1=a;B1=b,c;C1=d;"},
      {"a;b\n1,5;2", "A1=a;B1=b;A2=1,5;B2=2;"},
      {R"("'=1+1",'x)", "A1==1+1;B1='x;"},
      {R"(a"b)", R"(A1=a"b;)"},
  };
  for (const auto& [bytes, expected] : table) {
    const auto file = read_csv(bytes);
    ASSERT_TRUE(file) << bytes;
    EXPECT_EQ(shown(file->grid), expected);
  }
}

TEST(ReadingCsv, Gb18030WhereItIsNotUtf8) {
  // 单位,𠀀 (which needs four bytes)
  const auto file = read_csv("\xB5\xA5\xCE\xBB,\x95\x32\x82\x36\r\n");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->encoding, Encoding::gb18030);
  EXPECT_EQ(shown(file->grid), "A1=单位;B1=𠀀;");
  EXPECT_EQ(read_csv("单位")->encoding, Encoding::utf8);
  // Longer than the converter's own buffer.
  std::string many;
  for (int i = 0; i < 50'000; ++i) many += "\xB5\xA5";
  EXPECT_EQ(utf8_from_gb18030(many)->size(), 150'000U);
}

TEST(ReadingCsv, EveryRefusalByName) {
  const auto code = [](const std::string& bytes) {
    const auto file = read_csv(bytes);
    return file ? std::string("none") : file.refusal().code;
  };
  EXPECT_EQ(code("a"), "none");
  EXPECT_EQ(code("\xB5\xA5\xFF"), "sheet.csv.encoding");
  EXPECT_EQ(code("\xB5\xA5\xB5"), "sheet.csv.encoding");
  EXPECT_EQ(code("\xEF\xBB\xBF\xB5\xA5"), "sheet.csv.encoding");
  EXPECT_EQ(code(std::string("a\0b", 3)), "sheet.csv.zero_byte");
  EXPECT_EQ(code("a\n\"b\nc"), "sheet.csv.unclosed_quote");
  EXPECT_EQ(code(R"("a"b)"), "sheet.csv.text_after_quote");
  EXPECT_EQ(code(std::string(most_csv_bytes + 1, 'a')), "sheet.csv.too_large");
  EXPECT_EQ(code(std::string(16'384, ',')), "sheet.read.bad_reference");
  EXPECT_EQ(read_csv("a\n\"b\nc").refusal().detail.at("line"), 2);
}

}  // namespace
}  // namespace huiyin::sheet
