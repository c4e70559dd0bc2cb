// Files that lie outside the project: HUIYIN_CORPORA names the folder that holds bpmn/ and bpmn-invalid/.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "sample.hpp"

namespace huiyin::bpmn {
namespace {

std::vector<std::filesystem::path> files_in(const char* name) {
  std::vector<std::filesystem::path> found;
  const char* corpora = std::getenv("HUIYIN_CORPORA");
  const std::filesystem::path folder = std::filesystem::path(corpora == nullptr ? "" : corpora) / name;
  if (corpora == nullptr || !std::filesystem::is_directory(folder)) return found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".bpmn") found.push_back(entry.path());
  }
  return found;
}

TEST(Corpora, EveryBrokenFileIsRefusedWithElementAndLine) {
  const auto files = files_in("bpmn-invalid");
  if (files.empty()) GTEST_SKIP() << "HUIYIN_CORPORA names no folder with bpmn-invalid/";
  for (const auto& file : files) {
    const Outcome<Reading> reading = read(contents_of(file));
    ASSERT_TRUE(reading.ok()) << file << " " << reading.refusal().code;
    EXPECT_TRUE(any_of_weight(reading->findings, Weight::refused)) << file;
    for (const Finding& finding : reading->findings) {
      EXPECT_FALSE(finding.element.empty() || finding.id.empty() || finding.line == 0)
          << file << " " << finding.code;
    }
  }
}

// What uses elements that nobody needs, or means to be wrong, is refused; all else is loaded.
TEST(Corpora, EveryRightFileIsLoaded) {
  const auto files = files_in("bpmn");
  if (files.empty()) GTEST_SKIP() << "HUIYIN_CORPORA names no folder with bpmn/";
  for (const auto& file : files) {
    const Outcome<Reading> reading = read(contents_of(file));
    ASSERT_TRUE(reading.ok()) << file << " " << reading.refusal().code;
    for (const Finding& finding : reading->findings) {
      if (finding.weight != Weight::refused || finding.code.starts_with("bpmn.profile.")) continue;
      EXPECT_EQ(finding.code, "bpmn.constraint.number_out_of_range") << file << " " << finding.id;
    }
  }
}

}  // namespace
}  // namespace huiyin::bpmn
