#include "crypto/node_key.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

#include "crypto/hash.hpp"

namespace huiyin::crypto {
namespace {

std::string unhex(std::string_view text) {
  std::string bytes(text.size() / 2, '\0');
  size_t length = 0;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                     nullptr, &length, nullptr) != 0)
    return {};
  bytes.resize(length);
  return bytes;
}

void write_secret(const std::filesystem::path& file, const std::string& text) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) throw std::runtime_error("cannot make the node key file " + file.string());
  const bool written = ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  const bool synced = ::fsync(descriptor) == 0;
  ::close(descriptor);
  if (!written || !synced) throw std::runtime_error("cannot write the node key file " + file.string());
}

}  // namespace

NodeKey NodeKey::load_or_make(const std::filesystem::path& file) {
  std::string seed;
  if (std::ifstream in(file); in) {
    std::string text;
    in >> text;
    seed = unhex(text);
    if (seed.size() != crypto_sign_SEEDBYTES)
      throw std::runtime_error("the node key file is damaged: " + file.string());
  } else {
    seed.resize(crypto_sign_SEEDBYTES);
    randombytes_buf(seed.data(), seed.size());
    write_secret(file, hex(seed));
  }
  std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
  std::string public_key(crypto_sign_PUBLICKEYBYTES, '\0');
  crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(public_key.data()),
                           reinterpret_cast<unsigned char*>(secret.data()),
                           reinterpret_cast<const unsigned char*>(seed.data()));
  sodium_memzero(seed.data(), seed.size());
  return {std::move(secret), hex(public_key)};
}

NodeKey::~NodeKey() {
  if (!secret_.empty()) sodium_memzero(secret_.data(), secret_.size());
}

std::string NodeKey::sign(std::string_view message) const {
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                       reinterpret_cast<const unsigned char*>(secret_.data()));
  return hex(signature);
}

bool signature_holds(std::string_view public_key_hex, std::string_view message,
                     std::string_view signature_hex) {
  const std::string public_key = unhex(public_key_hex);
  const std::string signature = unhex(signature_hex);
  if (public_key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES) return false;
  if (hex(signature) != signature_hex) return false;  // capitals mean the same, but nobody of ours wrote them
  return crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()),
                                     reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                                     reinterpret_cast<const unsigned char*>(public_key.data())) == 0;
}

}  // namespace huiyin::crypto
