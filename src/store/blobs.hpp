#pragma once
// Files by content: the name is the hash, so a file is stored once and cannot change unnoticed. On disk,
// two-level folders. A sealed store (security.md) takes this place later; nothing above knows where the bytes
// lie.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::store {

class Blobs {
 public:
  explicit Blobs(std::filesystem::path folder) : folder_(std::move(folder)) {}
  /// Writes, syncs and renames, so that a name never stands for half a file. `hash`: hex of the bytes.
  void put(const std::string& hash, std::string_view bytes) const;
  /// The file's path, if it is there.
  [[nodiscard]] std::optional<std::filesystem::path> find(const std::string& hash) const;

 private:
  [[nodiscard]] std::filesystem::path path_of(const std::string& hash) const;
  std::filesystem::path folder_;
};

}  // namespace huiyin::store
