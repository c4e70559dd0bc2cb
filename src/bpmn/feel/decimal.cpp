#include "bpmn/feel/decimal.hpp"

#include <algorithm>
#include <array>

#include "bpmn/feel/arithmetic.hpp"

namespace huiyin::feel {

const Wide& Arithmetic::ten_to(std::int64_t power) {
  static const std::array<Wide, 78> powers = [] {
    std::array<Wide, 78> made;
    made[0] = 1;
    for (std::size_t i = 1; i < made.size(); ++i) made[i] = made[i - 1] * 10;
    return made;
  }();
  return powers[static_cast<std::size_t>(power)];
}

int Arithmetic::digits_of(const Wide& value) {
  if (value == 0) return 1;
  // A number of n bits is below 2^n: n·log10(2), rounded down, is its digits or one short of them.
  const auto guess = static_cast<int>((boost::multiprecision::msb(value) + 1) * 1233 / 4096);
  return value >= ten_to(guess) ? guess + 1 : guess;
}

Wide Arithmetic::coefficient(const Decimal& value) {
  return (Wide(value.high_) << 64) | Wide(value.low_);
}

Decimal Arithmetic::not_finite() {
  Decimal none;
  none.finite_ = false;
  return none;
}

Wide Arithmetic::shortened(const Wide& value, std::int64_t drop, Rounding mode, bool negative) {
  if (drop <= 0) return value;
  if (drop > 76) drop = 76;  // more than any coefficient has; nothing but the direction is left
  Wide quotient;
  Wide rest;
  boost::multiprecision::divide_qr(value, ten_to(drop), quotient, rest);
  if (rest == 0) return quotient;
  const Wide half = ten_to(drop) / 2;
  bool away = false;
  switch (mode) {
    case Rounding::half_even:
      away = rest > half || (rest == half && (quotient & 1) == 1);
      break;
    case Rounding::half_up:
      away = rest >= half;
      break;
    case Rounding::half_down:
      away = rest > half;
      break;
    case Rounding::up:
      away = true;
      break;
    case Rounding::down:
      away = false;
      break;
    case Rounding::floor:
      away = negative;
      break;
    case Rounding::ceiling:
      away = !negative;
      break;
  }
  return away ? Wide(quotient + 1) : quotient;
}

Decimal Arithmetic::make(bool negative, Wide value, std::int64_t exponent, int keep_digits) {
  std::int64_t drop = std::max<std::int64_t>(digits_of(value) - keep_digits, 0);
  drop = std::max(drop, min_exponent - exponent);
  if (drop > 0) {
    value = shortened(value, drop, Rounding::half_even, negative);
    exponent += drop;
    if (digits_of(value) > keep_digits) {  // 9…95 became 10…0
      value /= 10;
      ++exponent;
    }
  }
  Decimal made;
  if (value == 0) return made;
  if (exponent + digits_of(value) - 1 > max_exponent) return not_finite();
  while (exponent < 0 && value % 10 == 0) {
    value /= 10;
    ++exponent;
  }
  if (exponent > 0) {
    const std::int64_t room = std::min<std::int64_t>(exponent, digits - digits_of(value));
    value *= ten_to(room);
    exponent -= room;
  }
  made.high_ = static_cast<std::uint64_t>(Wide(value >> 64));
  made.low_ = static_cast<std::uint64_t>(Wide(value & Wide(UINT64_MAX)));
  made.exponent_ = static_cast<std::int32_t>(exponent);
  made.negative_ = negative;
  return made;
}

Decimal::Decimal(std::int64_t value)
    : low_(value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value)),
      negative_(value < 0) {}

std::optional<std::int64_t> Decimal::integer() const {
  if (!finite_ || exponent_ != 0 || high_ != 0 || low_ > std::uint64_t{INT64_MAX}) return std::nullopt;
  const auto value = static_cast<std::int64_t>(low_);
  return negative_ ? -value : value;
}

Decimal operator-(const Decimal& a) {
  Decimal result = a;
  if (!a.is_zero()) result.negative_ = !a.negative_;
  return result;
}

namespace {

/// ±value: what addition works with.
struct Signed {
  Wide value;
  bool negative = false;
};

Signed sum(const Signed& a, const Signed& b) {
  if (a.negative == b.negative) return {a.value + b.value, a.negative};
  if (a.value >= b.value) return {a.value - b.value, a.negative};
  return {b.value - a.value, b.negative};
}

}  // namespace

