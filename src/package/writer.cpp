#include "package/writer.hpp"

#include <minizip/zip.h>

#include <algorithm>
#include <stdexcept>

#include "package/memory_file.hpp"

namespace huiyin::package {
namespace {

// 1 January 1980, the first day a zip can name (APPNOTE 4.4.6): the same input makes the same bytes.
constexpr uLong fixed_time = 0x00210000;
constexpr uLong made_by_dos_version_2 = 20;
constexpr uLong name_is_utf8 = 0x800;
// minizip takes lengths of 32 bits.
constexpr std::size_t piece_bytes = 1UL << 30U;

void must(int result) {
  if (result != ZIP_OK) throw std::runtime_error("zip writing failed");
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

struct Writer::State {
  std::string bytes;
  MemoryFile file{bytes};
  zipFile handle = nullptr;

  State() {
    zlib_filefunc64_def functions = file.functions();
    handle = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    if (handle == nullptr) throw std::bad_alloc();
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (handle != nullptr) zipClose(handle, nullptr);
  }

  void put(const Member& member) {
    if (member.size > 0xfffffffe || bytes.size() + member.packed.size() > 0xfffffffe) {
      throw std::length_error("an archive this large would need zip64");
    }
    zip_fileinfo info{};
    info.dosDate = fixed_time;
    const bool marked = member.encoding == NameEncoding::utf8 && !is_ascii(member.name);
    must(zipOpenNewFileInZip4_64(handle, member.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                 static_cast<int>(member.method), 0, 1, -MAX_WBITS, DEF_MEM_LEVEL,
                                 Z_DEFAULT_STRATEGY, nullptr, 0, made_by_dos_version_2,
                                 marked ? name_is_utf8 : 0, 0));
    append(member.packed);
    must(zipCloseFileInZipRaw64(handle, member.size, member.crc));
  }

  void append(std::string_view rest) {
    while (!rest.empty()) {
      const std::size_t size = std::min(rest.size(), piece_bytes);
      must(zipWriteInFileInZip(handle, rest.data(), static_cast<unsigned>(size)));
      rest.remove_prefix(size);
    }
    if (bytes.size() > 0xfffffffe) throw std::length_error("an archive this large would need zip64");
  }
};

Writer::Writer() : state_(std::make_unique<State>()) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

void Writer::add(std::string_view name, std::string_view bytes, Effort effort) {
  Member member{std::string(name), NameEncoding::utf8, Method::stored, crc32(bytes), bytes.size(), bytes};
  const auto packed = deflate(bytes, effort);
  if (packed) {
    member.method = Method::deflated;
    member.packed = *packed;
  }
  state_->put(member);
}

void Writer::open(std::string_view name) {
  zip_fileinfo info{};
  info.dosDate = fixed_time;
  must(zipOpenNewFileInZip4_64(state_->handle, std::string(name).c_str(), &info, nullptr, 0, nullptr, 0,
                               nullptr, Z_DEFLATED, Z_BEST_SPEED, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                               Z_DEFAULT_STRATEGY, nullptr, 0, made_by_dos_version_2,
                               is_ascii(name) ? 0 : name_is_utf8, 0));
}

void Writer::append(std::string_view bytes) {
  state_->append(bytes);
}

void Writer::close() {
  must(zipCloseFileInZip(state_->handle));
}

void Writer::copy(const Member& member) {
  state_->put(member);
}

std::string Writer::finish() && {
  must(zipClose(state_->handle, nullptr));
  state_->handle = nullptr;
  return std::move(state_->bytes);
}

}  // namespace huiyin::package
