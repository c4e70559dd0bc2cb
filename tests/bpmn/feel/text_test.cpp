// String functions; positions count characters.

#include "bpmn/feel/expression_cases.hpp"

namespace huiyin::feel {
namespace {

TEST(FeelTexts, AreWorthWhatTheStandardSays) {
  expect_worth({
      {R"~(substring("foobar",3))~", R"~("obar")~"},
      {R"~(substring("foobar",-2,1))~", R"~("a")~"},
      {R"~(substring("foobar",0))~", R"~(null)~"},
      {R"~(substring("😀a",1,1))~", R"~("😀")~"},
      {R"~(string length("😀"))~", R"~(1)~"},
      {R"~(upper case("aBc4"))~", R"~("ABC4")~"},
      {R"~(substring before("foobar","bar"))~", R"~("foo")~"},
      {R"~(substring before("foobar","xyz"))~", R"~("")~"},
      {R"~(substring after("","a"))~", R"~("")~"},
      {R"~(substring after("foobar",""))~", R"~("foobar")~"},
      {R"~(contains("foobar","of"))~", R"~(false)~"},
      {R"~(split("a;b;c;;", ";"))~", R"~(["a","b","c","",""])~"},
      {R"~(string join(["a","b","c"], "_and_"))~", R"~("a_and_b_and_c")~"},
      {R"~(string join(["a",null,"c"]))~", R"~("ac")~"},
      {R"~(string join(["a",1,"c"]))~", R"~(null)~"},
      {R"~(string({"{": "foo"}))~", R"~("{\"{\": \"foo\"}")~"},
      {R"~(string([1,"a",[true]]))~", R"~("[1, \"a\", [true]]")~"},
      {R"~(string(null))~", R"~(null)~"},
      {R"~(replace("abc","(b)","[$1]"))~", R"~("a[b]c")~"},
      {R"~(replace("abracadabra","a(.)","a$1$1"))~", R"~("abbraccaddabbra")~"},
      {R"~(matches("foobar", "^Fo*bar$", "i"))~", R"~(true)~"},
      {R"~(matches("hello", "["))~", R"~(null)~"},
      {R"~(matches("abcd", "(asd)[\\1]"))~", R"~(null)~"},
      {R"~(matches("aA", "(a)\\1", "i"))~", R"~(true)~"},
      {R"~(matches("q", "[a-z-[aeiou]]"))~", R"~(true)~"},
      {R"~(matches("E", "[A-Z-[aeiou]]", "i"))~", R"~(false)~"},
      {R"~(split("a, b,c", ",\\s*"))~", R"~(["a","b","c"])~"},
  });
}

}  // namespace
}  // namespace huiyin::feel
