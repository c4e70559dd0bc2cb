// Numbers, dates and answers as people write them; and what is no number and no date.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "sheet/cell_value.hpp"
#include "sheet/fold.hpp"
#include "sheet/numeral.hpp"
#include "sheet/unicode.hpp"

namespace huiyin::sheet {
namespace {

TEST(Notation, ChineseNumerals) {
  const std::vector<std::pair<const char*, std::int64_t>> table = {{"零", 0},
                                                                   {"〇", 0},
                                                                   {"三", 3},
                                                                   {"两", 2},
                                                                   {"十", 10},
                                                                   {"十二", 12},
                                                                   {"二十", 20},
                                                                   {"二十一", 21},
                                                                   {"一百", 100},
                                                                   {"一百零五", 105},
                                                                   {"一百一十", 110},
                                                                   {"一百五十", 150},
                                                                   {"一千零五", 1005},
                                                                   {"三千五百", 3500},
                                                                   {"一万", 10'000},
                                                                   {"一万零五百", 10'500},
                                                                   {"三万二千", 32'000},
                                                                   {"十二万", 120'000},
                                                                   {"一亿", 100'000'000},
                                                                   {"一亿零一万", 100'010'000},
                                                                   {"二〇二〇", 2020},
                                                                   {"二○二○", 2020},
                                                                   {"贰拾叁", 23},
                                                                   {"壹万贰仟", 12'000}};
  for (const auto& [text, number] : table) EXPECT_EQ(chinese_integer(characters_of(text)), number) << text;
  // What is said but not written, and what is nothing.
  for (const char* text : {"", "一百五", "三千五", "一万五", "百", "十十", "一二十", "一百零零五", "十零",
                           "万", "零万", "三组", "a"}) {
    EXPECT_EQ(chinese_integer(characters_of(text)), std::nullopt) << text;
  }
}

/// Writes a number the way it is taught in school.
std::u32string in_chinese(std::int64_t number) {
  static constexpr std::u32string_view digits = U"零一二三四五六七八九";
  static constexpr std::u32string_view units[] = {U"", U"十", U"百", U"千"};
  const auto section = [&](std::int64_t part, bool leading) {
    std::u32string out;
    bool zero = !leading && part < 1000;
    bool any = false;
    for (int place = 3; place >= 0; --place) {
      std::int64_t power = 1;
      for (int i = 0; i < place; ++i) power *= 10;
      const std::int64_t digit = part / power % 10;
      if (digit == 0) {
        zero = zero || any;
        continue;
      }
      if (zero) out += U'零';
      zero = false;
      any = true;
      out += digits[static_cast<std::size_t>(digit)];
      out += units[place];
    }
    return out;
  };
  if (number == 0) return U"零";
  std::u32string out;
  bool leading = true;
  for (const auto& [unit, mark] : {std::pair<std::int64_t, char32_t>{10'000, U'万'}, {1, 0}}) {
    const std::int64_t part = number / unit % 10'000;
    if (part == 0) continue;
    out += section(part, leading);
    if (mark != 0) out += mark;
    leading = false;
  }
  return out;
}

RC_GTEST_PROP(Notation, WhatIsWrittenInChineseIsRead, ()) {
  const auto number = *rc::gen::inRange<std::int64_t>(0, 100'000'000);
  RC_ASSERT(chinese_integer(in_chinese(number)) == std::optional(number));
}

std::string value_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return "text " + *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&value)) return "number " + std::to_string(*number);
  if (const auto* answer = std::get_if<bool>(&value)) return *answer ? "yes" : "no";
  if (const auto* date = std::get_if<LedgerDate>(&value)) {
    const std::string day = date->first.text();
    return date->precision == Precision::day     ? day
           : date->precision == Precision::month ? day.substr(0, 7)
                                                 : day.substr(0, 4);
  }
  return "nothing";
}

struct Case {
  FieldType type;
  const char* text;
  const char* value;
  const char* code;  // the one finding, or "" for none
};

void expect(const Case& one, const Cell& cell, const std::string& shown, Setting setting) {
  Field field{.name = "f", .titles = {"f"}, .type = one.type, .suffixes = {"组", "巡视组", "人"}};
  field.choices = {{"closed", {"已销号", "销号"}}, {"none", {"无"}}};
  std::vector<Finding> findings;
  const Value value = value_of_cell(field, cell, setting, findings);
  EXPECT_EQ(value_text(value), one.value) << shown;
  std::string codes;
  for (const Finding& finding : findings) {
    codes +=
        (codes.empty() ? "" : " ") + std::string(finding.code.substr(std::string_view("sheet.cell.").size()));
    // A problem leaves nothing, a note leaves something (unless it says that nothing is meant).
    if (finding.code != "sheet.cell.blank_word") {
      EXPECT_EQ(finding.weight == Weight::problem, value.index() == 0) << shown;
    }
  }
  EXPECT_EQ(codes, one.code) << shown;
}

TEST(Notation, TextsOfEveryType) {
  using enum FieldType;
  const std::vector<Case> table = {
      {integer, "12", "12", "number_from_text"},
      {integer, "１２３", "123", "number_from_text"},
      {integer, "1,234", "1234", "number_from_text"},
      {integer, "１，２３４", "1234", "number_from_text"},
      {integer, " 1 234 ", "1234", "number_from_text"},
      {integer, "-5", "-5", "number_from_text"},
      {integer, "－５", "-5", "number_from_text"},
      {integer, "(1,234)", "-1234", "bracketed"},
      {integer, "十二", "12", "number_from_chinese"},
      {integer, "3人", "3", "suffix_dropped number_from_text"},
      {integer, "1.5万", "15000", "multiplied"},
      {integer, "1.50", "nothing", "not_whole"},
      {integer, "1.00", "1", "number_from_text"},
      {integer, "12,34", "nothing", "not_a_number"},
      {integer, "1,2345", "nothing", "not_a_number"},
      {integer, "1.2.3", "nothing", "not_a_number"},
      {integer, "三个", "nothing", "not_a_number"},
      {integer, "5元", "nothing", "not_a_number"},
      {integer, "--5", "nothing", "not_a_number"},
      {integer, "-", "nothing", "blank_word"},
      {integer, "／", "nothing", "blank_word"},
      {integer, "　", "nothing", ""},
      {decimal, "0.85", "number 0.850000", "number_from_text"},
      {decimal, "85%", "number 0.850000", "percent"},
      {money, "123.45", "123450000", "number_from_text"},
      {money, "12.5万元", "12500000", "number_from_text"},
      {money, "￥1,200.50", "120050", "number_from_text own_unit"},
      {money, "人民币1200元", "120000", "number_from_text own_unit"},
      {money, "3万", "3000000", "multiplied own_unit"},
      {money, "1.2亿元", "12000000000", "number_from_text own_unit"},
      {money, "五万", "5000000", "number_from_chinese own_unit"},
      {money, "五", "5000000", "number_from_chinese"},
      {money, "99999999999999999", "nothing", "number_too_large"},
      {money, "5%", "nothing", "not_a_number"},
      {date, "2020-07-06", "2020-07-06", "date_from_text"},
      {date, "2020/7/6", "2020-07-06", "date_from_text"},
      {date, "2020.5.6", "2020-05-06", "date_from_text"},
      {date, "２０２０．５．６", "2020-05-06", "date_from_text"},
      {date, "2020年7月6日", "2020-07-06", "date_from_text"},
      {date, "2020 年 7 月 6 号", "2020-07-06", "date_from_text"},
      {date, "2020年7月6", "2020-07-06", "date_from_text"},
      {date, "2020年5月", "2020-05", "date_from_text month_only"},
      {date, "2020.5", "2020-05", "date_from_text month_only"},
      {date, "二〇二〇年五月", "2020-05", "date_from_text month_only"},
      {date, "二〇二〇年十二月三十一日", "2020-12-31", "date_from_text"},
      {date, "二○二○年五月六日", "2020-05-06", "date_from_text"},
      {date, "2020年", "2020", "date_from_text year_only"},
      {date, "20200706", "2020-07-06", "date_from_text"},
      {date, "202007", "2020-07", "date_from_text month_only"},
      {date, "2020-07-06 16:30:00", "2020-07-06", "time_dropped date_from_text"},
      {date, "2020/7/6 8:30", "2020-07-06", "time_dropped date_from_text"},
      {date, "2020/7/1 16:30", "2020-07-01", "time_dropped date_from_text"},
      {date, "2020年7月1日 16:30", "2020-07-01", "time_dropped date_from_text"},
      {date, "2020-07-06T16:30:00.000Z", "2020-07-06", "time_dropped date_from_text"},
      {date, "2020-07 16:30", "nothing", "not_a_date"},
      {date, "2020-02-30", "nothing", "date_impossible"},
      {date, "2020年13月", "nothing", "date_impossible"},
      {date, "1820-01-01", "nothing", "date_impossible"},
      {date, "20年5月", "nothing", "date_ambiguous"},
      {date, "20.5.6", "nothing", "date_ambiguous"},
      {date, "7/6/2020", "nothing", "date_ambiguous"},
      {date, "2020.5-2020.6", "nothing", "not_a_date"},
      {date, "长期", "nothing", "not_a_date"},
      {date, "5月6日", "nothing", "not_a_date"},
      {date, "2020-7/6", "nothing", "not_a_date"},
      {month, "1965.08", "1965-08", "date_from_text"},
      {month, "2020-07-06", "2020-07", "date_from_text day_dropped"},
      {ordinal, "第3组", "3", ""},
      {ordinal, "三", "3", ""},
      {ordinal, "3", "3", ""},
      {ordinal, "３", "3", ""},
      {ordinal, "第三巡视组", "3", ""},
      {ordinal, "三组", "3", ""},
      {ordinal, "第十二组", "12", ""},
      {ordinal, "甲组", "nothing", "not_an_ordinal"},
      {ordinal, "第3队", "nothing", "not_an_ordinal"},
      {yes_no, "是", "yes", ""},
      {yes_no, "√", "yes", ""},
      {yes_no, "Ｙ", "yes", ""},
      {yes_no, "否", "no", ""},
      {yes_no, "无", "no", ""},
      {yes_no, "×", "no", ""},
      {yes_no, "也许", "nothing", "not_yes_or_no"},
      {choice, "已销号", "text closed", ""},
      {choice, " 销 号 ", "text closed", ""},
      {choice, "CLOSED", "text closed", ""},
      {choice, "无", "text none", ""},
      {choice, "/", "nothing", "blank_word"},
      {choice, "开着", "nothing", "not_a_choice"},
      {text, "  北方\n公司　", "text 北方\n公司", ""},
      {text, "无", "text 无", ""},
  };
  for (const Case& one : table) {
    expect(one, {0, CellKind::text, Origin::typed, 0, one.text}, one.text,
           {Epoch::year_1900, Typing::typed, MoneyUnit::ten_thousand_yuan});
  }
}

struct NumberCase {
  FieldType type;
  double number;
  const char* value;
  const char* code;
};

TEST(Notation, NumbersOfEveryType) {
  using enum FieldType;
  const std::vector<NumberCase> table = {
      {integer, 12, "12", ""},
      {integer, 12.5, "nothing", "not_whole"},
      {decimal, 12.5, "number 12.500000", ""},
      {money, 123.456789, "123456789", ""},
      {money, -0.01, "-10000", ""},
      {date, 44018, "2020-07-06", "date_from_serial"},
      {date, 44018.5, "2020-07-06", "date_from_serial time_dropped"},
      {date, 20200706, "2020-07-06", "date_from_number"},
      {date, 202007, "2020-07", "date_from_number month_only"},
      {date, 2020, "2020", "date_from_number year_only"},
      {date, 2020.5, "2020-05", "date_from_number month_only"},
      {date, 2020.12, "2020-12", "date_from_number month_only"},
      {date, 2020.1, "nothing", "date_ambiguous"},
      {date, 2020.13, "nothing", "date_impossible"},
      {date, 2020.123, "nothing", "not_a_date"},
      {date, 3, "nothing", "not_a_date"},
      {date, -1, "nothing", "not_a_date"},
      {month, 44018, "2020-07", "date_from_serial day_dropped"},
      {ordinal, 3, "3", ""},
      {ordinal, 3.5, "nothing", "not_an_ordinal"},
      {yes_no, 1, "yes", ""},
      {yes_no, 2, "nothing", "not_yes_or_no"},
      {text, 13800000000.0, "text 13800000000", "text_from_number"},
      {text, 911100001000000123.0, "nothing", "digits_lost"},
  };
  for (const NumberCase& one : table) {
    expect({one.type, "", one.value, one.code}, {0, CellKind::number, Origin::typed, one.number, {}},
           std::to_string(one.number), {Epoch::year_1900, Typing::typed, MoneyUnit::ten_thousand_yuan});
  }
}

TEST(Notation, WhatElseACellCanBe) {
  using enum FieldType;
  const Setting setting;
  expect({date, "", "2020-07-06", ""}, {0, CellKind::date, Origin::typed, 44018, {}}, "date", setting);
  expect({date, "", "2020-07-06", "time_dropped"}, {0, CellKind::date, Origin::typed, 44018.25, {}},
         "date and time", setting);
  expect({date, "", "2020-07", "month_only"}, {0, CellKind::month, Origin::typed, 44018, {}}, "month",
         setting);
  expect({date, "", "nothing", "date_impossible"}, {0, CellKind::date, Origin::typed, 60, {}},
         "29 February 1900", setting);
  expect({date, "", "2024-07-07", ""}, {0, CellKind::date, Origin::typed, 44018, {}}, "1904",
         {Epoch::year_1904, Typing::typed, {}});
  expect({integer, "", "5", "cached_value"}, {0, CellKind::number, Origin::formula, 5, {}}, "formula",
         setting);
  expect({integer, "", "nothing", "error_value"}, {0, CellKind::error, Origin::typed, 0, "#REF!"}, "error",
         setting);
  expect({integer, "", "nothing", "not_a_number"}, {0, CellKind::boolean, Origin::typed, 1, {}}, "boolean",
         setting);
  expect({yes_no, "", "yes", ""}, {0, CellKind::boolean, Origin::typed, 1, {}}, "boolean", setting);
  expect({money, "", "nothing", "money_unit_unknown"}, {0, CellKind::number, Origin::typed, 5, {}}, "no unit",
         setting);
  // In a file without types a number is always text, and nothing to speak of.
  expect({integer, "", "5", ""}, {0, CellKind::text, Origin::typed, 0, "5"}, "CSV",
         {Epoch::year_1900, Typing::untyped, {}});
}

RC_GTEST_PROP(Notation, MoneySurvivesBeingWrittenAsANumber, ()) {
  const auto fen = *rc::gen::inRange<std::int64_t>(-100'000'000'000'000, 100'000'000'000'000);
  const auto amount = amount_of(static_cast<double>(fen) / 1'000'000);
  RC_ASSERT(amount.has_value());
  RC_ASSERT(amount->fen(MoneyUnit::ten_thousand_yuan) == std::optional(fen));
}

RC_GTEST_PROP(Notation, SerialsGoThereAndBack, ()) {
  const auto day = *rc::gen::inRange<std::int64_t>(1, 2'958'466);
  RC_PRE(day != 60);
  const auto date = date_of_serial(static_cast<double>(day), Epoch::year_1900);
  RC_ASSERT(date.has_value());
  RC_ASSERT(serial_of_date(*date) == std::optional(day));
}

RC_GTEST_PROP(Notation, NoTextAtAllMakesItFail, ()) {
  static const std::u32string alphabet = U"0123456789.,-+()%/: T年月日号第组万亿元一二十百千〇零￥人民币";
  const auto picks =
      *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, alphabet.size()));
  std::string text;
  for (const std::size_t pick : picks) append_utf8(text, alphabet[pick]);
  for (const FieldType type :
       {FieldType::integer, FieldType::money, FieldType::date, FieldType::ordinal, FieldType::text}) {
    std::vector<Finding> findings;
    const Field field{.name = "f", .titles = {"f"}, .type = type};
    const Value value = value_of_cell(field, {0, CellKind::text, Origin::typed, 0, text}, {}, findings);
    // Whatever is left out is said to be.
    RC_ASSERT(value.index() != 0 || !findings.empty() || folded(text).empty());
  }
}

}  // namespace
}  // namespace huiyin::sheet
