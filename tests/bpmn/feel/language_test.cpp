// Operators, loops, filters, functions, types; null wherever the kinds do not fit.

#include "bpmn/feel/expression_cases.hpp"

namespace huiyin::feel {
namespace {

TEST(FeelLanguage, AreWorthWhatTheStandardSays) {
  expect_worth({
      {R"~(null = null)~", R"~(true)~"},
      {R"~(true = null)~", R"~(false)~"},
      {R"~(false = 0)~", R"~(null)~"},
      {R"~(0 = 0.00)~", R"~(true)~"},
      {R"~(-0 = 0)~", R"~(true)~"},
      {R"~(100 = "100")~", R"~(null)~"},
      {R"~([1,2,3] = [3,2,1])~", R"~(false)~"},
      {R"~({} = [])~", R"~(null)~"},
      {R"~([100] = 100)~", R"~(null)~"},
      {R"~({a: {c: "bar", b: "foo"}} = {a: {b: "foo", c: "bar"}})~", R"~(true)~"},
      {R"~([1,2,{a: [3,4]}] = [1,2,{a: [3,4], b: "foo"}])~", R"~(false)~"},
      {R"~(null instance of Any)~", R"~(true)~"},
      {R"~(null instance of number)~", R"~(false)~"},
      {R"~(null instance of function<> -> Any)~", R"~(false)~"},
      {R"~(123.01 instance of function<>->Any)~", R"~(false)~"},
      {R"~([{a: "a", b: "b"}] instance of list<context<a: string, b: string>>)~", R"~(true)~"},
      {R"~([(function(a:string, b:string) 1), (function(a:string, b:string) 2)] instance of list<function<string, string>->number>)~",
       R"~(true)~"},
      {R"~({a: null} instance of context<a: string>)~", R"~(true)~"},
      {R"~({a: "123"} instance of context<a: number>)~", R"~(false)~"},
      {R"~((function() "foo") instance of function<>->string)~", R"~(true)~"},
      {R"~({foo+bar: "foo"})~", R"~({"foo+bar": "foo"})~"},
      {R"~({foo: "bar", foo: "baz"})~", R"~(null)~"},
      {R"~({ a: 1 }.b)~", R"~(null)~"},
      {R"~({"": "foo"})~", R"~({"": "foo"})~"},
      {R"~([1..10].start included)~", R"~(true)~"},
      {R"~((< 5) instance of range<number>)~", R"~(true)~"},
      {R"~(for i in 1..3 return i)~", R"~([1,2,3])~"},
      {R"~(for i in 3..1 return i)~", R"~([3,2,1])~"},
      {R"~(for x in [1,2], y in [x, x*10] return y)~", R"~([1,10,2,20])~"},
      {R"~(for i in null return i)~", R"~(null)~"},
      {R"~(some i in null satisfies i)~", R"~(null)~"},
      {R"~(every x in [] satisfies false)~", R"~(true)~"},
      {R"~([1,2,3,4][item > 2])~", R"~([3,4])~"},
      {R"~([{item:1},{item:2}][item >= 2])~", R"~([{item:2}])~"},
      {R"~([1,2,3][4])~", R"~(null)~"},
      {R"~([][1])~", R"~(null)~"},
      {R"~(null[1])~", R"~(null)~"},
      {R"~([1,2,3][true])~", R"~([1,2,3])~"},
      {R"~(100[item > 5])~", R"~([100])~"},
      {R"~({a: 1}.a.b)~", R"~(null)~"},
      {R"~([[1,2],[3]][1])~", R"~([1,2])~"},
      {R"~(if null then 1 else 2)~", R"~(2)~"},
      {R"~(1 / 0)~", R"~(null)~"},
      {R"~("a" + 1)~", R"~(null)~"},
      {R"~(true and null)~", R"~(null)~"},
      {R"~(false and null)~", R"~(false)~"},
      {R"~(true or "x")~", R"~(true)~"},
      {R"~(not(null))~", R"~(null)~"},
      {R"~("x" < 5)~", R"~(null)~"},
      {R"~(1 between 1 and 2)~", R"~(true)~"},
      {R"~(2 ** -1)~", R"~(0.5)~"},
      {R"~((function(x, y) x - y)(y: 1, x: 3))~", R"~(2)~"},
      {R"~({f: function(a: number) a, r: f("foo")}.r)~", R"~(null)~"},
      {R"~("\u0041")~", R"~("A")~"},
      {R"~({date: 1, x: date("2012-12-25")}.x)~", R"~(@"2012-12-25")~"},
      {R"~(-5 instance of number)~", R"~(true)~"},
      {R"~(1 + 2 instance of number)~", R"~(null)~"},
  });
}

}  // namespace
}  // namespace huiyin::feel
