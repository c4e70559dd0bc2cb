// What examples miss: numbers against exact integers, days against their count, connectives against their
// tables, and texts made of FEEL's own pieces, of which none may do worse than be refused.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "bpmn/feel/feel.hpp"

namespace huiyin::feel {
namespace {

constexpr std::int64_t billion = 1'000'000'000;

RC_GTEST_PROP(FeelDecimal, SumsAndProductsOfIntegersAreExact, ()) {
  const auto a = *rc::gen::inRange<std::int64_t>(-billion, billion);
  const auto b = *rc::gen::inRange<std::int64_t>(-billion, billion);
  RC_ASSERT(Decimal(a) + Decimal(b) == Decimal(a + b));
  RC_ASSERT(Decimal(a) - Decimal(b) == Decimal(a - b));
  RC_ASSERT(Decimal(a) * Decimal(b) == Decimal(a * b));
  RC_ASSERT((Decimal(a) <=> Decimal(b)) == (a <=> b));
}

Decimal any_decimal() {
  const auto digits = *rc::gen::inRange<std::int64_t>(-billion * billion, billion * billion);
  const auto exponent = *rc::gen::inRange(-40, 40);
  return *Decimal::parse(std::to_string(digits) + "e" + std::to_string(exponent));
}

// 2^57 - 1 has 18 digits and 57 bits: counted by its bits alone it was taken for 17.
TEST(FeelDecimal, DigitsAreCountedRightJustBelowAPowerOfTwo) {
  for (const char* text : {"144115188075855871e17", "127e32", "1023e31", "1180591620717411303423e13"}) {
    const Decimal number = *Decimal::parse(text);
    EXPECT_EQ(*Decimal::parse(number.text()), number) << text;
  }
}

RC_GTEST_PROP(FeelDecimal, TextIsReadBackAsTheSameNumber, ()) {
  const Decimal number = any_decimal();
  RC_ASSERT(*Decimal::parse(number.text()) == number);
}

RC_GTEST_PROP(FeelDecimal, AddingIsCommutativeAndTakingAwayUndoesItAtTheSameScale, ()) {
  const Decimal a = any_decimal();
  const Decimal b = any_decimal();
  RC_ASSERT(a + b == b + a);
  RC_ASSERT(a * b == b * a);
  RC_ASSERT(-(a - b) == b - a);
  RC_ASSERT((a < b) == ((a - b).is_negative()));
}

RC_GTEST_PROP(FeelDecimal, AQuotientTimesItsDivisorIsNearlyTheDividend, ()) {
  const Decimal a = any_decimal();
  const Decimal b = any_decimal();
  RC_PRE(!b.is_zero() && !a.is_zero());
  const Decimal error = (a / b * b - a) / a;
  RC_ASSERT((error.is_negative() ? -error : error) <= *Decimal::parse("2e-33"));
}

RC_GTEST_PROP(FeelDecimal, RoundingHalfEvenIsNoFurtherThanHalfAUnit, ()) {
  const auto hundredths = *rc::gen::inRange<std::int64_t>(-billion, billion);
  const Decimal number = Decimal(hundredths) / Decimal(100);
  const Decimal rounded = number.rounded(0, Rounding::half_even);
  const Decimal apart = number - rounded;
  const Decimal half = *Decimal::parse("0.5");
  RC_ASSERT(rounded.is_integer());
  RC_ASSERT(apart <= half && -apart <= half);
  if (apart == half || -apart == half) RC_ASSERT((rounded / Decimal(2)).is_integer());
}

RC_GTEST_PROP(FeelDate, DaysCountBackToTheSameDay, ()) {
  const auto days = *rc::gen::inRange<std::int64_t>(-300'000'000, 300'000'000);
  const auto date = Date::of_days(days);
  RC_ASSERT(date.has_value());
  RC_ASSERT(date->days() == days);
  RC_ASSERT(*Date::parse(date->text()) == *date);
  RC_ASSERT(*Date::of_days(days + 1) > *date);
}

RC_GTEST_PROP(FeelDuration, TextIsReadBackAsTheSameLength, ()) {
  const auto nanos = *rc::gen::inRange<std::int64_t>(-billion * billion, billion * billion);
  RC_ASSERT(*parse_days_duration(DaysDuration{nanos}.text()) == DaysDuration{nanos});
  RC_ASSERT(*parse_months_duration(MonthsDuration{nanos / billion}.text()) ==
            MonthsDuration{nanos / billion});
}

/// A formula of true, false, null, and, or, not, and its value by the standard's tables.
struct Formula {
  std::string text;
  int value = 0;  // -1 false, 0 null, 1 true
};

Formula any_formula(int depth) {
  const int kind = *rc::gen::inRange(0, depth == 0 ? 3 : 6);
  switch (kind) {
    case 0:
      return {"false", -1};
    case 1:
      return {"null", 0};
    case 2:
      return {"true", 1};
    case 3: {
      const Formula inner = any_formula(depth - 1);
      return {"not(" + inner.text + ")", -inner.value};
    }
    default: {
      const Formula a = any_formula(depth - 1);
      const Formula b = any_formula(depth - 1);
      const bool both = kind == 4;
      return {"(" + a.text + (both ? " and " : " or ") + b.text + ")",
              both ? std::min(a.value, b.value) : std::max(a.value, b.value)};
    }
  }
}

RC_GTEST_PROP(FeelLogic, IsThreeValued, ()) {
  const Formula formula = any_formula(5);
  const auto value = compile(formula.text)->evaluate({});
  RC_ASSERT(to_text(*value) == (formula.value == 0 ? "null" : formula.value > 0 ? "true" : "false"));
}

RC_GTEST_PROP(FeelText, MadeOfItsOwnPiecesNeverDoesWorseThanBeRefused, ()) {
  static const std::vector<std::string> pieces = {"1",
                                                  "0",
                                                  "2.5",
                                                  "\"a\"",
                                                  "a",
                                                  "b",
                                                  "null",
                                                  "true",
                                                  "+",
                                                  "-",
                                                  "*",
                                                  "/",
                                                  "**",
                                                  "(",
                                                  ")",
                                                  "[",
                                                  "]",
                                                  "{",
                                                  "}",
                                                  ",",
                                                  ":",
                                                  ".",
                                                  "..",
                                                  "<",
                                                  "<=",
                                                  "=",
                                                  "!=",
                                                  " and ",
                                                  " or ",
                                                  " in ",
                                                  " between ",
                                                  "if ",
                                                  " then ",
                                                  " else ",
                                                  "for ",
                                                  " return ",
                                                  "some ",
                                                  "every ",
                                                  " satisfies ",
                                                  "function(",
                                                  " instance of ",
                                                  "number",
                                                  "list<",
                                                  ">",
                                                  "@\"P1D\"",
                                                  "@\"2020-07-06\"",
                                                  "date(",
                                                  "count(",
                                                  "sort(",
                                                  "partial",
                                                  "item",
                                                  "?",
                                                  "not(",
                                                  "replace(",
                                                  "context put(",
                                                  "string("};
  std::string text;
  for (int i = *rc::gen::inRange(0, 30); i > 0; --i) text += *rc::gen::elementOf(pieces);
  Limits limits;
  limits.steps = 20'000;
  limits.memory_bytes = std::size_t{1} << 20U;
  const Context variables{{"a", List{1, 2, Context{{"b", 3}}}}, {"b", "text"}};
  if (const auto expression = compile(text)) {
    const auto value = expression->evaluate(variables, limits);
    if (value) {
      RC_ASSERT(!to_text(*value).empty() || value->text() != nullptr);
    } else {
      RC_ASSERT(value.refusal().code.starts_with("feel.too_"));
    }
  }
  if (const auto tests = compile_unary_tests(text)) (void)tests->test(3, variables, limits);
}

RC_GTEST_PROP(FeelText, OfAnyBytesNeverDoesWorseThanBeRefused, (const std::string& text)) {
  if (const auto expression = compile(text)) (void)expression->evaluate({});
  (void)compile_unary_tests(text);
  (void)Decimal::parse(text);
  (void)DateTime::parse(text);
  (void)Time::parse(text);
  (void)parse_days_duration(text);
  (void)parse_months_duration(text);
}

}  // namespace
}  // namespace huiyin::feel
