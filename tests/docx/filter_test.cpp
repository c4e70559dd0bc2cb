// The fixed list of filters, each with its arguments, and the words of dates and amounts.

#include "docx/filter.hpp"

#include <gtest/gtest.h>

#include "docx/figure.hpp"

namespace huiyin::docx {
namespace {

std::string through(const std::string& value, const std::string& filters) {
  const TagText tag = read_tag("a|" + filters);
  if (!tag.fault.empty()) return tag.fault + " " + tag.fault_word;
  const json::value parsed = json::parse(value);
  const Filtered out = filtered(&parsed, tag.filters);
  if (out.refused) return "refused";
  return out.value() == nullptr ? "missing" : text_of(*out.value()).value_or("no text");
}

TEST(Filters, WriteDatesAsOfficialsDo) {
  EXPECT_EQ(through("\"2020-07-06\"", "日期"), "2020年7月6日");
  EXPECT_EQ(through("\"2020-07-06\"", "日期 YYYY-MM-DD"), "2020-07-06");
  EXPECT_EQ(through("\"2020-07-06\"", "日期：“YYYY.M”"), "2020.7");
  EXPECT_EQ(through("\"2020-10-20\"", "中文日期"), "二〇二〇年十月二十日");
  EXPECT_EQ(through("\"2026-12-31\"", "中文日期"), "二〇二六年十二月三十一日");
  EXPECT_EQ(through("\"2020-07-05T18:30:00.000Z\"", "日期"), "2020年7月6日") << "the office's day";
  EXPECT_EQ(through("\"2020-07-05T18:30:00.000Z\"", "时间"), "02:30");
  EXPECT_EQ(through("\"soon\"", "日期"), "refused");
}

TEST(Filters, WriteAmounts) {
  EXPECT_EQ(through("1234567.8", "千分位"), "1,234,567.8");
  EXPECT_EQ(through("1234567.805", "千分位 2"), "1,234,567.81");
  EXPECT_EQ(through("\"-1234.5\"", "千分位（2）"), "-1,234.50");
  EXPECT_EQ(through("123456789", "万元"), "12345.68");
  EXPECT_EQ(through("1200", "万元 4"), "0.1200");
  EXPECT_EQ(through("2.675", "保留小数 2"), "2.68") << "as written, not as a binary fraction";
  EXPECT_EQ(through("0.9951", "百分比 1"), "99.5%");
  EXPECT_EQ(through("0.25", "百分比"), "25%");
  EXPECT_EQ(through("\"many\"", "千分位"), "refused");
}

TEST(Filters, WriteAmountsInWords) {
  const std::pair<const char*, const char*> all[] = {{"0", "零元整"},
                                                     {"0.05", "伍分"},
                                                     {"1.5", "壹元伍角整"},
                                                     {"10", "壹拾元整"},
                                                     {"107000.53", "壹拾万零柒仟元伍角叁分"},
                                                     {"1680.32", "壹仟陆佰捌拾元叁角贰分"},
                                                     {"16409.02", "壹万陆仟肆佰零玖元零贰分"},
                                                     {"325.04", "叁佰贰拾伍元零肆分"},
                                                     {"1005.03", "壹仟零伍元零叁分"},
                                                     {"100000000", "壹亿元整"},
                                                     {"100010000", "壹亿零壹万元整"},
                                                     {"1000000001", "壹拾亿零壹元整"},
                                                     {"-12.3", "负壹拾贰元叁角整"},
                                                     {"999.995", "壹仟元整"}};
  for (const auto& [figure, words] : all) EXPECT_EQ(through(figure, "大写金额"), words) << figure;
  EXPECT_EQ(through("15", "中文数字"), "十五");
  EXPECT_EQ(through("110", "中文数字"), "一百一十");
  EXPECT_EQ(through("1001", "中文数字"), "一千零一");
}

TEST(Filters, TakeListsAndChoices) {
  EXPECT_EQ(through(R"(["甲", "乙"])", "连接"), "甲、乙");
  EXPECT_EQ(through(R"(["甲", "乙"])", "连接 '; '"), "甲; 乙");
  EXPECT_EQ(through(R"([{"n": "甲"}, {"n": "乙"}, {}])", "取 n|连接 “，”"), "甲，乙");
  EXPECT_EQ(through(R"([1, 2, 3])", "条数"), "3");
  EXPECT_EQ(through("null", "默认值 无"), "无");
  EXPECT_EQ(through("\"\"", "默认值"), "");
  EXPECT_EQ(through("null", "日期|默认值 待定"), "待定");
  EXPECT_EQ(through("true", "勾选"), "☑");
  EXPECT_EQ(through("null", "勾选"), "☐");
  EXPECT_EQ(through("false", "是否 有,无"), "无");
  EXPECT_EQ(through("\"一二三四\"", "截取 2"), "一二…");
  EXPECT_EQ(through("\"1\"", "前缀 第|后缀 号"), "第1号");
  EXPECT_EQ(through("\"1\"", "大写"), "docx.unknown_filter 大写");
}

}  // namespace
}  // namespace huiyin::docx
