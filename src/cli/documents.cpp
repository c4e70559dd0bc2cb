#include <iostream>

#include "api/openapi.hpp"
#include "cli/cli.hpp"
#include "cli/indented.hpp"
#include "inspection/nouns.hpp"

namespace huiyin::cli {

int print_rules() {
  Registry registry;
  register_nouns(registry);
  std::cout << api::rules_table(registry);
  return 0;
}

int print_openapi() {
  Registry registry;
  register_nouns(registry);
  std::cout << indented(api::openapi(registry)) << "\n";
  return 0;
}

}  // namespace huiyin::cli
