#pragma once
// Ledgers: cells a second, written and read.

#include <filesystem>
#include <map>
#include <string>

namespace huiyin::bench {

/// By the name of what was measured.
using Figures = std::map<std::string, double, std::less<>>;

void write_sheet_files(const std::filesystem::path& directory);
void measure_sheets(const Figures& peers);

}  // namespace huiyin::bench
