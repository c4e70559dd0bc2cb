#include "bpmn/feel/casing.hpp"

#include <cstdint>

namespace huiyin::feel {

namespace {

char32_t other_case(char32_t c, char32_t first, char32_t last, std::int32_t distance) {
  return c >= first && c <= last ? static_cast<char32_t>(static_cast<std::int32_t>(c) + distance) : c;
}

constexpr char32_t kelvin_sign = 0x212A;

}  // namespace

char32_t lowered(char32_t c) {
  if (c < 0x80) return other_case(c, 'A', 'Z', 32);
  if (c == kelvin_sign) return 'k';
  if (c == 0xD7) return c;
  if (c <= 0xDE) return other_case(c, 0xC0, 0xDE, 32);
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  const bool even_upper =
      (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x460 && c <= 0x481);
  return even_upper && c % 2 == 0 ? c + 1 : c;
}

char32_t raised(char32_t c) {
  if (c < 0x80) return other_case(c, 'a', 'z', -32);
  if (c == 0xF7 || c == 0xFF) return c;
  if (c >= 0xE0 && c <= 0xFE) return c - 32;
  if (c >= 0x3B1 && c <= 0x3C9 && c != 0x3C2) return c - 32;
  if (c >= 0x430 && c <= 0x44F) return c - 32;
  if (c >= 0x450 && c <= 0x45F) return c - 80;
  const bool odd_lower =
      (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x460 && c <= 0x481);
  return odd_lower && c % 2 == 1 ? c - 1 : c;
}

}  // namespace huiyin::feel
