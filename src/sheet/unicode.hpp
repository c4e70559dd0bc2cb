#pragma once
// UTF-8 one code point at a time. The texts are valid: whoever takes them in looks (base/text.hpp).

#include <string>
#include <string_view>

namespace huiyin::sheet {

void append_utf8(std::string& out, char32_t character);
/// The character at `at`, which moves behind it.
[[nodiscard]] char32_t next_character(std::string_view text, std::size_t& at);
[[nodiscard]] std::u32string characters_of(std::string_view text);
[[nodiscard]] std::string utf8_of(std::u32string_view text);

}  // namespace huiyin::sheet
