// Numbers as text, and the functions that need more digits on the way than the result has.

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <cstdlib>

#include "bpmn/feel/arithmetic.hpp"
#include "bpmn/feel/decimal.hpp"

namespace huiyin::feel {

namespace {

using Float =
    boost::multiprecision::number<boost::multiprecision::cpp_dec_float<60>, boost::multiprecision::et_off>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

Float widened(const Decimal& value) {
  const Wide coefficient = Arithmetic::coefficient(value);
  const Float size(coefficient.str() + "e" + std::to_string(Arithmetic::exponent(value)));
  return value.is_negative() ? Float(-size) : size;
}

std::optional<Decimal> narrowed(const Float& value) {
  if (!boost::multiprecision::isfinite(value)) return std::nullopt;
  return Decimal::parse(value.str(45, std::ios_base::scientific));
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  std::size_t at = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) ++at;
  Wide coefficient = 0;
  std::int64_t exponent = 0;
  bool any = false;
  bool fraction = false;
  bool trace = false;
  for (; at < text.size(); ++at) {
    if (text[at] == '.' && !fraction) {
      fraction = true;
      continue;
    }
    if (!is_digit(text[at])) break;
    any = true;
    if (coefficient < Arithmetic::ten_to(70)) {
      coefficient = coefficient * 10 + static_cast<unsigned>(text[at] - '0');
      if (fraction) --exponent;
    } else {
      trace = trace || text[at] != '0';
      if (!fraction) ++exponent;
    }
  }
  if (!any || (fraction && !is_digit(text[at - 1]))) return std::nullopt;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    const bool down = at < text.size() && text[at] == '-';
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    std::int64_t given = 0;
    const std::size_t first = at;
    for (; at < text.size() && is_digit(text[at]); ++at) {
      if (given < 1'000'000) given = given * 10 + (text[at] - '0');
    }
    if (at == first) return std::nullopt;
    exponent += down ? -given : given;
  }
  if (at != text.size()) return std::nullopt;
  if (trace) coefficient = coefficient * 10 + 1, --exponent;
  const Decimal made = Arithmetic::make(negative, coefficient, exponent);
  return made.is_finite() ? std::optional(made) : std::nullopt;
}

std::string Decimal::text() const {
  if (!finite_) return "NaN";
  std::string digits = Arithmetic::coefficient(*this).str();
  if (exponent_ > 0 && !is_zero()) digits.append(static_cast<std::size_t>(exponent_), '0');
  if (exponent_ < 0) {
    const auto behind = static_cast<std::size_t>(-exponent_);
    if (digits.size() <= behind) digits.insert(0, behind + 1 - digits.size(), '0');
    digits.insert(digits.size() - behind, 1, '.');
  }
  return negative_ ? "-" + digits : digits;
}

double Decimal::approximate() const {
  return std::strtod(text().c_str(), nullptr);
}

std::optional<Decimal> Decimal::power(const Decimal& exponent) const {
  if (exponent.is_zero()) return Decimal(1);
  if (is_zero()) return exponent.is_negative() ? std::nullopt : std::optional(Decimal(0));
  if (is_negative() && !exponent.is_integer()) return std::nullopt;
  // ln|base| × exponent decides the size; past it the series would run for nothing.
  const Float magnitude = log(abs(widened(*this))) * widened(exponent);
  if (abs(magnitude) > 15000) return magnitude > 0 ? std::nullopt : std::optional(Decimal(0));
  if (const auto whole = exponent.integer(); whole && *whole > -100'000 && *whole < 100'000) {
    return narrowed(Float(pow(widened(*this), static_cast<int>(*whole))));
  }
  const Float size = pow(abs(widened(*this)), widened(exponent));
  const Decimal half = exponent / Decimal(2);
  return narrowed(is_negative() && !half.is_integer() ? Float(-size) : size);
}

std::optional<Decimal> Decimal::square_root() const {
  if (is_negative()) return std::nullopt;
  return narrowed(Float(sqrt(widened(*this))));
}

std::optional<Decimal> Decimal::exponential() const {
  const Float exponent = widened(*this);
  if (abs(exponent) > 15000) return is_negative() ? std::optional(Decimal(0)) : std::nullopt;
  return narrowed(Float(exp(exponent)));
}

std::optional<Decimal> Decimal::logarithm() const {
  if (is_negative() || is_zero()) return std::nullopt;
  return narrowed(Float(log(widened(*this))));
}

}  // namespace huiyin::feel
