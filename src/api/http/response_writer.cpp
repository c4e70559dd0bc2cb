#include "api/http/response_writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace huiyin::http {
namespace {

constexpr std::size_t piece_bytes = 256 * kibibyte;
constexpr std::size_t file_piece_bytes = 64 * kibibyte;
// A body up to this size travels in one write with its head.
constexpr std::size_t joined_bytes = 16 * kibibyte;

class OpenFile {
 public:
  explicit OpenFile(const FileBody& file) : descriptor_(::open(file.path.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat facts{};
    readable_ = descriptor_ >= 0 && ::fstat(descriptor_, &facts) == 0 && S_ISREG(facts.st_mode) &&
                file.offset <= static_cast<std::uint64_t>(facts.st_size) &&
                file.length <= static_cast<std::uint64_t>(facts.st_size) - file.offset;
  }
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  bool readable() const { return readable_; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
  bool readable_ = false;
};

BodyFraming framing_of(int status) {
  return status == 204 || status == 304 ? BodyFraming::none : BodyFraming::length;
}

}  // namespace

ResponseWriter::ResponseWriter(Transport& transport, Watchdog& watchdog, const Limits& limits)
    : transport_(transport), watchdog_(watchdog), limits_(limits) {}

awaitable<WriteFault> ResponseWriter::write(const Response& response, BodyPart part,
                                            Persistence persistence) {
  const BodyFraming framing = framing_of(response.status);
  const bool bodiless = part == BodyPart::omitted || framing == BodyFraming::none;
  WriteFault fault = WriteFault::none;
  if (response.file) {
    const OpenFile file(*response.file);
    if (!file.readable()) co_return WriteFault::unreadable_file;
    std::string head = response_head(response, framing, response.file->length, persistence);
    if (bodiless) {
      fault = co_await write_bytes(head);
    } else {
      fault = co_await write_file(std::move(head), *response.file, file.descriptor());
    }
    co_return fault;
  }
  const std::string& body = response.shared_body ? *response.shared_body : response.body;
  std::string head = response_head(response, framing, body.size(), persistence);
  const std::string_view sent = bodiless ? std::string_view{} : std::string_view{body};
  fault = co_await write_text(std::move(head), sent);
  co_return fault;
}

awaitable<WriteFault> ResponseWriter::write_bytes(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, piece_bytes);
    error_code error;
    watchdog_.arm(limits_.write_timeout);
    const net::const_buffer buffer(piece.data(), piece.size());
    const std::size_t written = co_await transport_.write(buffer, error);
    watchdog_.disarm();
    if (error) co_return WriteFault::broken;
    bytes.remove_prefix(written);
  }
  co_return WriteFault::none;
}

awaitable<WriteFault> ResponseWriter::write_text(std::string head, std::string_view body) {
  if (body.size() <= joined_bytes) {
    head += body;
    body = {};
  }
  WriteFault fault = co_await write_bytes(head);
  if (fault == WriteFault::none && !body.empty()) fault = co_await write_bytes(body);
  co_return fault;
}

awaitable<WriteFault> ResponseWriter::write_file(std::string head, const FileBody& file, int descriptor) {
  std::string piece = std::move(head);
  std::uint64_t offset = file.offset;
  std::uint64_t left = file.length;
  while (true) {
    const std::size_t held = piece.size();
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left, file_piece_bytes));
    piece.resize(held + wanted);
    const ssize_t read =
        wanted == 0 ? 0 : ::pread(descriptor, piece.data() + held, wanted, static_cast<off_t>(offset));
    // A file cut short meanwhile: the length has been promised, so only the end of the connection tells.
    if (read < 0 || (read == 0 && wanted > 0)) co_return WriteFault::broken;
    piece.resize(held + static_cast<std::size_t>(read));
    offset += static_cast<std::uint64_t>(read);
    left -= static_cast<std::uint64_t>(read);
    const WriteFault fault = co_await write_bytes(piece);
    if (fault != WriteFault::none || left == 0) co_return fault;
    piece.clear();
  }
}

}  // namespace huiyin::http
