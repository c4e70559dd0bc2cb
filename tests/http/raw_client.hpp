#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "api/http/headers.hpp"

namespace huiyin::http::testing {

struct Reply {
  int status = 0;
  Headers headers;
  std::string body;

  std::string header(std::string_view name) const { return std::string(headers.get(name).value_or("")); }
};

// A client that sends exactly the bytes it is told to. Every wait ends after five seconds.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  // A small receive buffer makes a client that does not read visible to the server early.
  RawClient(std::uint16_t port, int receive_buffer_bytes);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  void send(std::string_view bytes);
  void stop_sending();
  // The next response. status 0 when the connection ended instead.
  Reply reply();
  // A response whose request was HEAD.
  Reply reply_without_body();
  // Everything up to and with `end`; what came so far when the connection ends first.
  std::string read_until(std::string_view end);
  // Whether the server closes without sending anything more.
  bool ended();

 private:
  bool fill();
  std::string take(std::size_t bytes);
  Reply head();
  std::string chunks();

  int descriptor_;
  std::string buffer_;
};

std::string get(std::string_view target, std::string_view more_fields = "");
std::string post(std::string_view target, std::string_view body, std::string_view more_fields = "");

}  // namespace huiyin::http::testing
