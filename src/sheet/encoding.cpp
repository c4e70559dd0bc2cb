#include "sheet/encoding.hpp"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <stdexcept>

namespace huiyin::sheet {
namespace {

class Converter {
 public:
  Converter() : handle_(::iconv_open("UTF-8", "GB18030")) {
    // The C library brings it (Debian: libc-bin, gconv); without it nothing can be read, which is a fault.
    if (handle_ == iconv_t(-1)) throw std::runtime_error("the C library knows no GB18030");  // NOLINT
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() { ::iconv_close(handle_); }

  std::optional<std::string> run(std::string_view bytes) {
    std::string out;
    std::array<char, 16384> buffer;              // NOLINT(cppcoreguidelines-pro-type-member-init)
    char* in = const_cast<char*>(bytes.data());  // NOLINT: iconv's signature; it writes nothing there
    std::size_t left = bytes.size();
    while (left > 0) {
      const std::size_t before = left;
      char* to = buffer.data();
      std::size_t room = buffer.size();
      const std::size_t result = ::iconv(handle_, &in, &left, &to, &room);
      out.append(buffer.data(), to);
      // Anything but a full buffer is a sequence that is wrong, or cut off.
      const bool full = result == static_cast<std::size_t>(-1) && errno == E2BIG;
      if (result == static_cast<std::size_t>(-1) && (!full || left == before)) return std::nullopt;
    }
    return out;
  }

 private:
  iconv_t handle_;
};

}  // namespace

std::optional<std::string> utf8_from_gb18030(std::string_view bytes) {
  return Converter().run(bytes);
}

}  // namespace huiyin::sheet
