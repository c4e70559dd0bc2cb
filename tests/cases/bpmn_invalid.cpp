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

/// Loaded on purpose: what the file leaves out is not needed to run it rightly.
struct Tolerated {
  std::string_view prefix;
  std::string_view reason;
};
constexpr Tolerated tolerated[] = {
    {"EXT053", "a script without scriptFormat is in the engine's own language, and reported"},
};

std::string_view reason_to_tolerate(const std::string& file) {
  for (const Tolerated& one : tolerated) {
    if (file.starts_with(one.prefix)) return one.reason;
  }
  return {};
}

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
    const std::string name = file.filename().string();
    const std::string_view reason = found.empty() ? reason_to_tolerate(name) : std::string_view();
    ++(found.empty() && reason.empty() ? count.failed : count.passed);
    if (found.empty()) fmt::print("{}: loaded{}{}\n", name, reason.empty() ? "" : ", tolerated: ", reason);
    if (!verbose) continue;
    for (const std::string& why : found) fmt::print("{}: {}\n", name, why);
  }
  return count;
}

const Kind kind("bpmn-invalid", run);

}  // namespace
}  // namespace huiyin::cases
