#include "cli/cli.hpp"

int main(int count, char** arguments) {
  return huiyin::cli::run(count, arguments);
}
