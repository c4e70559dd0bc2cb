#include "table.hpp"

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "cast.hpp"
#include "probe.hpp"

namespace huiyin::permission {
namespace {

std::string letters_of(const std::string& line, std::istringstream& cells) {
  std::string row;
  for (std::string cell; std::getline(cells, cell, ',');) {
    const auto first = cell.find_first_not_of(' ');
    const std::string letter = first == std::string::npos ? std::string() : cell.substr(first);
    if (letter.size() != 1 || letters.find(letter) == std::string_view::npos)
      throw std::runtime_error("no letter: " + line);
    row += letter;
  }
  if (row.size() != columns().size()) throw std::runtime_error("not a letter for each role: " + line);
  return row;
}

}  // namespace

std::map<std::string, std::string> read_table(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::map<std::string, std::string> table;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#') || line.starts_with("endpoint")) continue;
    std::istringstream cells(line);
    std::string endpoint;
    std::getline(cells, endpoint, ',');
    endpoint.erase(endpoint.find_last_not_of(' ') + 1);
    if (!table.emplace(endpoint, letters_of(line, cells)).second)
      throw std::runtime_error("stands twice: " + endpoint);
  }
  return table;
}

std::string table_line(const std::string& endpoint, const std::string& row) {
  std::string line = fmt::format("{:<32}", endpoint);
  for (const char letter : row) line += fmt::format(", {}", letter);
  return line;
}

}  // namespace huiyin::permission
