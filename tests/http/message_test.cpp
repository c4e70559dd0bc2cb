#include "api/http/message.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "api/http/cookies.hpp"
#include "api/http/respond.hpp"
#include "api/http/response_head.hpp"
#include "api/http/target.hpp"

namespace huiyin::http::testing {
namespace {

TEST(Headers, compare_names_without_case) {
  Headers headers{{"Content-Type", "a"}, {"Set-Cookie", "x"}, {"set-cookie", "y"}};
  EXPECT_EQ(headers.get("content-TYPE"), "a");
  EXPECT_EQ(headers.count("SET-COOKIE"), 2U);
  headers.set("CONTENT-type", "b");
  EXPECT_EQ(headers.get("Content-Type"), "b");
  EXPECT_EQ(headers.size(), 3U);
  EXPECT_FALSE(headers.get("Other"));
}

TEST(Headers, cannot_carry_another_header) {
  Headers headers;
  EXPECT_THROW(headers.set("X", "a\r\nSet-Cookie: b"), std::invalid_argument);
  EXPECT_THROW(headers.add("X", std::string_view("a\0b", 3)), std::invalid_argument);
  EXPECT_THROW(headers.add("X: y", "a"), std::invalid_argument);
  EXPECT_THROW(headers.add("", "a"), std::invalid_argument);
}

TEST(Target, is_decoded_and_normalised) {
  const auto path = [](std::string_view target) { return parse_target(target).value_or(Target{}).path; };
  EXPECT_EQ(path("/"), "/");
  EXPECT_EQ(path("/api/paper.sign"), "/api/paper.sign");
  EXPECT_EQ(path("//a///b"), "/a/b");
  EXPECT_EQ(path("/a/./b/../c/"), "/a/c/");
  EXPECT_EQ(path("/a/.."), "/");
  EXPECT_EQ(path("/%e4%b8%ad%E6%96%87"), "/\xE4\xB8\xAD\xE6\x96\x87");
  EXPECT_EQ(path("/a+b"), "/a+b");
  EXPECT_EQ(path("http://host:80/x?y"), "/x");
  EXPECT_EQ(path("https://host"), "/");
  EXPECT_EQ(path("/a#b"), "/a");
}

TEST(Target, keeps_every_query_parameter) {
  const Target target = parse_target("/x?where=a:eq:1&where=b%3D&&flag&q=%2B+&=z").value();
  const std::vector<std::pair<std::string, std::string>> expected{
      {"where", "a:eq:1"}, {"where", "b="}, {"flag", ""}, {"q", "+ "}, {"", "z"}};
  EXPECT_EQ(target.query, expected);
}

TEST(Target, refuses_what_is_broken) {
  for (const std::string_view target : {"", "x", "*", "/%", "/%1", "/%g0", "/%00", "/..", "/a/../..",
                                        "/%2e%2e", "/%2F", "/\xff", "/?\xc0\xaf", "/?a=%ED%A0%80"}) {
    EXPECT_FALSE(parse_target(target)) << target;
  }
}

TEST(Utf8, is_judged_strictly) {
  EXPECT_TRUE(is_utf8("a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x99\x82"));
  for (const std::string_view text : {"\x80", "\xC1\x81", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                      "\xF0\x9F\x99", "\xF5\x80\x80\x80", "\xE4\xB8"}) {
    EXPECT_FALSE(is_utf8(text));
  }
}

TEST(Cookies, are_parsed) {
  const std::vector<std::pair<std::string, std::string>> expected{
      {"a", "1"}, {"b", "x=y"}, {"c", "q"}, {"d", ""}};
  EXPECT_EQ(parse_cookies("a=1; b=x=y;c=\"q\" ; junk; =no; d="), expected);
  const Headers headers{{"Cookie", "a=1"}, {"cookie", "huiyin_session=abc"}};
  EXPECT_EQ(cookie(headers, "huiyin_session"), "abc");
  EXPECT_FALSE(cookie(headers, "other"));
}

TEST(Cookies, are_built_strict_by_default) {
  SetCookie cookie;
  cookie.name = "huiyin_session";
  cookie.value = "abc";
  EXPECT_EQ(to_string(cookie), "huiyin_session=abc; Path=/; HttpOnly; Secure; SameSite=Strict");
  cookie.max_age = std::chrono::seconds{0};
  cookie.secure = Secure::no;
  cookie.http_only = HttpOnly::no;
  cookie.same_site = SameSite::lax;
  EXPECT_EQ(to_string(cookie), "huiyin_session=abc; Path=/; Max-Age=0; SameSite=Lax");
  cookie.value = "a;b";
  EXPECT_THROW(to_string(cookie), std::invalid_argument);
  cookie.value = "";
  cookie.name = "a b";
  EXPECT_THROW(to_string(cookie), std::invalid_argument);
}

TEST(Respond, answers_once_even_when_moved_and_dropped) {
  std::vector<int> statuses;
  {
    Respond first([&](const Response& response) { statuses.push_back(response.status); });
    Respond second = std::move(first);
    second(Response{});
    second(Response{});
  }
  EXPECT_EQ(statuses, std::vector<int>{200});
  {
    const Respond dropped([&](const Response& response) { statuses.push_back(response.status); });
  }
  EXPECT_EQ(statuses, (std::vector<int>{200, 500}));
}

TEST(HttpDate, is_written_as_the_rfc_shows) {
  EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
}

}  // namespace
}  // namespace huiyin::http::testing
