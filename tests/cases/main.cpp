// huiyin_cases KIND DIR: runs a corpus that lies outside the project. Ends with `N passed, N failed`.

#include <fmt/format.h>

#include <cstdio>
#include <vector>

#include "cases/cases.hpp"

namespace huiyin::cases {
namespace {

std::vector<const Kind*>& kinds() {
  static std::vector<const Kind*> all;
  return all;
}

}  // namespace

Kind::Kind(std::string_view kind_name, Run how) : name(kind_name), run(how) {
  kinds().push_back(this);
}

}  // namespace huiyin::cases

int main(int argument_count, char** arguments) {
  using namespace huiyin::cases;
  if (argument_count == 3) {
    for (const Kind* kind : kinds()) {
      if (kind->name != arguments[1]) continue;
      const std::filesystem::path folder = arguments[2];
      if (!std::filesystem::is_directory(folder)) {
        fmt::print(stderr, "{}: no such folder\n", folder.string());
        return 2;
      }
      const Count count = kind->run(folder);
      fmt::print("{} passed, {} failed\n", count.passed, count.failed);
      return count.failed == 0 && count.passed > 0 ? 0 : 1;
    }
  }
  fmt::print(stderr, "Usage: {} KIND DIR\nKinds:", arguments[0]);
  for (const Kind* kind : kinds()) fmt::print(stderr, " {}", kind->name);
  fmt::print(stderr, "\n");
  return 2;
}
