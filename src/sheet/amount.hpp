#pragma once
// A number written as text, exactly: digits and where the point stands, so that no fen is lost on the way.

#include <cstdint>
#include <optional>
#include <string_view>

namespace huiyin::sheet {

/// What money is counted in; `unknown` where nobody said.
enum class MoneyUnit : std::uint8_t {
  unknown,
  yuan,
  thousand_yuan,
  ten_thousand_yuan,
  million_yuan,
  hundred_million_yuan
};

enum class Notation : std::uint8_t { plain, chinese, percent, bracketed, multiplied };

struct Amount {
  std::int64_t digits = 0;
  /// Behind the point; below zero for whole tens.
  int places = 0;
  Notation notation = Notation::plain;
  /// As the text itself says; none where it does not.
  std::optional<MoneyUnit> unit;

  [[nodiscard]] double value() const;
  [[nodiscard]] std::optional<std::int64_t> whole() const;
  /// Fen, where a yuan is counted in `in`; rounded half away from zero. None where it does not fit.
  [[nodiscard]] std::optional<std::int64_t> fen(MoneyUnit in) const;
};

/// Thousands separators, signs, yuan signs, percent, brackets for what is below zero, 万 and 亿, units of
/// money, Chinese numerals. `text` is folded. None where it is no number.
[[nodiscard]] std::optional<Amount> amount_of(std::u32string_view text);
/// A cell's own number, to the fifteen digits a spreadsheet keeps.
[[nodiscard]] std::optional<Amount> amount_of(double number);

/// 元, 万元, … ; none for another text. `text` is folded.
[[nodiscard]] std::optional<MoneyUnit> money_unit_of(std::u32string_view text);

}  // namespace huiyin::sheet