Decimal operator+(const Decimal& a, const Decimal& b) {
  if (!a.finite_ || !b.finite_) return Arithmetic::not_finite();
  constexpr std::uint64_t small = std::uint64_t{1} << 62;
  if (a.exponent_ == 0 && b.exponent_ == 0 && (a.high_ | b.high_) == 0 && a.low_ < small && b.low_ < small) {
    const auto left = static_cast<std::int64_t>(a.low_);
    const auto right = static_cast<std::int64_t>(b.low_);
    return Decimal((a.negative_ ? -left : left) + (b.negative_ ? -right : right));
  }
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  const Decimal& upper = a.exponent_ >= b.exponent_ ? a : b;
  const Decimal& lower = a.exponent_ >= b.exponent_ ? b : a;
  Signed high{Arithmetic::coefficient(upper), upper.negative_};
  Signed low{Arithmetic::coefficient(lower), lower.negative_};
  const std::int64_t apart = std::int64_t{upper.exponent_} - lower.exponent_;
  const std::int64_t room = 75 - Arithmetic::digits_of(high.value);
  if (apart <= room) {
    high.value *= Arithmetic::ten_to(apart);
    const Signed total = sum(high, low);
    return Arithmetic::make(total.negative, total.value, lower.exponent_);
  }
  // So far apart that the lower one only tells which way to round: it is kept as a trace in a last digit.
  high.value *= Arithmetic::ten_to(room);
  low.value = Arithmetic::shortened(low.value, apart - room, Rounding::down, low.negative) * 10 + 1;
  high.value *= 10;
  const Signed total = sum(high, low);
  return Arithmetic::make(total.negative, total.value, upper.exponent_ - room - 1);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
  return a + -b;
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  if (!a.finite_ || !b.finite_) return Arithmetic::not_finite();
  return Arithmetic::make(a.negative_ != b.negative_, Arithmetic::coefficient(a) * Arithmetic::coefficient(b),
                          std::int64_t{a.exponent_} + b.exponent_);
}

Decimal operator/(const Decimal& a, const Decimal& b) {
  if (!a.finite_ || !b.finite_ || b.is_zero()) return Arithmetic::not_finite();
  const Wide numerator = Arithmetic::coefficient(a);
  const std::int64_t shift = 69 - Arithmetic::digits_of(numerator);
  Wide quotient;
  Wide rest;
  boost::multiprecision::divide_qr(Wide(numerator * Arithmetic::ten_to(shift)), Arithmetic::coefficient(b),
                                   quotient, rest);
  std::int64_t exponent = std::int64_t{a.exponent_} - b.exponent_ - shift;
  if (rest != 0) {  // not exact: a trace, so that a tie is none
    quotient = quotient * 10 + 1;
    --exponent;
  }
  return Arithmetic::make(a.negative_ != b.negative_, quotient, exponent);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a == b) return std::strong_ordering::equal;
  if (a.negative_ != b.negative_)
    return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
  const bool a_is_less = [&] {
    if (a.is_zero() || b.is_zero()) return a.is_zero();
    Wide left = Arithmetic::coefficient(a);
    Wide right = Arithmetic::coefficient(b);
    const std::int64_t left_size = std::int64_t{a.exponent_} + Arithmetic::digits_of(left);
    const std::int64_t right_size = std::int64_t{b.exponent_} + Arithmetic::digits_of(right);
    if (left_size != right_size) return left_size < right_size;
    if (a.exponent_ > b.exponent_) left *= Arithmetic::ten_to(a.exponent_ - b.exponent_);
    if (b.exponent_ > a.exponent_) right *= Arithmetic::ten_to(b.exponent_ - a.exponent_);
    return left < right;
  }();
  return a_is_less != a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
}

Decimal Decimal::rounded(std::int64_t scale, Rounding mode) const {
  if (!finite_ || exponent_ >= -scale) return *this;
  const std::int64_t drop = -scale - exponent_;
  const Wide kept = Arithmetic::shortened(Arithmetic::coefficient(*this), drop, mode, negative_);
  return Arithmetic::make(negative_, kept, -scale);
}

Decimal Decimal::rounded_to_digits(int digits) const {
  return finite_ ? Arithmetic::make(negative_, Arithmetic::coefficient(*this), exponent_, digits) : *this;
}

}  // namespace huiyin::feel
