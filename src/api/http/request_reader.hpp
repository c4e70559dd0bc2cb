#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "api/http/asio.hpp"
#include "api/http/settings.hpp"
#include "api/http/transport.hpp"
#include "api/http/watchdog.hpp"

namespace huiyin::http {

enum class ReadFault : std::uint8_t {
  none,
  closed,  // by the other end, or cancelled by us
  timed_out,
  malformed,
  header_too_large,
  target_too_long,
  body_too_large,
};

enum class Persistence : std::uint8_t { close, keep };

// Takes requests off one connection, one after the other. Bytes that came after a request (pipelining) wait
// in the buffer for the next.
class RequestReader {
 public:
  RequestReader(Transport& transport, Watchdog& watchdog, const Limits& limits);

  // Waits until something of the next request is here.
  awaitable<ReadFault> first_byte();
  awaitable<ReadFault> head();
  awaitable<ReadFault> body(std::size_t limit);

  // After head(): the request without its body; nothing when its target cannot be decoded.
  std::optional<Request> take_head();
  // After body().
  std::string take_body();

  bool body_complete() const { return parser_->is_done(); }
  // As declared; nothing for a chunked body.
  std::optional<std::uint64_t> declared_length() const;
  Persistence persistence() const;
  unsigned version() const { return parser_->get().version(); }  // 10 or 11
  bool nothing_buffered() const { return buffer_.size() == 0; }

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

  awaitable<ReadFault> fill(std::size_t piece);
  ReadFault fault_of(error_code error) const;
  ReadFault check_head() const;

  Transport& transport_;
  Watchdog& watchdog_;
  const Limits& limits_;
  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
};

}  // namespace huiyin::http
