// Unary tests: what a cell of a decision table says of its input.

#include "bpmn/feel/expression_cases.hpp"

namespace huiyin::feel {
namespace {

std::string tested(std::string_view text, const Value& input) {
  const auto tests = compile_unary_tests(text);
  if (!tests) return tests.refusal().code;
  const auto value = tests->test(input, {{"limit", 10}});
  return value ? to_text(*value) : value.refusal().code;
}

TEST(FeelUnaryTests, HoldTheInputAgainstEach) {
  EXPECT_EQ(tested("-", 5), "true");
  EXPECT_EQ(tested("5", 5), "true");
  EXPECT_EQ(tested("1, 2, 5", 5), "true");
  EXPECT_EQ(tested("1, 2", 5), "false");
  EXPECT_EQ(tested("< 10", 5), "true");
  EXPECT_EQ(tested(">= limit", 5), "false");
  EXPECT_EQ(tested("[1..5)", 5), "false");
  EXPECT_EQ(tested("]1..5]", 5), "true");
  EXPECT_EQ(tested("not(5)", 5), "false");
  EXPECT_EQ(tested("not(< 3, > 7)", 5), "true");
  EXPECT_EQ(tested("\"a\", \"b\"", "b"), "true");
  EXPECT_EQ(tested("= 5", 5), "true");
  EXPECT_EQ(tested("!= 5", 5), "false");
}

TEST(FeelUnaryTests, MaySpeakOfTheInput) {
  EXPECT_EQ(tested("? > 3 and ? < 10", 5), "true");
  EXPECT_EQ(tested("contains(?, \"b\")", "abc"), "true");
  EXPECT_EQ(tested("even(?)", 5), "false");
  EXPECT_EQ(tested("[? - 1 .. ? + 1]", 5), "true");
}

TEST(FeelUnaryTests, TellNullAndKindsApart) {
  EXPECT_EQ(tested("null", Value()), "true");
  EXPECT_EQ(tested("5", Value()), "false");
  EXPECT_EQ(tested("< 5", "a"), "false");
  EXPECT_EQ(tested("true", true), "true");
  EXPECT_EQ(tested("false", true), "false");
  EXPECT_EQ(tested("not(null)", Value()), "false");
}

TEST(FeelUnaryTests, RefuseWhatIsNone) {
  EXPECT_EQ(tested("", 5), "feel.syntax");
  EXPECT_EQ(tested("<", 5), "feel.syntax");
  EXPECT_EQ(tested("1,", 5), "feel.syntax");
}

}  // namespace
}  // namespace huiyin::feel
