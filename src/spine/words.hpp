#pragma once
// Words are data: every noun's words.json, compiled in. The server needs them for CSV headings and refusals
// in words.

#include <string>
#include <string_view>

namespace huiyin::words {

/// The key itself where nobody wrote the words (the build refuses that for everything the registry names).
[[nodiscard]] std::string_view text(std::string_view language, std::string_view key);
[[nodiscard]] bool known(std::string_view key);
/// Words for a refusal: its own ("paper.sign.own_paper"), else the shared ones of its last part
/// ("refusal.own_paper").
[[nodiscard]] std::string_view refusal(std::string_view language, std::string_view code);
/// True where the refusal has words of its own or shared ones.
[[nodiscard]] bool refusal_known(std::string_view code);

}  // namespace huiyin::words
