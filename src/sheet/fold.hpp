#pragma once
// Texts as people type them, brought to one form before anything is read from them.

#include <string>
#include <string_view>

namespace huiyin::sheet {

/// Full-width letters, digits and signs become ordinary ones, every dash a hyphen, capitals small; blanks of
/// every kind are dropped.
[[nodiscard]] std::u32string folded(std::string_view text);

/// Without the blanks at both ends.
[[nodiscard]] std::string_view bare(std::string_view text);

/// In one line: `bare`, and each run of blanks between becomes one.
[[nodiscard]] std::string tidied(std::string_view text);

}  // namespace huiyin::sheet
