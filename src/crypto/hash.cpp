#include "crypto/hash.hpp"

#include <openssl/evp.h>
#include <sodium.h>

#include <memory>
#include <stdexcept>

namespace huiyin::crypto {

void start() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

std::string hex(std::string_view bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                 bytes.size());
  text.pop_back();
  return text;
}

std::string sha256(std::string_view bytes) {
  // Looked up once: finding an algorithm costs more than hashing a journal entry with it.
  static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm(
      EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free);
  std::string digest(32, '\0');
  if (algorithm == nullptr ||
      EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), nullptr,
                 algorithm.get(), nullptr) != 1)
    throw std::runtime_error("OpenSSL cannot hash");
  return hex(digest);
}

std::string random_hex(size_t count) {
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return hex(bytes);
}

bool equal_in_constant_time(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace huiyin::crypto
