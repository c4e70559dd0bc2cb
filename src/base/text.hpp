#pragma once
// Text a person typed: bounded, valid UTF-8, never empty by accident. The bounds are the types.

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

namespace huiyin {

[[nodiscard]] bool is_utf8(std::string_view text);
/// Characters (code points), not bytes: what a person counts.
[[nodiscard]] std::size_t length_characters(std::string_view text);
[[nodiscard]] std::string trimmed(std::string_view text);

enum class Lines { one, many };

/// `max` in characters. Reading refuses longer, empty, or (for Lines::one) broken lines.
template <std::size_t max, Lines lines>
struct Bounded {
  static constexpr std::size_t max_characters = max;
  static constexpr Lines shape = lines;
  std::string value;
  auto operator<=>(const Bounded&) const = default;
};

using Line = Bounded<200, Lines::one>;     // titles, names, places
using Text = Bounded<20000, Lines::many>;  // what a paper or a letter says

}  // namespace huiyin
