#pragma once
// FEEL's number (DMN 1.4, 10.3.2.3.1): as IEEE 754-2008 decimal128, 34 digits, rounded half even. See ADR 13.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::feel {

enum class Rounding { half_even, half_up, half_down, up, down, floor, ceiling };

class Decimal {
 public:
  Decimal() : Decimal(std::int64_t{0}) {}
  Decimal(std::int64_t value);  // NOLINT(google-explicit-constructor): every integer is a number
  Decimal(int value) : Decimal(static_cast<std::int64_t>(value)) {}  // NOLINT(google-explicit-constructor)

  /// Digits with an optional sign, fraction and exponent; nullopt for anything else, or out of range.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);
  /// Plain digits, no exponent, no trailing zeros.
  [[nodiscard]] std::string text() const;

  [[nodiscard]] bool is_integer() const { return finite_ && exponent_ >= 0; }
  [[nodiscard]] bool is_negative() const { return negative_; }
  [[nodiscard]] bool is_zero() const { return finite_ && high_ == 0 && low_ == 0; }
  /// Finite. An operation that overflows or divides by zero gives a number that is not.
  [[nodiscard]] bool is_finite() const { return finite_; }
  /// nullopt for fractions and for what 64 bits cannot hold.
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  [[nodiscard]] double approximate() const;

  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend Decimal operator/(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a);
  friend bool operator==(const Decimal& a, const Decimal& b) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

  /// To `scale` digits after the point; negative scales round before it.
  [[nodiscard]] Decimal rounded(std::int64_t scale, Rounding mode) const;
  /// To `digits` significant ones, half even.
  [[nodiscard]] Decimal rounded_to_digits(int digits) const;
  [[nodiscard]] Decimal floor() const { return rounded(0, Rounding::floor); }
  /// nullopt where the result is no number (negative square root, log of zero, overflow).
  [[nodiscard]] std::optional<Decimal> power(const Decimal& exponent) const;
  [[nodiscard]] std::optional<Decimal> square_root() const;
  [[nodiscard]] std::optional<Decimal> exponential() const;
  [[nodiscard]] std::optional<Decimal> logarithm() const;

 private:
  friend struct Arithmetic;
  // Value = ±coefficient × 10^exponent. Canonical, so that equal numbers are equal members: no trailing zeros
  // behind the point, exponent 0 for every integer that fits, zero without sign.
  std::uint64_t high_ = 0;
  std::uint64_t low_ = 0;
  std::int32_t exponent_ = 0;
  bool negative_ = false;
  bool finite_ = true;
};

}  // namespace huiyin::feel
