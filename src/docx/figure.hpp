#pragma once
// A decimal number by its digits: amounts are rounded and written as they were meant, never as binary
// fractions.

#include <boost/json/value.hpp>
#include <cstddef>
#include <optional>
#include <string>

namespace huiyin::docx {

struct Figure {
  enum class Sign : bool { plus, minus } sign = Sign::plus;
  std::string whole = "0";  // no leading zeros
  std::string fraction;

  /// A number, or a text that is one ("1,234.50").
  [[nodiscard]] static std::optional<Figure> read(const boost::json::value& value);
  [[nodiscard]] static std::optional<Figure> parse(std::string_view text);
  /// Times ten to that power; negative moves the point to the left.
  [[nodiscard]] Figure shifted(int places) const;
  /// Half up, to exactly so many decimals.
  [[nodiscard]] Figure rounded(std::size_t decimals) const;
  [[nodiscard]] std::string text() const;
  /// 1,234,567.80
  [[nodiscard]] std::string grouped() const;
};

/// As JSON would write it, but whole numbers without a point.
[[nodiscard]] std::string number_text(const boost::json::value& number);
/// 壹仟贰佰元伍角整, as cheques have it.
[[nodiscard]] std::string amount_in_words(const Figure& figure);
/// 一百二十三; figures beyond its words stay digits.
[[nodiscard]] std::string chinese_number(const Figure& figure);

}  // namespace huiyin::docx
