// Ranges, membership, and the relations between points and ranges.

#include "bpmn/feel/expression_cases.hpp"

namespace huiyin::feel {
namespace {

TEST(FeelRanges, AreWorthWhatTheStandardSays) {
  expect_worth({
      {R"~(10 in <= 10)~", R"~(true)~"},
      {R"~(11 in > 10)~", R"~(true)~"},
      {R"~(4 in (2..4])~", R"~(true)~"},
      {R"~(1 in [2..4))~", R"~(false)~"},
      {R"~(10 in (1, < 5, >=10))~", R"~(true)~"},
      {R"~("b" in [["f".."h"], ["a".."c"]])~", R"~(true)~"},
      {R"~(before(1,10))~", R"~(true)~"},
      {R"~(before([1..10], 10))~", R"~(false)~"},
      {R"~(before([1..10), 10))~", R"~(true)~"},
      {R"~(meets([1..5],[5..10]))~", R"~(true)~"},
      {R"~(overlaps([1..5],[3..8]))~", R"~(true)~"},
      {R"~(overlaps before([1..5],[3..8]))~", R"~(true)~"},
      {R"~(overlaps after([3..8],[1..5]))~", R"~(true)~"},
      {R"~(finishes(10,[1..10]))~", R"~(true)~"},
      {R"~(finished by([1..10],10))~", R"~(true)~"},
      {R"~(includes([1..10],5))~", R"~(true)~"},
      {R"~(during(5,[1..10]))~", R"~(true)~"},
      {R"~(starts(1,[1..10]))~", R"~(true)~"},
      {R"~(started by([1..10],1))~", R"~(true)~"},
      {R"~(coincides([1..5],[1..5]))~", R"~(true)~"},
      {R"~(range("[18..21]"))~", R"~([18..21])~"},
      {R"~([1,2] in [[1,2],[3]])~", R"~(true)~"},
      {R"~(null in [1,null])~", R"~(true)~"},
  });
}

}  // namespace
}  // namespace huiyin::feel
