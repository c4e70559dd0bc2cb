#include "sheet/cell_text.hpp"

#include <charconv>

#include "sheet/unicode.hpp"

namespace huiyin::sheet {
namespace {

constexpr std::size_t guard_length = longest_guard;  // _xHHHH_

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_guard(std::string_view text) {
  return text.size() >= guard_length && text[0] == '_' && text[1] == 'x' && is_hex(text[2]) &&
         is_hex(text[3]) && is_hex(text[4]) && is_hex(text[5]) && text[6] == '_';
}

void add_guard(std::string& out, unsigned unit) {
  static constexpr char digits[] = "0123456789ABCDEF";
  out += "_x";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out += digits[(unit >> shift) & 0xfU];
  out += '_';
}

/// What a reader of XML would not give back: most controls (XML 1.0, 2.2), the carriage return (2.11) and the
/// two that are no characters.
unsigned needs_guard(std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest[0]);
  if (byte < 0x20) return byte == '\t' || byte == '\n' ? 0 : byte;
  if (byte == '_') return is_guard(rest) ? '_' : 0;
  if (rest.starts_with("\xEF\xBF\xBE")) return 0xfffe;
  if (rest.starts_with("\xEF\xBF\xBF")) return 0xffff;
  return 0;
}

bool is_plain(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == '_' || byte == 0xef) return false;
  }
  return true;
}

}  // namespace

std::string_view guarded(std::string_view text, std::string& buffer) {
  if (is_plain(text)) return text;
  buffer.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest[0] == '\0') {
      add_guard(buffer, 0);
    } else if (const unsigned unit = needs_guard(rest); unit != 0) {
      add_guard(buffer, unit);
      if (unit >= 0xfffe) i += 2;
    } else {
      buffer += rest[0];
    }
  }
  return buffer;
}

void unguard(std::string& text) {
  std::size_t at = text.find("_x");
  if (at == std::string::npos) return;
  std::string out;
  std::size_t copied = 0;
  for (; at != std::string::npos; at = text.find("_x", at)) {
    const std::string_view rest = std::string_view(text).substr(at);
    if (!is_guard(rest)) {
      ++at;
      continue;
    }
    unsigned unit = 0;
    std::from_chars(rest.data() + 2, rest.data() + 6, unit, 16);
    out.append(text, copied, at - copied);
    at += guard_length;
    copied = at;
    // Half a surrogate pair is no character: its guard stays as it is written.
    if (unit >= 0xd800 && unit <= 0xdfff) {
      out += rest.substr(0, guard_length);
    } else {
      append_utf8(out, unit);
    }
  }
  out.append(text, copied);
  text = std::move(out);
}

std::size_t length_utf16(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xc0U) == 0x80U ? 0U : byte >= 0xf0 ? 2U : 1U;
  }
  return units;
}

}  // namespace huiyin::sheet
