#pragma once
// A sample installation lives on another day: its data folder holds how far its clock is from the machine's.

#include <chrono>
#include <filesystem>
#include <optional>

namespace huiyin::cli {

/// nullopt: a real installation, on the machine's clock.
[[nodiscard]] std::optional<std::chrono::milliseconds> read_clock_offset(const std::filesystem::path& data);
void write_clock_offset(const std::filesystem::path& data, std::chrono::milliseconds offset);

}  // namespace huiyin::cli
