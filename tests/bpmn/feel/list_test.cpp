// List and context functions.

#include "bpmn/feel/expression_cases.hpp"

namespace huiyin::feel {
namespace {

TEST(FeelLists, AreWorthWhatTheStandardSays) {
  expect_worth({
      {R"~(list contains([1,2,null],null))~", R"~(true)~"},
      {R"~(min("a","b","c"))~", R"~("a")~"},
      {R"~(min([]))~", R"~(null)~"},
      {R"~(min([1,"a"]))~", R"~(null)~"},
      {R"~(sum([]))~", R"~(null)~"},
      {R"~(sum(1,2,3))~", R"~(6)~"},
      {R"~(mean([1,2,3]))~", R"~(2)~"},
      {R"~(all([false,null,true]))~", R"~(false)~"},
      {R"~(all([true,null]))~", R"~(null)~"},
      {R"~(all([]))~", R"~(true)~"},
      {R"~(all(0))~", R"~(null)~"},
      {R"~(any([]))~", R"~(false)~"},
      {R"~(any([false,null]))~", R"~(null)~"},
      {R"~(any(true))~", R"~(true)~"},
      {R"~(sublist([1,2,3],-1))~", R"~([3])~"},
      {R"~(sublist([1,2,3],1,2))~", R"~([1,2])~"},
      {R"~(append([1],2,3))~", R"~([1,2,3])~"},
      {R"~(concatenate([1],[2],[3]))~", R"~([1,2,3])~"},
      {R"~(insert before([1,3],1,2))~", R"~([2,1,3])~"},
      {R"~(remove([1,2,3],2))~", R"~([1,3])~"},
      {R"~(reverse([1,2,3]))~", R"~([3,2,1])~"},
      {R"~(index of([1,2,3,2],2))~", R"~([2,4])~"},
      {R"~(union([1,2],[2,3]))~", R"~([1,2,3])~"},
      {R"~(distinct values([1,2,3,2,1]))~", R"~([1,2,3])~"},
      {R"~(flatten([[1,2],[[3]],4]))~", R"~([1,2,3,4])~"},
      {R"~(product(2,3,4))~", R"~(24)~"},
      {R"~(median(8,2,5,3,4))~", R"~(4)~"},
      {R"~(stddev(2,4,7,5))~", R"~(2.081665999466132735282297706979931)~"},
      {R"~(stddev([47]))~", R"~(null)~"},
      {R"~(mode(6,3,9,6,6))~", R"~([6])~"},
      {R"~(mode([6,1,9,6,1]))~", R"~([1,6])~"},
      {R"~(mode([]))~", R"~([])~"},
      {R"~(list replace([2,4,7,8],3,6))~", R"~([2,4,6,8])~"},
      {R"~(list replace([2,4,7,8], function(item, newItem) item < newItem, 5))~", R"~([5,5,7,8])~"},
      {R"~(get value({a: 1}, "a"))~", R"~(1)~"},
      {R"~(get entries({a: 1}))~", R"~([{key: "a", value: 1}])~"},
      {R"~(context([{key:"a", value:1},{key:"b", value:2}]))~", R"~({a:1,b:2})~"},
      {R"~(context put({x:1}, "y", 2))~", R"~({x:1,y:2})~"},
      {R"~(context put({x:1, y:{a:0}}, ["y","a"], 2))~", R"~({x:1,y:{a:2}})~"},
      {R"~(context merge([{x:1},{y:2}]))~", R"~({x:1,y:2})~"},
      {R"~(sort(list: [3,1,2], precedes: function(x,y) x > y))~", R"~([3,2,1])~"},
  });
}

}  // namespace
}  // namespace huiyin::feel
