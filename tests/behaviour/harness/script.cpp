#include "script.hpp"

#include <fstream>
#include <stdexcept>

#include "base/text.hpp"

namespace huiyin::behaviour {
namespace {

/// How many braces and brackets are still open, strings respected.
int open_brackets(const std::string& text) {
  int depth = 0;
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '{' || c == '[')) {
      ++depth;
    } else if (!quoted && (c == '}' || c == ']')) {
      --depth;
    }
  }
  return depth;
}

/// A '#' at the start, or after a blank and outside quotes, begins a comment.
std::string without_comment(const std::string& text) {
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' && (i == 0 || text[i - 1] != '\\')) quoted = !quoted;
    if (!quoted && text[i] == '#' && (i == 0 || text[i - 1] == ' ')) return text.substr(0, i);
  }
  return text;
}

}  // namespace

std::vector<Line> read_script(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("no script " + file.string());
  std::vector<Line> lines;
  std::string raw;
  std::string pending;
  int number = 0;
  int started = 0;
  while (std::getline(in, raw)) {
    ++number;
    const std::string text = without_comment(raw);
    if (!pending.empty()) {
      pending += " " + trimmed(text);
    } else {
      if (trimmed(text).empty()) continue;
      if (text.starts_with(" ") && !lines.empty()) {
        lines.back().checks.push_back(trimmed(text));
        continue;
      }
      pending = trimmed(text);
      started = number;
    }
    if (open_brackets(pending) > 0) continue;
    lines.push_back({pending, {}, started});
    pending.clear();
  }
  if (!pending.empty()) throw std::runtime_error(file.string() + ": brackets never close");
  return lines;
}

}  // namespace huiyin::behaviour
