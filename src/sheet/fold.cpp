#include "sheet/fold.hpp"

#include <algorithm>

#include "sheet/unicode.hpp"

namespace huiyin::sheet {
namespace {

constexpr char32_t full_width_first = 0xff01;
constexpr char32_t full_width_last = 0xff5e;
constexpr char32_t full_width_offset = 0xfee0;

bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0xa0 || (c >= 0x2000 && c <= 0x200f) || c == 0x2028 || c == 0x2029 ||
         c == 0x202f || c == 0x3000 || c == 0xfeff;
}

bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

char32_t fold(char32_t c) {
  if (c >= full_width_first && c <= full_width_last) c -= full_width_offset;
  if (c >= U'A' && c <= U'Z') return c + 32;
  return is_dash(c) ? U'-' : c;
}

}  // namespace

std::u32string folded(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (!is_blank(c)) out += fold(c);
  }
  return out;
}

std::string_view bare(std::string_view text) {
  std::size_t first = text.size();
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (is_blank(next_character(text, at))) continue;
    first = std::min(first, from);
    last = at;
  }
  return first >= last ? std::string_view() : text.substr(first, last - first);
}

std::string tidied(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next_character(text, at);
    if (is_blank(c)) {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out += text.substr(from, at - from);
  }
  return out;
}

}  // namespace huiyin::sheet
