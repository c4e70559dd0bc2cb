#pragma once
// matrix.csv: an endpoint a line, a letter for each role. Comment lines begin with #.

#include <filesystem>
#include <map>
#include <string>

namespace huiyin::permission {

/// Endpoint → letters in the order of columns(). Throws where a line has too few or a letter is unknown.
[[nodiscard]] std::map<std::string, std::string> read_table(const std::filesystem::path& file);
/// The line of an endpoint, as the file has it.
[[nodiscard]] std::string table_line(const std::string& endpoint, const std::string& letters);

}  // namespace huiyin::permission
