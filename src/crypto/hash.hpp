#pragma once
// SHA-256 from OpenSSL, chance from libsodium. Hashes travel as lower-case hex.

#include <string>
#include <string_view>

namespace huiyin::crypto {

/// Call once before anything else in this module; throws std::runtime_error where the machine gives no
/// randomness.
void start();

/// 64 hex characters.
[[nodiscard]] std::string sha256(std::string_view bytes);
[[nodiscard]] std::string hex(std::string_view bytes);
/// `count` bytes of the machine's best randomness, as hex.
[[nodiscard]] std::string random_hex(size_t count);
[[nodiscard]] bool equal_in_constant_time(std::string_view left, std::string_view right);

}  // namespace huiyin::crypto
