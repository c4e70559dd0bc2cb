// Files that a load must refuse with element and reason. Which reason is right for a file is not known to a
// program, so with CASES_VERBOSE in the environment each finding is printed to be read.

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

#include "bpmn/parse.hpp"
#include "cases/cases.hpp"

namespace huiyin::cases {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// What refuses a file, one a line; empty where it is loaded.
std::vector<std::string> reasons(const std::string& text) {
  const Outcome<bpmn::Reading> reading = bpmn::read(text);
  if (!reading.ok()) {
    const Refusal& refusal = reading.refusal();
    return {fmt::format("{} {}", refusal.code, boost::json::serialize(refusal.detail))};
  }
  std::vector<std::string> found;
  for (const bpmn::Finding& finding : reading->findings) {
    if (finding.weight != bpmn::Weight::refused) continue;
    found.push_back(fmt::format("{}:{} {} {} [{}] {}", finding.element, finding.id, finding.line,
                                finding.code, finding.clause, finding.detail));
  }
  return found;
}

Count run(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".bpmn") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  const bool verbose = std::getenv("CASES_VERBOSE") != nullptr;
  Count count;
  for (const std::filesystem::path& file : files) {
    const std::vector<std::string> found = reasons(contents(file));
    ++(found.empty() ? count.failed : count.passed);
    if (found.empty()) fmt::print("{}: loaded\n", file.filename().string());
    if (!verbose) continue;
    for (const std::string& reason : found) fmt::print("{}: {}\n", file.filename().string(), reason);
  }
  return count;
}

const Kind kind("bpmn-invalid", run);

}  // namespace
}  // namespace huiyin::cases
