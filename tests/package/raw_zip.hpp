#pragma once
// Zip archives byte by byte, so that each record can lie.

#include <cstdint>
#include <string>
#include <vector>

#include "package/deflate.hpp"

namespace huiyin::package::test {

struct RawMember {
  std::string name;
  std::string data;
  bool deflated = true;
  std::uint32_t flags = 0;
  std::uint32_t method_written = 99;  // 99: as it is
  std::uint32_t size_written = 0;     // 0: as it is
  std::uint32_t crc_off_by = 0;
  std::string name_in_head = {};
  int head_of_member = -1;  // the directory points to that member's head
};

inline void put(std::string& out, std::uint64_t value, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) out += static_cast<char>(value >> (8 * i) & 0xffU);
}

struct RawZip {
  std::vector<RawMember> members;
  std::uint32_t count_off_by = 0;
  std::string trailing = {};
  std::string between = {};  // after the directory, before the end record

  [[nodiscard]] std::string bytes() const {
    std::string out;
    std::string directory;
    std::vector<std::size_t> heads;
    for (const RawMember& one : members) {
      std::string packed = one.data;
      std::uint32_t method = 0;
      if (one.deflated) {
        if (auto smaller = deflate(one.data, Effort::small)) {
          packed = std::move(*smaller);
          method = 8;
        }
      }
      if (one.method_written != 99) method = one.method_written;
      const std::uint32_t crc = crc32(one.data) + one.crc_off_by;
      const std::uint64_t size = one.size_written != 0 ? one.size_written : one.data.size();
      const std::string& head_name = one.name_in_head.empty() ? one.name : one.name_in_head;
      heads.push_back(out.size());
      const auto facts = [&](std::string& to) {
        put(to, 20, 2);
        put(to, one.flags, 2);
        put(to, method, 2);
        put(to, 0x00210000, 4);
        put(to, crc, 4);
        put(to, packed.size(), 4);
        put(to, size, 4);
      };
      put(out, 0x04034b50, 4);
      facts(out);
      put(out, head_name.size(), 2);
      put(out, 0, 2);
      out += head_name + packed;
      put(directory, 0x02014b50, 4);
      put(directory, 20, 2);
      facts(directory);
      put(directory, one.name.size(), 2);
      put(directory, 0, 2);
      put(directory, 0, 2);
      put(directory, 0, 2);
      put(directory, 0, 2);
      put(directory, 0, 4);
      put(directory,
          one.head_of_member < 0 ? heads.back() : heads[static_cast<std::size_t>(one.head_of_member)], 4);
      directory += one.name;
    }
    const std::size_t start = out.size();
    out += directory + between;
    put(out, 0x06054b50, 4);
    put(out, 0, 4);
    put(out, members.size() + count_off_by, 2);
    put(out, members.size() + count_off_by, 2);
    put(out, directory.size(), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out + trailing;
  }
};

}  // namespace huiyin::package::test
