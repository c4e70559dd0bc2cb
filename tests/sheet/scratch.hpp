#pragma once
// A folder of its own for each test, gone afterwards; and a table written into it, as bytes.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "sheet/writer.hpp"

namespace huiyin::sheet {

class Scratch {
 public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "huiyin-sheet-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
    folder_ = name;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::filesystem::path file(std::string_view name) const { return folder_ / name; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline std::string written(const Table& table, const std::vector<std::vector<Entry>>& rows) {
  const Scratch scratch;
  auto writer = Writer::start(table, scratch.file("t.xlsx"));
  if (!writer) throw std::runtime_error(writer.refusal().code);
  for (const auto& row : rows) {
    if (const auto refusal = writer.value().add_row(row)) throw std::runtime_error(refusal->code);
  }
  writer.value().finish();
  return bytes_of(scratch.file("t.xlsx"));
}

}  // namespace huiyin::sheet
