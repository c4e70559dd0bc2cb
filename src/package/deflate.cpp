#include "package/deflate.hpp"

#include <libdeflate.h>

#include <array>
#include <memory>
#include <new>

namespace huiyin::package {
namespace {

struct FreeInflater {
  void operator()(libdeflate_decompressor* one) const { libdeflate_free_decompressor(one); }
};
struct FreeDeflater {
  void operator()(libdeflate_compressor* one) const { libdeflate_free_compressor(one); }
};

// Making one costs more than packing a letter, so each thread keeps its own.
libdeflate_decompressor* inflater() {
  thread_local const std::unique_ptr<libdeflate_decompressor, FreeInflater> own(
      libdeflate_alloc_decompressor());
  if (!own) throw std::bad_alloc();
  return own.get();
}

libdeflate_compressor* deflater(Effort effort) {
  thread_local std::array<std::unique_ptr<libdeflate_compressor, FreeDeflater>, 13> own;
  auto& one = own[static_cast<std::size_t>(effort)];
  if (!one) one.reset(libdeflate_alloc_compressor(static_cast<int>(effort)));
  if (!one) throw std::bad_alloc();
  return one.get();
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  return libdeflate_crc32(0, bytes.data(), bytes.size());
}

bool inflate(std::string_view packed, std::size_t size, std::string& out) {
  out.resize(size);
  // Nothing fits into no room, and libdeflate wants an address.
  char none = 0;
  return libdeflate_deflate_decompress(inflater(), packed.data(), packed.size(),
                                       size == 0 ? &none : out.data(), size, nullptr) == LIBDEFLATE_SUCCESS;
}

std::optional<std::string> deflate(std::string_view bytes, Effort effort) {
  if (bytes.size() < 32) return std::nullopt;
  std::string out;
  out.resize(bytes.size() - 1);
  const std::size_t size =
      libdeflate_deflate_compress(deflater(effort), bytes.data(), bytes.size(), out.data(), out.size());
  if (size == 0) return std::nullopt;
  out.resize(size);
  return out;
}

}  // namespace huiyin::package
