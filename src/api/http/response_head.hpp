#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "api/http/message.hpp"
#include "api/http/request_reader.hpp"

namespace huiyin::http {

enum class BodyFraming : std::uint8_t {
  none,     // 204 and 304
  length,   // Content-Length
  chunked,  // Transfer-Encoding: chunked
  to_end,   // the body ends with the connection (HTTP/1.0 has no chunks)
};

// The status line and the fields as they go over the wire, with the listener's own fields and the security
// headers added.
std::string response_head(const Response& response, BodyFraming framing, std::uint64_t length,
                          Persistence persistence);

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7), whatever the locale.
std::string http_date(std::int64_t seconds_since_epoch);

}  // namespace huiyin::http
