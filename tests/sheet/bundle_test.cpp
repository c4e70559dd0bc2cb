// One workbook and its attachments, paired by name, whatever encoding the names are in.

#include "sheet/bundle.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "made.hpp"
#include "package/raw_zip.hpp"

namespace huiyin::sheet {
namespace {

const std::vector<Choice> kinds = {{"report", {"整改报告", "报告"}}, {"proof", {"佐证材料"}}};
// 北方公司-整改报告 and 台账 in GBK.
const std::string report_in_gbk = "\xB1\xB1\xB7\xBD\xB9\xAB\xCB\xBE-\xD5\xFB\xB8\xC4\xB1\xA8\xB8\xE6.docx";
const std::string ledger_in_gbk = "\xCC\xA8\xD5\xCB.csv";
const std::string ledger = "单位,组别\n北方公司,1\n南方-分公司,2\n重名,3\n重名,4\n";

Schema schema() {
  return {{{.name = "unit", .titles = {"单位"}},
           {.name = "group", .titles = {"组别"}, .type = FieldType::ordinal}}};
}

struct Name {
  std::string name;
  bool marked = true;
};

std::string zip_of(const std::vector<Name>& names, const Name& workbook = {"台账.csv"}) {
  package::test::RawZip zip;
  zip.members.push_back({.name = workbook.name, .data = ledger, .flags = workbook.marked ? 0x800U : 0U});
  for (const Name& one : names)
    zip.members.push_back({.name = one.name, .data = "x", .flags = one.marked ? 0x800U : 0U});
  return zip.bytes();
}

std::string paired(const Bundle& bundle, Report* report = nullptr) {
  const std::string bytes = bundle.bytes(bundle.workbook()).value();
  const auto reading = read(bytes, schema(), mapping_of(*inspect(bytes, schema())));
  const Pairing pairing = pair_attachments(bundle, *reading, schema(), "unit", kinds);
  if (report != nullptr) *report = pairing.report;
  std::string out;
  for (const Pair& pair : pairing.pairs) {
    out += bundle.attachments()[pair.attachment].path + ">" + std::to_string(reading->rows[pair.row].number) +
           " " + pair.kind + ";";
  }
  return out;
}

TEST(Bundles, MembersArePairedWithRows) {
  const auto bundle = Bundle::open(
      zip_of({{"附件/北方公司-整改报告.docx"}, {"南方-分公司-佐证材料.pdf"}, {"北方公司－报告.xlsx"}}),
      kinds);
  ASSERT_TRUE(bundle) << bundle.refusal().code;
  EXPECT_EQ(bundle->workbook().path, "台账.csv");
  EXPECT_EQ(
      paired(*bundle),
      "附件/北方公司-整改报告.docx>2 report;南方-分公司-佐证材料.pdf>3 proof;北方公司－报告.xlsx>2 report;");
  EXPECT_EQ(bundle->report().counts().size(), 0U);
}

TEST(Bundles, NamesInGbkAndInUnmarkedUtf8) {
  const auto bundle = Bundle::open(
      zip_of({{report_in_gbk, false}, {"南方-分公司-报告.pdf", false}}, {ledger_in_gbk, false}), kinds);
  ASSERT_TRUE(bundle) << bundle.refusal().code;
  EXPECT_EQ(bundle->workbook().path, "台账.csv");
  EXPECT_EQ(bundle->report().count("sheet.bundle.name_gbk"), 2U);
  EXPECT_EQ(paired(*bundle), "北方公司-整改报告.docx>2 report;南方-分公司-报告.pdf>3 report;");
}

TEST(Bundles, WhatFitsNowhereIsSaid) {
  const auto bundle = Bundle::open(zip_of({{"西方公司-报告.docx"},
                                           {"北方公司-照片.jpg"},
                                           {"说明.txt"},
                                           {"重名-报告.docx"},
                                           {"__MACOSX/._台账.csv"},
                                           {"~$台账.xlsx"},
                                           {"Thumbs.db"}}),
                                   kinds);
  ASSERT_TRUE(bundle) << bundle.refusal().code;
  EXPECT_EQ(bundle->report().count("sheet.bundle.member_ignored"), 3U);
  Report report;
  EXPECT_EQ(paired(*bundle, &report), "");
  const auto seen = [&](std::string_view code) {
    const auto at = std::ranges::find(report.remarks(), code, &Remark::code);
    return at == report.remarks().end() ? std::string("nothing") : at->seen;
  };
  EXPECT_EQ(seen("sheet.bundle.attachment_unmatched"), "西方公司-报告.docx");
  EXPECT_EQ(seen("sheet.bundle.kind_unknown"), "北方公司-照片.jpg");
  EXPECT_EQ(seen("sheet.bundle.attachment_unnamed"), "说明.txt");
  EXPECT_EQ(seen("sheet.bundle.several_rows"), "重名-报告.docx");
  EXPECT_EQ(report.count("sheet.bundle.row_without_attachment"), 4U);
}

TEST(Bundles, EveryRefusalByName) {
  const auto code = [](const std::string& bytes) {
    const auto bundle = Bundle::open(bytes, kinds);
    return bundle ? std::string("none") : bundle.refusal().code;
  };
  EXPECT_EQ(code(zip_of({})), "none");
  EXPECT_EQ(code(zip_of({}, {"a.txt"})), "sheet.bundle.no_workbook");
  EXPECT_EQ(code(zip_of({{"另一个.xlsx"}})), "sheet.bundle.several_workbooks");
  EXPECT_EQ(code(zip_of({{"../台账.docx"}})), "package.bad_name");
  EXPECT_EQ(code("x"), "package.not_zip");
  // A name in no encoding at all leaves its member out, and says so.
  const auto bundle = Bundle::open(zip_of({{"\xFF\xFF.pdf"}, {"\xFF.pdf", false}}), kinds);
  ASSERT_TRUE(bundle) << bundle.refusal().code;
  EXPECT_EQ(bundle->report().count("sheet.bundle.bad_name"), 2U);
  EXPECT_TRUE(bundle->attachments().empty());
}

}  // namespace
}  // namespace huiyin::sheet
