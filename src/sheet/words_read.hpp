#pragma once
// Words that mean the same in every ledger. What differs from one to the next is in its schema.

#include <cstdint>
#include <optional>
#include <string_view>

namespace huiyin::sheet {

enum class Answer : std::uint8_t { yes, no };

// All of them take folded text.
[[nodiscard]] std::optional<Answer> yes_or_no(std::u32string_view text);
/// "-", "/", 无, 暂无: nothing is meant to stand there.
[[nodiscard]] bool is_blank_word(std::u32string_view text);
/// 合计, 总计, 小计, as a row of sums begins.
[[nodiscard]] bool is_total_word(std::u32string_view text);

}  // namespace huiyin::sheet
