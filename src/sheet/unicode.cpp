#include "sheet/unicode.hpp"

#include <algorithm>

namespace huiyin::sheet {

void append_utf8(std::string& out, char32_t character) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((character >> shift) & 0x3fU)); };
  if (character < 0x80) {
    out += static_cast<char>(character);
  } else if (character < 0x800) {
    out += static_cast<char>(0xc0U | (character >> 6U));
    tail(0);
  } else if (character < 0x10000) {
    out += static_cast<char>(0xe0U | (character >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xf0U | (character >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0xc0 ? 1U : lead < 0xe0 ? 2U : lead < 0xf0 ? 3U : 4U;
  char32_t character = length == 1 ? lead : lead & (0xffU >> (length + 1));
  const std::size_t end = std::min(at + length, text.size());
  for (++at; at < end; ++at) character = (character << 6U) | (static_cast<unsigned char>(text[at]) & 0x3fU);
  return character;
}

std::u32string characters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += next_character(text, at);
  return out;
}

std::string utf8_of(std::u32string_view text) {
  std::string out;
  for (const char32_t character : text) append_utf8(out, character);
  return out;
}

}  // namespace huiyin::sheet
