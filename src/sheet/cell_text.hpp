#pragma once
// The text of a cell as SpreadsheetML holds it: what XML cannot hold is written _xHHHH_ (ECMA-376 part 1,
// 22.9.2.19, ST_Xstring), and what looks like that already is guarded the same way.

#include <cstddef>
#include <string>
#include <string_view>

namespace huiyin::sheet {

/// What one byte can become.
inline constexpr std::size_t longest_guard = 7;

/// `text`, or its guarded form in `buffer` where it needs one. `text` is UTF-8.
[[nodiscard]] std::string_view guarded(std::string_view text, std::string& buffer);
/// Undoes it, in place.
void unguard(std::string& text);

/// Code units of UTF-16, which is what Excel counts.
[[nodiscard]] std::size_t length_utf16(std::string_view text);

}  // namespace huiyin::sheet
