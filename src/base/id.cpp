#include "base/id.hpp"

#include <array>
#include <cstdint>

namespace huiyin {

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    if (dash ? c != '-' : !hex) return false;
  }
  return true;
}

// RFC 9562 section 5.7: unix milliseconds, version 7, variant 10, the rest chance.
std::string Mint::next(Instant now) {
  const auto millis = static_cast<std::uint64_t>(now.time.time_since_epoch().count());
  const std::uint64_t high = (millis << 16U) | 0x7000U | (chance_() & 0x0fffU);
  const std::uint64_t low = (chance_() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
  static constexpr std::string_view hex = "0123456789abcdef";
  std::string text;
  text.reserve(36);
  for (int nibble = 0; nibble < 32; ++nibble) {
    if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) text += '-';
    const std::uint64_t half = nibble < 16 ? high : low;
    text += hex[(half >> (60U - 4U * static_cast<unsigned>(nibble % 16))) & 0xfU];
  }
  return text;
}

}  // namespace huiyin
