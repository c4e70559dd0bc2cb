#include "docx/figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "docx/names.hpp"

namespace huiyin::docx {
namespace {

constexpr std::size_t most_digits = 40;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void drop_leading_zeros(std::string& digits) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

struct Wording {
  const std::vector<std::string>& digits;
  const std::vector<std::string>& units;
  const std::vector<std::string>& sections;
};

/// The whole number in words, by sections of four digits; several zeros are spoken once.
std::string words_of(const std::string& whole, const Wording& wording) {
  std::string out;
  bool zero_waits = false;
  bool section_spoken = false;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const std::size_t place = whole.size() - 1 - i;
    const auto digit = static_cast<std::size_t>(whole[i] - '0');
    if (digit == 0) {
      zero_waits = !out.empty();
    } else {
      if (zero_waits) out += names().zero;
      zero_waits = false;
      out += wording.digits[digit] + wording.units[place % 4];
      section_spoken = true;
    }
    if (place % 4 == 0) {
      if (section_spoken) out += wording.sections[place / 4];
      section_spoken = false;
    }
  }
  return out;
}

}  // namespace

std::optional<Figure> Figure::parse(std::string_view text) {
  Figure figure;
  std::string digits;
  bool fraction = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      (fraction ? figure.fraction : digits) += c;
    } else if (c == '.' && !fraction) {
      fraction = true;
    } else if (c == '-' && i == 0) {
      figure.sign = Sign::minus;
    } else if (c != ',' || fraction || digits.empty()) {
      return std::nullopt;
    }
  }
  if (digits.empty() && figure.fraction.empty()) return std::nullopt;
  if (digits.empty()) digits = "0";
  drop_leading_zeros(digits);
  if (digits.size() + figure.fraction.size() > most_digits) return std::nullopt;
  figure.whole = std::move(digits);
  return figure;
}

std::optional<Figure> Figure::read(const boost::json::value& value) {
  if (value.is_string()) return parse(value.get_string());
  if (!value.is_number()) return std::nullopt;
  if (value.is_double() && !(std::abs(value.get_double()) < 1e21)) return std::nullopt;
  const std::string text = number_text(value);
  return parse(text.find('e') == std::string::npos ? text : fmt::format("{:.12f}", value.get_double()));
}

Figure Figure::shifted(int places) const {
  Figure out = *this;
  for (; places > 0; --places) {
    out.whole += out.fraction.empty() ? '0' : out.fraction.front();
    if (!out.fraction.empty()) out.fraction.erase(0, 1);
  }
  for (; places < 0; ++places) {
    out.fraction.insert(out.fraction.begin(), out.whole.back());
    out.whole.pop_back();
    if (out.whole.empty()) out.whole = "0";
  }
  drop_leading_zeros(out.whole);
  return out;
}

Figure Figure::rounded(std::size_t decimals) const {
  Figure out = *this;
  const bool up = out.fraction.size() > decimals && out.fraction[decimals] >= '5';
  out.fraction.resize(decimals, '0');
  if (up) {
    std::string all = "0" + out.whole + out.fraction;
    std::size_t i = all.size();
    while (all[--i] == '9') all[i] = '0';
    ++all[i];
    out.fraction = all.substr(all.size() - decimals);
    out.whole = all.substr(0, all.size() - decimals);
    drop_leading_zeros(out.whole);
  }
  const auto zeros = [](const std::string& text) { return text.find_first_not_of('0') == std::string::npos; };
  if (zeros(out.whole) && zeros(out.fraction)) out.sign = Sign::plus;
  return out;
}

std::string Figure::text() const {
  return (sign == Sign::minus ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
}

std::string Figure::grouped() const {
  std::string out = whole;
  for (std::size_t i = out.size(); i > 3; i -= 3) out.insert(i - 3, ",");
  return (sign == Sign::minus ? "-" : "") + out + (fraction.empty() ? "" : "." + fraction);
}

std::string number_text(const boost::json::value& number) {
  if (number.is_int64()) return std::to_string(number.get_int64());
  if (number.is_uint64()) return std::to_string(number.get_uint64());
  const double value = number.get_double();
  if (value == std::trunc(value) && std::abs(value) < 1e15) return fmt::format("{:.0f}", value);
  return fmt::format("{}", value);
}

std::string amount_in_words(const Figure& figure) {
  const Figure money = figure.rounded(2);
  if (money.whole.size() > 16) return money.text();
  const Names& all = names();
  const auto jiao = static_cast<std::size_t>(money.fraction[0] - '0');
  const auto fen = static_cast<std::size_t>(money.fraction[1] - '0');
  std::string out = words_of(money.whole, {all.amount_digits, all.amount_units, all.amount_sections});
  if (!out.empty()) out += all.yuan;
  if (jiao != 0) {
    out += all.amount_digits[jiao] + all.jiao;
  } else if (fen != 0 && !out.empty()) {
    out += all.zero;
  }
  if (fen != 0) out += all.amount_digits[fen] + all.fen;
  if (out.empty()) out = all.zero + all.yuan;
  if (fen == 0) out += all.whole;
  return (money.sign == Figure::Sign::minus ? all.negative : "") + out;
}

std::string chinese_number(const Figure& figure) {
  if (!figure.fraction.empty() || figure.whole.size() > 16) return figure.text();
  const Names& all = names();
  std::string out = words_of(figure.whole, {all.digits, all.units, all.sections});
  if (out.empty()) out = all.zero;
  // Ten to nineteen are said without the one.
  const std::string one_ten = all.digits[1] + all.ten;
  if (out.starts_with(one_ten)) out.erase(0, all.digits[1].size());
  return (figure.sign == Figure::Sign::minus ? all.negative : "") + out;
}

}  // namespace huiyin::docx
