// Every code the library can say has words in both languages, and no words are left without a code.

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <regex>
#include <set>

#include "scratch.hpp"

namespace huiyin::sheet {
namespace {

TEST(Words, EveryCodeHasThemAndNoneIsIdle) {
  std::set<std::string> said;
  const std::regex code("\"(sheet\\.[a-z]+\\.[a-z0-9_]+)\"");
  for (const auto& file : std::filesystem::directory_iterator(HUIYIN_SHEET_SOURCES)) {
    if (file.path().extension() != ".cpp") continue;
    const std::string text = bytes_of(file.path());
    for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at) said.insert((*at)[1]);
  }
  EXPECT_GT(said.size(), 80U);
  std::set<std::string> worded;
  const boost::json::value words = boost::json::parse(bytes_of(HUIYIN_SHEET_SOURCES "/words.json"));
  for (const auto& [key, texts] : words.as_object()) {
    worded.insert(key);
    for (const char* language : {"zh", "en"}) EXPECT_FALSE(texts.at(language).as_string().empty()) << key;
  }
  EXPECT_EQ(said, worded);
}

}  // namespace
}  // namespace huiyin::sheet
