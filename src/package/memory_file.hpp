#pragma once
// Memory as minizip's file: it reads from a view, or writes to a string.

#include <minizip/ioapi.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace huiyin::package {

/// Must outlive the handle opened with its functions.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view read_from) : source_(read_from) {}
  explicit MemoryFile(std::string& write_to) : target_(&write_to) {}
  [[nodiscard]] zlib_filefunc64_def functions();

 private:
  static uLong read(voidpf self, voidpf stream, void* out, uLong size);
  static uLong write(voidpf self, voidpf stream, const void* bytes, uLong size);
  static ZPOS64_T tell(voidpf self, voidpf stream);
  static long seek(voidpf self, voidpf stream, ZPOS64_T offset, int origin);
  [[nodiscard]] std::size_t size() const { return target_ == nullptr ? source_.size() : target_->size(); }

  std::string_view source_;
  std::string* target_ = nullptr;
  std::size_t at_ = 0;
};

}  // namespace huiyin::package
