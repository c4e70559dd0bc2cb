#include "sheet/amount.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "sheet/numeral.hpp"

namespace huiyin::sheet {
namespace {

constexpr std::size_t most_digits = 17;
constexpr std::array<std::int64_t, 19> powers = [] {
  std::array<std::int64_t, 19> out{1};
  for (std::size_t i = 1; i < out.size(); ++i) out[i] = out[i - 1] * 10;
  return out;
}();

struct Unit {
  std::u32string_view text;
  MoneyUnit unit;
};

// 元 圆 千元 万元 百万元 亿元, as they stand behind an amount or in a head; 人民币 may stand before them.
constexpr Unit units[] = {
    {U"\u4EBF\u5143", MoneyUnit::hundred_million_yuan},
    {U"\u767E\u4E07\u5143", MoneyUnit::million_yuan},
    {U"\u4E07\u5143", MoneyUnit::ten_thousand_yuan},
    {U"\u5343\u5143", MoneyUnit::thousand_yuan},
    {U"\u5143", MoneyUnit::yuan},
    {U"\u5706", MoneyUnit::yuan},
};
constexpr std::u32string_view renminbi = U"\u4EBA\u6C11\u5E01";  // 人民币

int zeros_of(MoneyUnit unit) {
  switch (unit) {
    case MoneyUnit::thousand_yuan:
      return 3;
    case MoneyUnit::ten_thousand_yuan:
      return 4;
    case MoneyUnit::million_yuan:
      return 6;
    case MoneyUnit::hundred_million_yuan:
      return 8;
    default:
      return 0;
  }
}

/// digits × 10^shift, rounded half away from zero.
std::optional<std::int64_t> shifted(std::int64_t digits, int shift) {
  if (digits == 0) return 0;
  if (shift >= 0) {
    std::int64_t out = 0;
    if (shift > 18 || __builtin_mul_overflow(digits, powers[static_cast<std::size_t>(shift)], &out)) {
      return std::nullopt;
    }
    return out;
  }
  if (shift < -18) return 0;
  const std::int64_t power = powers[static_cast<std::size_t>(-shift)];
  const std::int64_t rest = digits % power;
  const std::int64_t away = digits < 0 ? -1 : 1;
  return digits / power + ((rest < 0 ? -rest : rest) >= power - power / 2 ? away : 0);
}

/// Digits with or without thousands separators and a point; every group but the first has three digits.
bool read_digits(std::u32string_view text, Amount& amount) {
  std::size_t count = 0;
  std::size_t group = 0;
  bool grouped = false;
  bool point = false;
  std::int64_t digits = 0;
  for (const char32_t c : text) {
    if (c >= U'0' && c <= U'9') {
      if (digits > 0 || c != U'0') ++count;
      if (count > most_digits) return false;
      digits = digits * 10 + static_cast<std::int64_t>(c - U'0');
      ++group;
      if (point) ++amount.places;
    } else if (c == U',' && !point) {
      if (grouped ? group != 3 : group == 0 || group > 3) return false;
      grouped = true;
      group = 0;
    } else if (c == U'.' && !point) {
      if (grouped && group != 3) return false;
      if (group == 0) return false;
      point = true;
      group = 0;
    } else {
      return false;
    }
  }
  if (group == 0 || (grouped && !point && group != 3)) return false;
  amount.digits = digits;
  return true;
}

void take_unit(std::u32string_view& text, Amount& amount) {
  for (const Unit& unit : units) {
    if (text.size() > unit.text.size() && text.ends_with(unit.text)) {
      text.remove_suffix(unit.text.size());
      amount.unit = unit.unit;
      return;
    }
  }
}

}  // namespace

double Amount::value() const {
  // One rounding: the text is read the way the program reads every number.
  const std::string text = fmt::format("{}e{}", digits, -places);
  double out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

std::optional<std::int64_t> Amount::whole() const {
  const auto out = shifted(digits, -places);
  if (!out || places <= 0) return out;
  return shifted(*out, places) == digits ? out : std::nullopt;
}

std::optional<std::int64_t> Amount::fen(MoneyUnit in) const {
  return shifted(digits, zeros_of(in) + 2 - places);
}

std::optional<MoneyUnit> money_unit_of(std::u32string_view text) {
  if (text.starts_with(renminbi)) text.remove_prefix(renminbi.size());
  for (const Unit& unit : units) {
    if (text == unit.text) return unit.unit;
  }
  return std::nullopt;
}

std::optional<Amount> amount_of(std::u32string_view text) {
  Amount amount;
  if (text.size() > 2 && text.front() == U'(' && text.back() == U')') {
    amount.notation = Notation::bracketed;
    text = text.substr(1, text.size() - 2);
  }
  std::int64_t sign = amount.notation == Notation::bracketed ? -1 : 1;
  if (text.starts_with(renminbi)) text.remove_prefix(renminbi.size());
  const auto take_sign = [&] {
    if (text.empty() || (text[0] != U'-' && text[0] != U'+') || sign < 0) return;
    if (text[0] == U'-') sign = -1;
    text.remove_prefix(1);
  };
  take_sign();
  // U+00A5, and U+FFE5, its full-width form.
  if (!text.empty() && (text[0] == U'\u00A5' || text[0] == U'\uFFE5')) {
    text.remove_prefix(1);
    amount.unit = MoneyUnit::yuan;
    take_sign();
  }
  take_unit(text, amount);
  if (!text.empty() && text.back() == U'%' && amount.notation == Notation::plain) {
    amount.notation = Notation::percent;
    amount.places = 2;
    text.remove_suffix(1);
  }
  int zeros = 0;
  std::u32string_view figures = text;
  if (figures.size() > 1 && !chinese_digit(figures.front()) &&
      (figures.back() == U'\u4E07' || figures.back() == U'\u4EBF')) {  // 万 亿
    zeros = figures.back() == U'\u4E07' ? 4 : 8;
    figures.remove_suffix(1);
  }
  if (read_digits(figures, amount)) {
    amount.places -= zeros;
    if (zeros > 0 && amount.notation == Notation::plain) amount.notation = Notation::multiplied;
  } else {
    const auto chinese = chinese_integer(text);
    if (!chinese || amount.notation == Notation::percent) return std::nullopt;
    amount = {*chinese, 0, amount.notation == Notation::plain ? Notation::chinese : amount.notation,
              amount.unit};
  }
  amount.digits *= sign;
  return amount;
}

std::optional<Amount> amount_of(double number) {
  if (!std::isfinite(number)) return std::nullopt;
  if (std::fabs(number) < 1e15 && std::trunc(number) == number)
    return Amount{static_cast<std::int64_t>(number)};
  const std::string text = fmt::format("{:.14e}", number);
  Amount amount;
  const std::size_t e = text.find('e');
  std::string digits = text.substr(0, e);
  std::erase(digits, '.');
  std::from_chars(digits.data(), digits.data() + digits.size(), amount.digits);
  int exponent = 0;
  const char* from = text.data() + e + 1;
  std::from_chars(*from == '+' ? from + 1 : from, text.data() + text.size(), exponent);
  amount.places = 14 - exponent;
  while (amount.digits != 0 && amount.digits % 10 == 0) {
    amount.digits /= 10;
    --amount.places;
  }
  if (amount.digits == 0) amount.places = 0;
  return amount;
}

}  // namespace huiyin::sheet
