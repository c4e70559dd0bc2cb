#pragma once
// Case without a locale: Latin, Greek and Cyrillic letters that have one partner.

namespace huiyin::feel {

[[nodiscard]] char32_t lowered(char32_t c);
[[nodiscard]] char32_t raised(char32_t c);

}  // namespace huiyin::feel
