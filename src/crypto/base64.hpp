#pragma once
// Bytes as text, by libsodium: base64 with padding (RFC 4648, 4).

#include <optional>
#include <string>
#include <string_view>

namespace huiyin::crypto {

[[nodiscard]] std::string to_base64(std::string_view bytes);
/// nullopt where the text is not exactly what to_base64 gives.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace huiyin::crypto
