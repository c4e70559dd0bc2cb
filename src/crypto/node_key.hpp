#pragma once
// The node's own signing key (Ed25519, libsodium): it signs journal checkpoints. Kept in the data folder,
// mode 0600.

#include <filesystem>
#include <string>
#include <string_view>

namespace huiyin::crypto {

class NodeKey {
 public:
  /// Reads the key file, or makes one where there is none.
  [[nodiscard]] static NodeKey load_or_make(const std::filesystem::path& file);

  NodeKey(const NodeKey&) = delete;
  NodeKey& operator=(const NodeKey&) = delete;
  NodeKey(NodeKey&&) noexcept = default;
  NodeKey& operator=(NodeKey&&) noexcept = default;
  ~NodeKey();

  /// Hex, 128 characters.
  [[nodiscard]] std::string sign(std::string_view message) const;
  /// Hex, 64 characters.
  [[nodiscard]] const std::string& public_key() const { return public_key_; }

 private:
  NodeKey(std::string secret, std::string public_key)
      : secret_(std::move(secret)), public_key_(std::move(public_key)) {}
  std::string secret_;
  std::string public_key_;
};

[[nodiscard]] bool signature_holds(std::string_view public_key_hex, std::string_view message,
                                   std::string_view signature_hex);

}  // namespace huiyin::crypto
