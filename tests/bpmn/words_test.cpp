// Whatever code the engine can give has words, in Chinese and English. The codes are read off the sources,
// since many are given at run time only.

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "sample.hpp"

namespace huiyin::bpmn {
namespace {

/// Code and the file that gives it.
std::map<std::string, std::string> codes_in(const std::string& folder) {
  // A whole code, and what is put together from the command's name and a reason.
  static const std::regex whole(R"re("(bpmn\.[a-z_]+\.[a-z_]+|(?:feel|dmn)\.[a-z_]+)")re");
  static const std::regex ladder(R"re((open_as|held_by|same_person)\([^;{]*?"([a-z_]+)")re");
  std::map<std::string, std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cpp" && extension != ".hpp") continue;
    const std::string text = contents_of(entry.path().string());
    const std::string file = entry.path().filename().string();
    for (auto one = std::sregex_iterator(text.begin(), text.end(), whole); one != std::sregex_iterator();
         ++one)
      found.emplace((*one)[1], file);
    for (auto one = std::sregex_iterator(text.begin(), text.end(), ladder); one != std::sregex_iterator();
         ++one) {
      std::vector<std::string> reasons{"already_handled", "activation_unknown", "not_waiting"};
      if ((*one)[1] == "held_by") reasons.insert(reasons.end(), {"actor_missing", "not_assignee"});
      if ((*one)[1] == "same_person") reasons = {"same_person"};
      for (const std::string& reason : reasons) found.emplace("bpmn." + (*one)[2].str() + "." + reason, file);
    }
  }
  return found;
}

boost::json::object words() {
  boost::json::object all;
  for (const char* file : {"/words.json", "/feel/words.json"}) {
    const auto read = boost::json::parse(contents_of(HUIYIN_BPMN_SOURCES + std::string(file)));
    for (const auto& word : read.as_object()) all[word.key()] = word.value();
  }
  return all;
}

TEST(Words, EveryCodeTheSourcesGiveHasThem) {
  const boost::json::object all = words();
  const auto codes = codes_in(HUIYIN_BPMN_SOURCES);
  // Of each sort at least one, so that a search that finds nothing is noticed.
  for (const char* code : {"bpmn.complete.not_assignee", "bpmn.retry.not_waiting", "bpmn.incident.endless",
                           "bpmn.xml.doctype", "feel.syntax", "dmn.unknown_decision"}) {
    EXPECT_TRUE(codes.contains(code)) << code;
  }
  for (const auto& [code, file] : codes) {
    const auto found = all.find(code);
    ASSERT_NE(found, all.end()) << code << " of " << file << " has no words";
    for (const char* language : {"zh", "en"})
      EXPECT_FALSE(found->value().at(language).as_string().empty()) << code << " " << language;
  }
}

TEST(Words, NoneIsForACodeNobodyGives) {
  const auto codes = codes_in(HUIYIN_BPMN_SOURCES);
  const boost::json::object all = words();
  for (const auto& word : all) EXPECT_TRUE(codes.contains(std::string(word.key()))) << word.key();
}

}  // namespace
}  // namespace huiyin::bpmn
