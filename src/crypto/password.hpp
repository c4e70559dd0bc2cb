#pragma once
// Argon2id from libsodium. A password is a type that cannot be printed and is wiped when it goes.

#include <string>
#include <string_view>

namespace huiyin::crypto {

/// How much work one guess costs. Tests and replays take the cheap setting; an installation never does.
enum class PasswordCost { standard, cheap };

/// The encoded Argon2id hash with its parameters and salt.
[[nodiscard]] std::string hash_password(std::string_view password, PasswordCost cost);
[[nodiscard]] bool password_matches(std::string_view encoded, std::string_view password);
/// Spends the time of one verification, so that an unknown account answers no faster than a wrong password.
void spend_password_time(std::string_view password);

/// security.md: 8 characters of 3 classes, or a pass-phrase of 16.
[[nodiscard]] bool password_is_strong(std::string_view password);

}  // namespace huiyin::crypto
