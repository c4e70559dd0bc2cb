// Whatever a text asks for, evaluating it ends: with a value, with null, or with a named refusal.

#include "bpmn/feel/expression_cases.hpp"

namespace huiyin::feel {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(FeelLimits, DivisionByZeroIsNull) {
  EXPECT_EQ(worth("1 / 0"), "null");
  EXPECT_EQ(worth("modulo(1, 0)"), "null");
  EXPECT_EQ(worth("@\"P1D\" / @\"PT0S\""), "null");
  EXPECT_EQ(worth("10 ** 7000"), "null");
}

TEST(FeelLimits, RecursionIsRefused) {
  EXPECT_EQ(worth("(function(f) f(f))(function(f) f(f))"), "feel.too_deep");
  EXPECT_EQ(worth("sort([1,2], function(x,y) sort([1,2], function(x,y) x < y) = [])"), "[1, 2]");
}

TEST(FeelLimits, LoopsEndWithTheirStepsOrTheirMemory) {
  EXPECT_EQ(worth("for i in 1..1000000000 return i"), "feel.too_large");
  EXPECT_EQ(worth("count(for i in 1..1000, j in 1..1000, k in 1..1000 return 0)"), "feel.too_large");
  EXPECT_EQ(worth("some i in 1..100000000 satisfies i < 0"), "feel.too_many_steps");
}

TEST(FeelLimits, GrowthEndsWithItsMemoryOrItsSteps) {
  EXPECT_EQ(worth("for i in 1..64 return if i = 1 then \"ab\" else partial[-1] + partial[-1]"),
            "feel.too_large");
  EXPECT_EQ(worth("for i in 1..64 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])"),
            "feel.too_large");
  EXPECT_EQ(worth("for i in 1..64 return if i = 1 then \"ab\" else replace(partial[-1], \"a|b\", \"$0$0\")"),
            "feel.too_many_steps");
}

TEST(FeelLimits, NestedValuesAreRefused) {
  EXPECT_EQ(worth("for i in 1..10000 return if i = 1 then [] else [partial[-1]]"), "feel.too_deep");
  EXPECT_EQ(worth("for i in 1..10000 return if i = 1 then {} else {a: partial[-1]}"), "feel.too_deep");
  EXPECT_EQ(worth("for i in 1..10000 return if i = 1 then 0 else function() partial"), "feel.too_deep");
}

// Found by the fuzzer: each sign doubled the code of what follows it.
TEST(FeelLimits, ARangeOfOneValueIsWrittenOnce) {
  EXPECT_EQ(worth(repeated("=", 60) + "5"), "null");
  EXPECT_EQ(worth("5 in (= 5)"), "true");
  EXPECT_EQ(worth("(= 5).start"), "5");
}

// Each list holds the one before twice: 2^60 numbers on paper.
TEST(FeelLimits, WhatIsSmallInMemoryAndEndlessOnPaperIsRefused) {
  const std::string doubled = "for i in 1..60 return if i = 1 then [1, 1] else [partial[-1], partial[-1]]";
  EXPECT_EQ(worth(doubled), "feel.too_large");
  EXPECT_EQ(worth("count(" + doubled + ")"), "feel.too_large");
  std::string named = "{a0: [1, 1]";
  for (int i = 1; i <= 60; ++i) {
    const std::string before = "a" + std::to_string(i - 1);
    named += ", a" + std::to_string(i) + ": [" + before + ", " + before + "]";
  }
  EXPECT_EQ(worth(named + "}"), "feel.too_large");
  EXPECT_EQ(worth("string(for i in 1..60 return if i = 1 then [1, 1] else [partial[-1], partial[-1]])"),
            "feel.too_large");
}

TEST(FeelLimits, DeepTextsAreRefused) {
  for (const std::string_view open : {"(", "[", "{a:", "-", "if ", "not(", "x[", "function(a) ", "1..["}) {
    const std::string code = worth(repeated(open, 100'000));
    EXPECT_TRUE(code == "feel.too_deep" || code == "feel.syntax" || code == "feel.too_large") << open << code;
  }
  EXPECT_EQ(worth("1" + repeated("+1", 100'000)), "feel.too_deep");
  EXPECT_EQ(worth("1" + repeated("+1", 500)), "501");
  EXPECT_EQ(worth("a" + repeated(".a", 100'000)), "feel.too_deep");
  EXPECT_EQ(worth(repeated("]1..", 100'000)), "feel.too_large");
  EXPECT_EQ(worth(repeated("]1..", 1'000)), "feel.too_deep");
  EXPECT_EQ(worth(repeated("1 in (", 200)), "feel.too_deep");
}

TEST(FeelLimits, PatternsThatGoBackForeverAreRefused) {
  const std::string subject(40, 'a');
  EXPECT_EQ(worth("matches(\"" + subject + "\", \"(a+)+$\")"), "true");
  EXPECT_EQ(worth("matches(\"" + subject + "b\", \"(a+)+$\")"), "feel.too_many_steps");
  EXPECT_EQ(worth("matches(\"" + subject + "\", \"(a*)*b\")"), "feel.too_many_steps");
  EXPECT_EQ(worth("matches(\"a\", \"((((a{1000}){1000}){1000}){1000})\")"), "null");
}

TEST(FeelLimits, AskingForTooMuchAtOnceIsRefused) {
  EXPECT_EQ(worth("distinct values(for i in 1..20000 return i)"), "feel.too_many_steps");
  EXPECT_EQ(worth("string(for i in 1..3000 return \"" + std::string(8000, 'x') + "\")"), "feel.too_large");
}

TEST(FeelLimits, TheClockIsGiven) {
  EXPECT_EQ(worth("now()"), "null");
  Limits limits;
  limits.now = DateTime::parse("2020-07-06T08:30:00Z");
  EXPECT_EQ(to_text(*compile("today()")->evaluate({}, limits)), "2020-07-06");
}

}  // namespace
}  // namespace huiyin::feel
