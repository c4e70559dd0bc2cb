#pragma once
// Behaviour scripts: who, command, arguments, outcome. See tests/behaviour/README.md for the grammar.

#include <filesystem>
#include <string>
#include <vector>

namespace huiyin::behaviour {

/// One logical line: JSON may span several, indented checks belong to the line above.
struct Line {
  std::string text;
  std::vector<std::string> checks;
  int number = 0;
};

/// Reads a script; throws std::runtime_error where braces do not balance.
[[nodiscard]] std::vector<Line> read_script(const std::filesystem::path& file);

}  // namespace huiyin::behaviour
