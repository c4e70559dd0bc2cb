#include "sheet/heading.hpp"

#include <algorithm>

#include "sheet/fold.hpp"

namespace huiyin::sheet {
namespace {

constexpr std::u32string_view must_fill = U"\u5FC5\u586B";  // 必填
constexpr std::u32string_view unit_word = U"\u5355\u4F4D";  // 单位

bool is_sign(char32_t c) {
  static constexpr std::u32string_view signs =
      U"*\u2605\u25B2\u3001\u3002\u00B7\u2022,.:;/\\-_|\"'!?+&<>=~\u201C\u201D\u2018\u2019\u300A\u300B";
  return signs.find(c) != std::u32string_view::npos;
}

/// Which bracket closes it; 0 where it opens none. （） and ［］ are folded already.
char32_t closing(char32_t c) {
  switch (c) {
    case U'(':
      return U')';
    case U'[':
      return U']';
    case U'\u3010':  // 【
      return U'\u3011';
    case U'\u3014':  // 〔
      return U'\u3015';
    default:
      return 0;
  }
}

MoneyUnit unit_of(std::u32string_view text) {
  if (text.starts_with(unit_word)) text.remove_prefix(unit_word.size());
  if (text.starts_with(U':')) text.remove_prefix(1);
  return money_unit_of(text).value_or(MoneyUnit::unknown);
}

std::u32string without_signs(std::u32string_view text) {
  std::u32string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](char32_t c) { return !is_sign(c); });
  return out;
}

// What is longer is no title, but somebody's sentence.
constexpr std::size_t longest_title = 60;

/// Sørensen–Dice of pairs of characters.
double likeness(std::u32string_view a, std::u32string_view b) {
  if (a.size() < 2 || b.size() < 2) return 0;
  std::uint64_t used = 0;
  int common = 0;
  for (std::size_t i = 1; i < a.size(); ++i) {
    for (std::size_t j = 1; j < b.size(); ++j) {
      if ((used >> j & 1U) != 0 || a[i] != b[j] || a[i - 1] != b[j - 1]) continue;
      used |= std::uint64_t{1} << j;
      ++common;
      break;
    }
  }
  return 2.0 * common / static_cast<double>(a.size() + b.size() - 2);
}

Closeness closeness_of(const Heading& heading, const Heading& wanted, bool first) {
  const std::u32string& a = heading.name;
  const std::u32string& b = wanted.name;
  if (a.empty() || b.empty() || a.size() > longest_title || b.size() > longest_title) return {};
  if (a == b) {
    // 时间（开始） is not quite 时间.
    const double off = heading.bracketed == wanted.bracketed ? 0 : 0.08;
    return {(first ? 1.0 : 0.95) - off, first ? Likeness::exact : Likeness::synonym};
  }
  const std::u32string& shorter = a.size() < b.size() ? a : b;
  const std::u32string& longer = a.size() < b.size() ? b : a;
  if (shorter.size() >= 2 && longer.find(shorter) != std::u32string::npos) {
    const double share = static_cast<double>(shorter.size()) / static_cast<double>(longer.size());
    return {0.45 + 0.35 * share, Likeness::contained};
  }
  // Where one is three times as long, half of their pairs cannot be the same.
  if (longer.size() - 1 > 3 * (shorter.size() - 1)) return {};
  const double like = likeness(a, b);
  if (like < 0.5) return {};
  return {0.35 + 0.4 * like, Likeness::similar};
}

}  // namespace

Heading heading_of(std::string_view title) {
  Heading out;
  const std::u32string text = folded(title);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t close = closing(text[i]);
    const std::size_t end = close == 0 ? std::u32string::npos : text.find(close, i + 1);
    if (end == std::u32string::npos) {
      if (!is_sign(text[i])) out.name += text[i];
      continue;
    }
    const std::u32string_view inside = std::u32string_view(text).substr(i + 1, end - i - 1);
    if (const MoneyUnit unit = unit_of(inside); unit != MoneyUnit::unknown) {
      out.unit = unit;
    } else if (inside.find(must_fill) == std::u32string_view::npos) {
      out.bracketed += without_signs(inside);
    }
    i = end;
  }
  return out;
}

MoneyUnit unit_in_title(std::string_view text) {
  const std::u32string all = folded(text);
  for (std::size_t at = all.find(unit_word); at != std::u32string::npos; at = all.find(unit_word, at + 1)) {
    std::u32string_view rest = std::u32string_view(all).substr(at + unit_word.size());
    if (!rest.starts_with(U':')) continue;
    rest.remove_prefix(1);
    rest = rest.substr(0, rest.find_first_of(U"),;\u3001\u3002"));
    if (const auto unit = money_unit_of(rest)) return *unit;
  }
  return MoneyUnit::unknown;
}

FieldHeadings::FieldHeadings(const Field& field) {
  for (const std::string& title : field.titles) headings.push_back(heading_of(title));
}

Closeness closeness(const Heading& heading, const FieldHeadings& field) {
  Closeness best;
  for (std::size_t i = 0; i < field.headings.size(); ++i) {
    const Closeness one = closeness_of(heading, field.headings[i], i == 0);
    if (one.confidence > best.confidence) best = one;
  }
  return best;
}

}  // namespace huiyin::sheet
