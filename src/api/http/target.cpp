#include "api/http/target.hpp"

#include <algorithm>
#include <cstdint>

namespace huiyin::http {
namespace {

enum class Plus { literal, space };

int hex_digit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return -1;
}

// Bytes of the character that begins with this byte; 0 when none does.
std::size_t utf8_width(std::uint8_t first) {
  if (first < 0x80) return 1;
  if (first < 0xC2) return 0;
  if (first < 0xE0) return 2;
  if (first < 0xF0) return 3;
  return first < 0xF5 ? 4 : 0;
}

std::optional<std::string> decode(std::string_view text, Plus plus) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    char letter = text[at];
    if (letter == '%') {
      if (text.size() - at < 3) return std::nullopt;
      const int high = hex_digit(text[at + 1]);
      const int low = hex_digit(text[at + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      letter = static_cast<char>(high * 16 + low);
      at += 2;
    } else if (letter == '+' && plus == Plus::space) {
      letter = ' ';
    }
    if (letter == '\0') return std::nullopt;
    decoded += letter;
  }
  if (!is_utf8(decoded)) return std::nullopt;
  return decoded;
}

std::optional<std::string> decode_path(std::string_view raw) {
  std::vector<std::string> segments;
  bool folder = true;  // whether the path ends in a slash
  while (!raw.empty()) {
    raw.remove_prefix(1);  // the slash
    const std::size_t end = std::min(raw.find('/'), raw.size());
    std::optional<std::string> segment = decode(raw.substr(0, end), Plus::literal);
    raw.remove_prefix(end);
    if (!segment || segment->find('/') != std::string::npos) return std::nullopt;
    folder = segment->empty() || *segment == "." || *segment == "..";
    if (*segment == "..") {
      if (segments.empty()) return std::nullopt;
      segments.pop_back();
    } else if (!folder) {
      segments.push_back(std::move(*segment));
    }
  }
  std::string path;
  for (const std::string& segment : segments) path += '/' + segment;
  if (folder || path.empty()) path += '/';
  return path;
}

bool decode_query(std::string_view raw, Target& target) {
  while (!raw.empty()) {
    const std::string_view pair = raw.substr(0, raw.find('&'));
    raw.remove_prefix(std::min(pair.size() + 1, raw.size()));
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    std::optional<std::string> name = decode(pair.substr(0, equals), Plus::space);
    std::optional<std::string> value = decode(pair.substr(std::min(equals + 1, pair.size())), Plus::space);
    if (!name || !value) return false;
    target.query.emplace_back(std::move(*name), std::move(*value));
  }
  return true;
}

// The absolute form a client uses towards a proxy (RFC 9112 §3.2.2): a server must accept it.
std::string_view without_origin(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!target.starts_with(scheme)) continue;
    target.remove_prefix(scheme.size());
    target.remove_prefix(std::min(target.find_first_of("/?"), target.size()));
    if (target.empty()) return "/";
    break;
  }
  return target;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<std::uint8_t>(text[at]);
    const std::size_t width = utf8_width(first);
    if (width == 0 || text.size() - at < width) return false;
    for (std::size_t next = 1; next < width; ++next) {
      const auto byte = static_cast<std::uint8_t>(text[at + next]);
      // The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF.
      const std::uint8_t lowest = next > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
      const std::uint8_t highest = next > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
      if (byte < lowest || byte > highest) return false;
    }
    at += width;
  }
  return true;
}

std::optional<Target> parse_target(std::string_view raw) {
  raw = without_origin(raw);
  if (!raw.starts_with('/')) return std::nullopt;
  raw = raw.substr(0, raw.find('#'));
  const std::size_t question = std::min(raw.find('?'), raw.size());
  std::optional<std::string> path = decode_path(raw.substr(0, question));
  if (!path) return std::nullopt;
  Target target{std::move(*path), {}};
  if (!decode_query(raw.substr(std::min(question + 1, raw.size())), target)) return std::nullopt;
  return target;
}

}  // namespace huiyin::http
