#include "cli/cli.hpp"

#include "inspection/nouns.hpp"

namespace huiyin::cli {
int run(int, char**) {
  Registry registry;
  register_nouns(registry);
  return 0;
}
}  // namespace huiyin::cli
