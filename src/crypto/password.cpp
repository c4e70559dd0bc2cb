#include "crypto/password.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "base/text.hpp"

namespace huiyin::crypto {

// OWASP's minimum for Argon2id: 19 MiB and two passes; about 30 ms on one core, and small beside an idle
// server's memory.
constexpr unsigned long long standard_passes = 2;
constexpr size_t standard_memory_bytes = 19 * 1024 * 1024;

std::string hash_password(std::string_view password, PasswordCost cost) {
  const bool cheap = cost == PasswordCost::cheap;
  std::array<char, crypto_pwhash_STRBYTES> encoded{};
  if (crypto_pwhash_str_alg(encoded.data(), password.data(), password.size(),
                            cheap ? crypto_pwhash_OPSLIMIT_MIN : standard_passes,
                            cheap ? crypto_pwhash_MEMLIMIT_MIN : standard_memory_bytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("no memory to hash a password");
  return encoded.data();
}

bool password_matches(std::string_view encoded, std::string_view password) {
  if (encoded.size() >= crypto_pwhash_STRBYTES) return false;
  std::array<char, crypto_pwhash_STRBYTES> padded{};
  encoded.copy(padded.data(), encoded.size());
  return crypto_pwhash_str_verify(padded.data(), password.data(), password.size()) == 0;
}

void spend_password_time(std::string_view password) {
  static const std::string stand_in = hash_password("nobody has this password", PasswordCost::standard);
  static_cast<void>(password_matches(stand_in, password));
}

bool password_is_strong(std::string_view password) {
  const size_t length = length_characters(password);
  if (length >= 16) return true;
  int lower = 0;
  int upper = 0;
  int digit = 0;
  int other = 0;
  for (const char c : password) {
    if (c >= 'a' && c <= 'z') {
      lower = 1;
    } else if (c >= 'A' && c <= 'Z') {
      upper = 1;
    } else if (c >= '0' && c <= '9') {
      digit = 1;
    } else {
      other = 1;
    }
  }
  return length >= 8 && lower + upper + digit + other >= 3;
}

}  // namespace huiyin::crypto
