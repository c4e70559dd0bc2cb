#pragma once
// A zip archive (APPNOTE.TXT 6.3.x) held in memory: its members as they are packed, and inflated on demand.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "package/limits.hpp"

namespace huiyin::package {

/// APPNOTE 4.4.5; every other method is refused.
enum class Method : std::uint8_t { stored = 0, deflated = 8 };

/// APPNOTE 4.4.4, bit 11. Unmarked names are of the packer's code page; Chinese Windows writes GBK.
enum class NameEncoding : std::uint8_t { utf8, unmarked };

struct Member {
  /// The bytes of the directory; ASCII in an OPC package (ECMA-376 part 2, 6.2.2.2).
  std::string name;
  NameEncoding encoding = NameEncoding::utf8;
  Method method = Method::stored;
  std::uint32_t crc = 0;
  std::size_t size = 0;
  /// The bytes as they lie in the archive.
  std::string_view packed;
};

/// Copies share the bytes and never change.
class Archive {
 public:
  /// Refusals: package.too_large, .not_zip, .too_many_parts, .inflates_too_much, .ratio, .encrypted, .method,
  /// .bad_name, .duplicate, .overlap, .damaged; `detail` names the member.
  [[nodiscard]] static Outcome<Archive> read(std::string bytes, const Limits& limits = {});

  /// In the order of the directory, folders left out.
  [[nodiscard]] const std::vector<Member>& members() const { return contents_->members; }
  [[nodiscard]] const Member* find(std::string_view name) const;
  /// Refusals: package.damaged (does not inflate to its size), package.crc.
  [[nodiscard]] Outcome<std::string> inflate(const Member& member) const;
  /// As `inflate`, into a buffer whose room is used again.
  [[nodiscard]] std::optional<Refusal> inflate(const Member& member, std::string& out) const;
  /// Inflates every member once and keeps nothing.
  [[nodiscard]] std::optional<Refusal> verify() const;

 private:
  struct Contents {
    std::string bytes;
    std::vector<Member> members;
  };
  explicit Archive(std::shared_ptr<const Contents> contents) : contents_(std::move(contents)) {}
  std::shared_ptr<const Contents> contents_;
};

}  // namespace huiyin::package
