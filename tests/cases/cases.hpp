#pragma once
// One kind of corpus: reads a folder, prints a line for each case that fails, and how many there were.

#include <filesystem>
#include <string_view>

namespace huiyin::cases {

struct Count {
  int passed = 0;
  int failed = 0;
};

/// A file of this folder makes one of these at namespace scope: `const Kind kind("bpmn", run);`
class Kind {
 public:
  using Run = Count (*)(const std::filesystem::path& folder);
  Kind(std::string_view name, Run run);
  std::string_view name;
  Run run;
};

}  // namespace huiyin::cases
