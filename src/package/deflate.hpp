#pragma once
// DEFLATE (RFC 1951) and CRC-32 by libdeflate. A buffer goes in whole and comes out whole, never longer than
// was said.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::package {

/// libdeflate's levels. `quick` is what a document is filled with, `small` for what is kept.
enum class Effort : int { quick = 1, small = 6 };

[[nodiscard]] std::uint32_t crc32(std::string_view bytes);
/// False where the bytes do not inflate to exactly `size`.
[[nodiscard]] bool inflate(std::string_view packed, std::size_t size, std::string& out);
/// nullopt where deflating makes nothing shorter; such a member is stored.
[[nodiscard]] std::optional<std::string> deflate(std::string_view bytes, Effort effort);

}  // namespace huiyin::package
