#pragma once

#include <cstdint>
#include <string>

#include "api/http/asio.hpp"
#include "api/http/response_head.hpp"
#include "api/http/settings.hpp"
#include "api/http/transport.hpp"
#include "api/http/watchdog.hpp"

namespace huiyin::http {

enum class WriteFault : std::uint8_t {
  none,
  unreadable_file,  // nothing was written; the caller may answer something else
  broken,           // the connection is of no more use
};

enum class BodyPart : std::uint8_t { sent, omitted };  // omitted for HEAD

// Puts responses on one connection, in pieces, each with its own time to be taken by the other end.
class ResponseWriter {
 public:
  ResponseWriter(Transport& transport, Watchdog& watchdog, const Limits& limits);

  awaitable<WriteFault> write(const Response& response, BodyPart body, Persistence persistence);
  awaitable<WriteFault> write_bytes(std::string_view bytes);

 private:
  awaitable<WriteFault> write_text(std::string head, std::string_view body);
  awaitable<WriteFault> write_file(std::string head, const FileBody& file, int descriptor);

  Transport& transport_;
  Watchdog& watchdog_;
  const Limits& limits_;
};

}  // namespace huiyin::http
