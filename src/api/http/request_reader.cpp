#include "api/http/request_reader.hpp"

#include <boost/beast/http/error.hpp>

#include "api/http/target.hpp"

namespace huiyin::http {
namespace {

namespace beast_http = boost::beast::http;

constexpr std::size_t head_piece_bytes = 4 * kibibyte;
constexpr std::size_t body_piece_bytes = 64 * kibibyte;

std::string_view view_of(boost::beast::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

RequestReader::RequestReader(Transport& transport, Watchdog& watchdog, const Limits& limits)
    : transport_(transport), watchdog_(watchdog), limits_(limits) {}

awaitable<ReadFault> RequestReader::first_byte() {
  if (!nothing_buffered()) co_return ReadFault::none;
  const ReadFault fault = co_await fill(head_piece_bytes);
  co_return fault;
}

awaitable<ReadFault> RequestReader::head() {
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(limits_.header_bytes));
  parser_->body_limit(boost::none);  // the limit depends on the path: set in body()
  while (true) {
    error_code error;
    const std::size_t used = parser_->put(buffer_.data(), error);
    buffer_.consume(used);
    if (parser_->is_header_done()) co_return check_head();
    if (error && error != beast_http::error::need_more) co_return fault_of(error);
    const ReadFault fault = co_await fill(head_piece_bytes);
    if (fault != ReadFault::none) co_return fault;
  }
}

awaitable<ReadFault> RequestReader::body(std::size_t limit) {
  parser_->body_limit(limit);
  parser_->eager(true);
  while (!parser_->is_done()) {
    error_code error;
    const std::size_t used = parser_->put(buffer_.data(), error);
    buffer_.consume(used);
    if (error && error != beast_http::error::need_more) co_return fault_of(error);
    if (parser_->is_done()) break;
    const ReadFault fault = co_await fill(body_piece_bytes);
    if (fault != ReadFault::none) co_return fault;
  }
  co_return ReadFault::none;
}

std::optional<Request> RequestReader::take_head() {
  const auto& message = parser_->get();
  std::optional<Target> target = parse_target(view_of(message.target()));
  if (!target) return std::nullopt;
  Request request;
  request.method = std::string(view_of(message.method_string()));
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  for (const auto& field : message) request.headers.add(view_of(field.name_string()), view_of(field.value()));
  return request;
}

std::string RequestReader::take_body() {
  return std::move(parser_->get().body());
}

std::optional<std::uint64_t> RequestReader::declared_length() const {
  const auto length = parser_->content_length();
  if (length) return *length;
  if (parser_->chunked()) return std::nullopt;
  return 0;
}

Persistence RequestReader::persistence() const {
  return parser_->get().keep_alive() ? Persistence::keep : Persistence::close;
}

awaitable<ReadFault> RequestReader::fill(std::size_t piece) {
  // What the parser has not consumed is a head, a chunk's header or trailers: none may grow without bound.
  if (buffer_.size() > limits_.header_bytes + body_piece_bytes) co_return ReadFault::malformed;
  error_code error;
  const net::mutable_buffer space = buffer_.prepare(piece);
  const std::size_t read = co_await transport_.read_some(space, error);
  buffer_.commit(read);
  if (watchdog_.expired()) co_return ReadFault::timed_out;
  co_return error ? ReadFault::closed : ReadFault::none;
}

ReadFault RequestReader::fault_of(error_code error) const {
  if (error == beast_http::error::body_limit) return ReadFault::body_too_large;
  if (error != beast_http::error::header_limit) return ReadFault::malformed;
  // The limit was met inside the request line, so it is the target that is too long.
  return parser_->get().target().empty() ? ReadFault::target_too_long : ReadFault::header_too_large;
}

ReadFault RequestReader::check_head() const {
  const auto& message = parser_->get();
  if (message.target().size() > limits_.target_bytes) return ReadFault::target_too_long;
  if (message.version() != 10 && message.version() != 11) return ReadFault::malformed;
  // RFC 9112 §3.2: exactly one Host in HTTP/1.1.
  const std::size_t hosts = message.count(beast_http::field::host);
  if (hosts > 1 || (hosts == 0 && message.version() == 11)) return ReadFault::malformed;
  // RFC 9112 §6.1: a coding that does not end in chunked leaves the length unknown; taking it for no body
  // would let the body pass as the next request.
  if (message.count(beast_http::field::transfer_encoding) > 0 && !parser_->chunked())
    return ReadFault::malformed;
  return ReadFault::none;
}

}  // namespace huiyin::http
