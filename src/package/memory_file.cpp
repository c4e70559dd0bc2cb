#include "package/memory_file.hpp"

#include <algorithm>
#include <cstring>

namespace huiyin::package {
namespace {

MemoryFile* open_it(voidpf self) {
  return static_cast<MemoryFile*>(self);
}

}  // namespace

uLong MemoryFile::read(voidpf self, voidpf /*stream*/, void* out, uLong size) {
  MemoryFile& file = *open_it(self);
  const std::size_t count = std::min<std::size_t>(size, file.source_.size() - file.at_);
  if (count != 0) std::memcpy(out, file.source_.data() + file.at_, count);
  file.at_ += count;
  return count;
}

uLong MemoryFile::write(voidpf self, voidpf /*stream*/, const void* bytes, uLong size) {
  MemoryFile& file = *open_it(self);
  if (file.target_ == nullptr) return 0;
  // minizip goes back to write what it learnt about a member into the member's head.
  if (file.at_ == file.target_->size()) {
    file.target_->append(static_cast<const char*>(bytes), size);
  } else {
    if (file.at_ + size > file.target_->size()) file.target_->resize(file.at_ + size);
    std::memcpy(file.target_->data() + file.at_, bytes, size);
  }
  file.at_ += size;
  return size;
}

ZPOS64_T MemoryFile::tell(voidpf self, voidpf /*stream*/) {
  return open_it(self)->at_;
}

long MemoryFile::seek(voidpf self, voidpf /*stream*/, ZPOS64_T offset, int origin) {
  MemoryFile& file = *open_it(self);
  std::size_t from = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = file.at_;
  if (origin == ZLIB_FILEFUNC_SEEK_END) from = file.size();
  if (offset > file.size() - from) return -1;
  file.at_ = from + offset;
  return 0;
}

zlib_filefunc64_def MemoryFile::functions() {
  zlib_filefunc64_def functions{};
  functions.zopen64_file = [](voidpf self, const void*, int) { return self; };
  functions.zread_file = read;
  functions.zwrite_file = write;
  functions.ztell64_file = tell;
  functions.zseek64_file = seek;
  functions.zclose_file = [](voidpf, voidpf) { return 0; };
  functions.zerror_file = [](voidpf, voidpf) { return 0; };
  functions.opaque = this;
  return functions;
}

}  // namespace huiyin::package
