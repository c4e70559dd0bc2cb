// Reading what somebody sent: every way a payload can be wrong has a name and a place.

#include "base/json.hpp"

#include <gtest/gtest.h>

namespace huiyin {
namespace {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Part {
  Line name;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, due_on))

struct ThingNoun;
struct Thing {
  Id<ThingNoun> id;
  Line title;
  std::optional<Text> note;
  Colour colour = Colour::red;
  int count = 0;
  std::vector<Part> parts;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, title, note, colour, count, parts))

const char* const good =
    R"({"id":"0171e8c1-9c00-7abc-8def-0123456789ab","title":" 标题 ","colour":"green","count":3,
                            "parts":[{"name":"甲","due_on":"2020-07-06"}]})";

struct Row {
  const char* name;
  const char* text;
  const char* code;
  const char* field;
};

class Misreading : public testing::TestWithParam<Row> {};

TEST_P(Misreading, IsNamedWithItsField) {
  const auto parsed = parse_json(GetParam().text);
  ASSERT_TRUE(parsed) << parsed.refusal().code;
  const auto thing = from_json<Thing>(*parsed);
  ASSERT_FALSE(thing);
  EXPECT_EQ(thing.refusal().code, GetParam().code);
  EXPECT_EQ(thing.refusal().field, GetParam().field);
}

#define ID "\"id\":\"0171e8c1-9c00-7abc-8def-0123456789ab\""
INSTANTIATE_TEST_SUITE_P(
    Json, Misreading,
    testing::Values(
        Row{"not_object", "[]", "request.wrong_type", ""},
        Row{"missing", "{" ID R"(,"colour":"red","count":1,"parts":[]})", "request.missing_field", "title"},
        Row{"unknown", "{" ID R"(,"title":"x","colour":"red","count":1,"parts":[],"extra":1})",
            "request.unknown_field", "extra"},
        Row{"bad_id", R"({"id":"7","title":"x","colour":"red","count":1,"parts":[]})", "request.bad_id",
            "id"},
        Row{"upper_case_id",
            R"({"id":"0171E8C1-9C00-7ABC-8DEF-0123456789AB","title":"x","colour":"red","count":1,"parts":[]})",
            "request.bad_id", "id"},
        Row{"empty_text", "{" ID R"(,"title":"   ","colour":"red","count":1,"parts":[]})",
            "request.text_empty", "title"},
        Row{"two_lines", "{" ID R"(,"title":"a\nb","colour":"red","count":1,"parts":[]})",
            "request.text_not_one_line", "title"},
        Row{"control", "{" ID R"(,"title":"a\u0007b","colour":"red","count":1,"parts":[]})",
            "request.text_control_character", "title"},
        Row{"not_text", "{" ID R"(,"title":5,"colour":"red","count":1,"parts":[]})", "request.wrong_type",
            "title"},
        Row{"unknown_value", "{" ID R"(,"title":"x","colour":"blue","count":1,"parts":[]})",
            "request.unknown_value", "colour"},
        Row{"fraction", "{" ID R"(,"title":"x","colour":"red","count":1.5,"parts":[]})", "request.wrong_type",
            "count"},
        Row{"too_large", "{" ID R"(,"title":"x","colour":"red","count":99999999999,"parts":[]})",
            "request.out_of_range", "count"},
        Row{"place_in_list",
            "{" ID
            R"(,"title":"x","colour":"red","count":1,"parts":[{"name":"a","due_on":"2020-07-06"},{"name":"b","due_on":"2020-02-30"}]})",
            "request.bad_date", "parts.1.due_on"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(Json, ReadsAndTrims) {
  const auto thing = from_json<Thing>(*parse_json(good));
  ASSERT_TRUE(thing);
  EXPECT_EQ(thing->title.value, "标题");
  EXPECT_EQ(thing->colour, Colour::green);
  EXPECT_FALSE(thing->note);
  EXPECT_EQ(thing->parts.at(0).due_on.text(), "2020-07-06");
}

TEST(Json, WhatIsWrittenIsReadAgain) {
  const auto thing = from_json<Thing>(*parse_json(good));
  const auto again = from_json<Thing>(to_json(*thing));
  ASSERT_TRUE(again);
  EXPECT_EQ(to_json(*again), to_json(*thing));
}

TEST(Json, CharactersAreCountedNotBytes) {
  std::string text = R"({"name":")";
  for (int i = 0; i < 200; ++i) text += "字";
  EXPECT_TRUE(from_json<Part>(*parse_json(text + R"(","due_on":"2020-07-06"})")));
  const auto longer = from_json<Part>(*parse_json(text + R"(字","due_on":"2020-07-06"})"));
  ASSERT_FALSE(longer);
  EXPECT_EQ(longer.refusal().code, "request.text_too_long");
}

TEST(Json, BrokenTextIsMalformed) {
  EXPECT_EQ(parse_json("{\"a\":\"\xff\"}").refusal().code, "request.not_utf8");
  EXPECT_EQ(parse_json("{\"a\":\"\xed\xa0\x80\"}").refusal().code, "request.not_utf8");  // a surrogate
  EXPECT_EQ(parse_json("{").refusal().code, "request.malformed");
  EXPECT_EQ(parse_json(std::string(40, '[') + std::string(40, ']')).refusal().code, "request.malformed");
}

TEST(Dates, HoldAndRefuse) {
  EXPECT_EQ(Date::parse("2020-02-29")->text(), "2020-02-29");
  for (const char* wrong :
       {"2019-02-29", "2020-13-01", "2020-1-01", "20200101", "", "2020-00-10", "0000-01-01"})
    EXPECT_FALSE(Date::parse(wrong)) << wrong;
  EXPECT_EQ(Date::parse("2020-01-31")->plus_months(1).text(), "2020-02-29");
  EXPECT_EQ(Instant::parse("2020-07-06T08:30:00+08:00")->text(), "2020-07-06T00:30:00.000Z");
  EXPECT_EQ(date_in_zone(*Instant::parse("2020-07-05T16:00:00Z")).text(), "2020-07-06");
  EXPECT_FALSE(Instant::parse("2020-07-06T24:00:00Z"));
}

TEST(Ids, AreUuidVersionSevenAndRepeatWithTheirSeed) {
  Mint one(5);
  Mint same(5);
  const Instant now = *Instant::parse("2020-07-06T08:30:00Z");
  const std::string id = one.next(now);
  EXPECT_TRUE(is_uuid(id));
  EXPECT_EQ(id[14], '7');
  EXPECT_EQ(id, same.next(now));
  EXPECT_NE(one.next(now), id);
  EXPECT_LT(id, one.next(Instant{now.time + std::chrono::milliseconds(1)}));
}

}  // namespace
}  // namespace huiyin
