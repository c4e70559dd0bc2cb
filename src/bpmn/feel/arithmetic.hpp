#pragma once
// The inside of Decimal: wide integers and the one place that rounds. Only decimal*.cpp include it.

#include <boost/multiprecision/cpp_int.hpp>

#include "bpmn/feel/decimal.hpp"

namespace huiyin::feel {

using Wide = boost::multiprecision::uint256_t;

struct Arithmetic {
  static constexpr int digits = 34;
  static constexpr std::int64_t max_exponent = 6144;
  static constexpr std::int64_t min_exponent = -6176;

  /// 10^power, up to 10^76, which is the last that fits.
  static const Wide& ten_to(std::int64_t power);
  static int digits_of(const Wide& value);
  static Wide coefficient(const Decimal& value);
  static std::int64_t exponent(const Decimal& value) { return value.exponent_; }
  /// Rounds half even to 34 digits and makes it canonical.
  static Decimal make(bool negative, Wide coefficient, std::int64_t exponent, int keep_digits = digits);
  static Decimal not_finite();
  /// `value` / 10^drop under a mode.
  static Wide shortened(const Wide& value, std::int64_t drop, Rounding mode, bool negative);
};

}  // namespace huiyin::feel
