#include "cli/clock_file.hpp"

#include <fstream>

namespace huiyin::cli {
namespace {

std::filesystem::path file_of(const std::filesystem::path& data) {
  return data / "sample-clock";
}

}  // namespace

std::optional<std::chrono::milliseconds> read_clock_offset(const std::filesystem::path& data) {
  std::ifstream in(file_of(data));
  std::int64_t offset_milliseconds = 0;
  if (!(in >> offset_milliseconds)) return std::nullopt;
  return std::chrono::milliseconds(offset_milliseconds);
}

void write_clock_offset(const std::filesystem::path& data, std::chrono::milliseconds offset) {
  std::ofstream(file_of(data)) << offset.count() << "\n";
}

}  // namespace huiyin::cli
