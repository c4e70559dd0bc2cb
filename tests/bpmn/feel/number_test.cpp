// Numeric functions and conversion.

#include "bpmn/feel/expression_cases.hpp"

namespace huiyin::feel {
namespace {

TEST(FeelNumbers, AreWorthWhatTheStandardSays) {
  expect_worth({
      {R"~(decimal(1/3, 2))~", R"~(.33)~"},
      {R"~(decimal(2.5, 0))~", R"~(2)~"},
      {R"~(decimal(1.5, 0))~", R"~(2)~"},
      {R"~(floor(-1.5))~", R"~(-2)~"},
      {R"~(ceiling(-1.5))~", R"~(-1)~"},
      {R"~(round up(5.5, 0))~", R"~(6)~"},
      {R"~(round down(-5.5,0))~", R"~(-5)~"},
      {R"~(round half up(-5.5,0))~", R"~(-6)~"},
      {R"~(round half down(5.5,0))~", R"~(5)~"},
      {R"~(round half up(1.126, 2))~", R"~(1.13)~"},
      {R"~(modulo(-12, 5))~", R"~(3)~"},
      {R"~(modulo(10.1, 4.5))~", R"~(1.1)~"},
      {R"~(modulo(-10.1, -4.5))~", R"~(-1.1)~"},
      {R"~(modulo(10, 0))~", R"~(null)~"},
      {R"~(log(0))~", R"~(null)~"},
      {R"~(sqrt(-1))~", R"~(null)~"},
      {R"~(odd(5))~", R"~(true)~"},
      {R"~(even(-2))~", R"~(true)~"},
      {R"~(number("1 000,0", " ", ","))~", R"~(1000)~"},
      {R"~(number("1.000,0", ".", ","))~", R"~(1000)~"},
      {R"~(number("1,000.0", ",", ","))~", R"~(null)~"},
      {R"~(number("abc"))~", R"~(null)~"},
      {R"~(number(from: "1", grouping separator: null, decimal separator: null))~", R"~(1)~"},
      {R"~(floor(1.56, 1))~", R"~(1.5)~"},
  });
}

}  // namespace
}  // namespace huiyin::feel
