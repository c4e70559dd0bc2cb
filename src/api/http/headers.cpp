#include "api/http/headers.hpp"

#include <algorithm>
#include <stdexcept>

namespace huiyin::http {
namespace {

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_token(std::string_view name) {
  static constexpr std::string_view others = "!#$%&'*+-.^_`|~";
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
    const char small = lower(letter);
    return (small >= 'a' && small <= 'z') || (letter >= '0' && letter <= '9') ||
           others.find(letter) != std::string_view::npos;
  });
}

void require_writable(std::string_view name, std::string_view value) {
  static constexpr std::string_view forbidden("\r\n\0", 3);
  if (!is_token(name)) throw std::invalid_argument("header name");
  if (value.find_first_of(forbidden) != std::string_view::npos) throw std::invalid_argument("header value");
}

}  // namespace

bool same_ignoring_case(std::string_view left, std::string_view right) {
  return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(),
                                                   [](char a, char b) { return lower(a) == lower(b); });
}

Headers::Headers(std::initializer_list<Field> fields) {
  for (const Field& field : fields) add(field.first, field.second);
}

std::optional<std::string_view> Headers::get(std::string_view name) const {
  for (const Field& field : fields_) {
    if (same_ignoring_case(field.first, name)) return field.second;
  }
  return std::nullopt;
}

std::size_t Headers::count(std::string_view name) const {
  return static_cast<std::size_t>(std::count_if(fields_.begin(), fields_.end(), [&](const Field& field) {
    return same_ignoring_case(field.first, name);
  }));
}

void Headers::set(std::string_view name, std::string_view value) {
  require_writable(name, value);
  remove(name);
  fields_.emplace_back(name, value);
}

void Headers::set_if_absent(std::string_view name, std::string_view value) {
  if (!has(name)) add(name, value);
}

void Headers::add(std::string_view name, std::string_view value) {
  require_writable(name, value);
  fields_.emplace_back(name, value);
}

void Headers::remove(std::string_view name) {
  std::erase_if(fields_, [&](const Field& field) { return same_ignoring_case(field.first, name); });
}

}  // namespace huiyin::http
