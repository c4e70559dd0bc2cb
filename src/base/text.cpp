#include "base/text.hpp"

namespace huiyin {
namespace {

/// Length of the well-formed sequence that starts at `i`, or 0 (RFC 3629: no overlong forms, no surrogates).
std::size_t sequence_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const auto tail = [&](std::size_t at) { return at < text.size() && (byte(at) & 0xc0U) == 0x80U; };
  const unsigned char lead = byte(i);
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return tail(i + 1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    if (!tail(i + 1) || !tail(i + 2)) return 0;
    const bool overlong = lead == 0xe0 && byte(i + 1) < 0xa0;
    const bool surrogate = lead == 0xed && byte(i + 1) > 0x9f;
    return overlong || surrogate ? 0 : 3;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    if (!tail(i + 1) || !tail(i + 2) || !tail(i + 3)) return 0;
    const bool overlong = lead == 0xf0 && byte(i + 1) < 0x90;
    const bool beyond = lead == 0xf4 && byte(i + 1) > 0x8f;
    return overlong || beyond ? 0 : 4;
  }
  return 0;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t step = sequence_at(text, i);
    if (step == 0) return false;
    i += step;
  }
  return true;
}

std::size_t length_characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xc0U) != 0x80U ? 1 : 0;
  return count;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

}  // namespace huiyin
