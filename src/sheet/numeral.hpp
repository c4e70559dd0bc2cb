#pragma once
// Numbers in Chinese characters.

#include <cstdint>
#include <optional>
#include <string_view>

namespace huiyin::sheet {

/// 〇 or 零 to 九, 两, and the forms of cheques (壹 贰 …); none for another character.
[[nodiscard]] std::optional<int> chinese_digit(char32_t c);

/// 十二, 一百零五, 三万二千, and digit by digit 二〇二〇. What is said but not written (一百五 for 150) is
/// none: it would be a guess.
[[nodiscard]] std::optional<std::int64_t> chinese_integer(std::u32string_view text);

/// In ordinary or Chinese digits, without sign.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::u32string_view text);

}  // namespace huiyin::sheet
