// Names of several words, names with signs in them, variables beside functions of the library.

#include "bpmn/feel/expression_cases.hpp"

namespace huiyin::feel {
namespace {

const Context variables{{"monthly income", 1000},
                        {"a-b", 7},
                        {"profit and loss", 3},
                        {"a", 10},
                        {"b", 4},
                        {"date", 1},
                        {"金额", 5},
                        {"list", List{1, 2}}};

std::string with_names(std::string_view text) {
  const std::vector<std::string> names{"a-b", "profit and loss"};
  const auto expression = compile(text, names);
  return expression ? to_text(*expression->evaluate(variables)) : expression.refusal().code;
}

TEST(FeelNames, OfSeveralWordsNeedNoAnnouncement) {
  EXPECT_EQ(worth("monthly income * 2", variables), "2000");
  EXPECT_EQ(worth("monthly  income * 2", variables), "2000");
  EXPECT_EQ(worth("金额 + 1", variables), "6");
}

TEST(FeelNames, WithSignsAreTheLongestAnnounced) {
  EXPECT_EQ(worth("a-b", variables), "6");
  EXPECT_EQ(with_names("a-b"), "7");
  EXPECT_EQ(with_names("profit and loss + 1"), "4");
  EXPECT_EQ(with_names("a - c"), "null");
}

TEST(FeelNames, AVariableDoesNotHideAFunctionThatIsCalled) {
  EXPECT_EQ(worth("date(\"2020-07-06\")", variables), "2020-07-06");
  EXPECT_EQ(worth("date + 1", variables), "2");
  EXPECT_EQ(worth("count(list)", variables), "2");
}

TEST(FeelNames, UnknownOnesAreNull) {
  EXPECT_EQ(worth("nobody", variables), "null");
  EXPECT_EQ(worth("nobody.knows > 1", variables), "null");
  EXPECT_EQ(worth("nobody(1)", variables), "null");
}

TEST(FeelNames, TheListingShowsTheCode) {
  EXPECT_NE(compile("a + 1")->listing().find("binary"), std::string::npos);
}

}  // namespace
}  // namespace huiyin::feel
