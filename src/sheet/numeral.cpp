#include "sheet/numeral.hpp"

#include <algorithm>
#include <array>

namespace huiyin::sheet {
namespace {

constexpr std::size_t most_digits = 15;

constexpr std::u32string_view zeros = U"\u3007\u96F6\u25CB\u25EF";                                 // 〇零○◯
constexpr std::u32string_view plain = U"\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";   // 一…九
constexpr std::u32string_view formal = U"\u58F9\u8D30\u53C1\u8086\u4F0D\u9646\u67D2\u634C\u7396";  // 壹…玖
constexpr char32_t liang = U'\u4E24';                                                              // 两

int section_unit(char32_t c) {
  if (c == U'\u5341' || c == U'\u62FE') return 10;    // 十拾
  if (c == U'\u767E' || c == U'\u4F70') return 100;   // 百佰
  if (c == U'\u5343' || c == U'\u4EDF') return 1000;  // 千仟
  return 0;
}

/// Below ten thousand.
std::optional<std::int64_t> section(std::u32string_view text) {
  std::int64_t value = 0;
  int pending = 0;
  int last_unit = 10'000;
  bool zero = false;
  for (const char32_t c : text) {
    if (const int unit = section_unit(c); unit > 0) {
      if (unit >= last_unit) return std::nullopt;
      // Only ten stands without a digit before it, and only in front.
      if (pending == 0 && (unit != 10 || value != 0 || zero)) return std::nullopt;
      value += static_cast<std::int64_t>(std::max(pending, 1)) * unit;
      last_unit = unit;
      pending = 0;
      zero = false;
    } else if (const auto digit = chinese_digit(c)) {
      if (pending != 0 || (*digit == 0 && zero)) return std::nullopt;
      pending = *digit;
      zero = zero || *digit == 0;
    } else {
      return std::nullopt;
    }
  }
  if (pending == 0) return zero && value != 0 ? std::nullopt : std::optional(value);
  // 一百五 is how people say 150; written it is no number.
  if (value != 0 && last_unit != 10 && !zero) return std::nullopt;
  return value + pending;
}

std::optional<std::int64_t> split(std::u32string_view text, std::u32string_view marks, std::int64_t unit,
                                  std::optional<std::int64_t> (*below)(std::u32string_view)) {
  const std::size_t at = text.find_last_of(marks);
  if (at == std::u32string_view::npos) return below(text);
  const auto high = below(text.substr(0, at));
  if (!high || *high == 0 || at == 0) return std::nullopt;
  const std::u32string_view rest = text.substr(at + 1);
  if (rest.empty()) return *high * unit;
  const auto low = below(rest);
  if (!low || *low == 0) return std::nullopt;
  const bool gap = *low < unit / 10;
  if (gap != (zeros.find(rest[0]) != std::u32string_view::npos)) return std::nullopt;
  return *high * unit + *low;
}

std::optional<std::int64_t> below_hundred_million(std::u32string_view text) {
  return split(text, U"\u4E07\u842C", 10'000, section);  // 万萬
}

bool is_digit_by_digit(std::u32string_view text) {
  return text.size() > 1 && text.size() <= most_digits &&
         std::ranges::all_of(text, [](char32_t c) { return chinese_digit(c).has_value(); });
}

}  // namespace

std::optional<int> chinese_digit(char32_t c) {
  if (zeros.find(c) != std::u32string_view::npos) return 0;
  if (c == liang) return 2;
  for (const std::u32string_view digits : {plain, formal}) {
    if (const std::size_t at = digits.find(c); at != std::u32string_view::npos)
      return static_cast<int>(at) + 1;
  }
  return std::nullopt;
}

std::optional<std::int64_t> chinese_integer(std::u32string_view text) {
  if (text.empty() || text.size() > 40) return std::nullopt;
  if (is_digit_by_digit(text)) {
    std::int64_t value = 0;
    for (const char32_t c : text) value = value * 10 + *chinese_digit(c);
    return value;
  }
  return split(text, U"\u4EBF\u5104", 100'000'000, below_hundred_million);  // 亿億
}

std::optional<std::int64_t> whole_number(std::u32string_view text) {
  if (text.empty() || text.size() > most_digits) return chinese_integer(text);
  std::int64_t value = 0;
  for (const char32_t c : text) {
    if (c < U'0' || c > U'9') return chinese_integer(text);
    value = value * 10 + static_cast<std::int64_t>(c - U'0');
  }
  return value;
}

}  // namespace huiyin::sheet
