#include "api/http/connection.hpp"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <exception>

#include "api/http/event_pump.hpp"
#include "api/http/reply_slot.hpp"

namespace huiyin::http {
namespace {

constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

std::string address_of(const tcp::socket& socket) {
  error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  return error ? std::string{} : endpoint.address().to_string();
}

}  // namespace

Connection::Connection(Core& core, std::unique_ptr<Transport> transport)
    : core_(core),
      limits_(core.settings.limits),
      transport_(std::move(transport)),
      strand_(transport_->socket().get_executor()),
      peer_(address_of(transport_->socket())),
      watchdog_(transport_->socket()),
      reader_(*transport_, watchdog_, limits_),
      writer_(*transport_, watchdog_, limits_) {}

Connection::~Connection() = default;

void Connection::start() {
  net::co_spawn(strand_, run(), [self = shared_from_this()](const std::exception_ptr& failure) {
    try {
      if (failure) std::rethrow_exception(failure);
    } catch (const std::exception& exception) {
      self->core_.log("connection.fault", exception.what());
    }
    self->end();
  });
}

void Connection::end() {
  error_code ignored;
  watchdog_.disarm();
  transport_->socket().close(ignored);
  core_.connections.remove(this);
}

void Connection::drain(std::shared_ptr<Connection> connection) {
  const net::any_io_executor strand = connection->strand_;
  net::post(strand, [self = std::move(connection)] {
    error_code ignored;
    if (self->waiting_ == Waiting::for_request) self->transport_->socket().cancel(ignored);
    if (const auto pump = self->pump_.lock()) pump->stop();
  });
}

void Connection::abort(std::shared_ptr<Connection> connection) {
  const net::any_io_executor strand = connection->strand_;
  net::post(strand, [self = std::move(connection)] {
    error_code ignored;
    self->transport_->socket().close(ignored);
    if (const auto slot = self->slot_.lock()) slot->abandon();
    if (const auto pump = self->pump_.lock()) pump->stop();
  });
}

Persistence Connection::persistence() const {
  return core_.draining ? Persistence::close : reader_.persistence();
}

awaitable<void> Connection::run() {
  error_code error;
  waiting_ = Waiting::for_request;
  watchdog_.arm(limits_.header_timeout);
  co_await transport_->open(error);
  if (error) co_return;
  Ending ending = Ending::keep;
  while (ending == Ending::keep) ending = co_await serve_one();
  co_await close(ending);
}

awaitable<Connection::Ending> Connection::serve_one() {
  ReadFault fault = co_await next_head();
  Ending ending = Ending::abrupt;
  if (fault == ReadFault::none) {
    std::optional<Request> request = reader_.take_head();
    if (request) {
      request->peer = peer_;
      ending = co_await serve(std::move(*request));
      co_return ending;
    }
    fault = ReadFault::malformed;
  }
  const std::optional<Refusal> refusal = refusal_of(fault);
  if (!refusal) co_return Ending::abrupt;
  co_await refuse(*refusal, BodyPart::sent);
  co_return Ending::lingering;
}

awaitable<ReadFault> Connection::next_head() {
  if (core_.draining) co_return ReadFault::closed;
  waiting_ = Waiting::for_request;
  watchdog_.arm(served_before_ ? limits_.idle_timeout : limits_.header_timeout);
  served_before_ = true;
  ReadFault fault = co_await reader_.first_byte();
  waiting_ = Waiting::for_nothing;
  // Whoever has not begun to speak gets no answer either.
  if (fault != ReadFault::none) co_return ReadFault::closed;
  watchdog_.arm(limits_.header_timeout);
  fault = co_await reader_.head();
  watchdog_.disarm();
  co_return fault;
}

// What can be refused before any of the body is read.
std::optional<Connection::Refusal> Connection::judge(const Request& request, std::size_t limit,
                                                     std::uint64_t expected) const {
  const auto expectation = request.headers.get("Expect");
  if (expectation && !same_ignoring_case(*expectation, "100-continue")) {
    return Refusal{417, "request.unknown_expectation"};
  }
  if (expected > limit) return refusal_of(ReadFault::body_too_large);
  if (core_.workers.full()) return busy;
  return std::nullopt;
}

awaitable<Connection::Ending> Connection::serve(Request request) {
  const BodyPart part = part_for(request);
  const bool upload = limits_.is_upload && limits_.is_upload(request);
  const std::size_t limit = upload ? limits_.upload_body_bytes : limits_.body_bytes;
  const std::uint64_t expected = reader_.declared_length().value_or(limit);
  std::optional<Refusal> refusal = judge(request, limit, expected);
  const std::size_t reserved = refusal ? 0 : static_cast<std::size_t>(expected);
  const std::optional<BodyBudget::Reservation> reservation = core_.bodies.reserve(reserved);
  if (!refusal && !reservation) refusal = busy;
  Ending ending = Ending::abrupt;
  if (!refusal) {
    const ReadFault fault = co_await read_body(request, limit, static_cast<std::size_t>(expected));
    if (fault == ReadFault::closed) co_return Ending::abrupt;
    refusal = refusal_of(fault);
  }
  if (refusal) {
    ending = co_await refuse(*refusal, part);
  } else {
    request.body = reader_.take_body();
    ending = co_await handle(std::move(request));
  }
  co_return ending;
}

awaitable<ReadFault> Connection::read_body(const Request& request, std::size_t limit, std::size_t expected) {
  if (reader_.body_complete()) co_return ReadFault::none;
  const bool asked = request.headers.has("Expect") && reader_.version() == 11;
  if (asked && reader_.nothing_buffered()) {
    const WriteFault fault = co_await writer_.write_bytes(go_on);
    if (fault != WriteFault::none) co_return ReadFault::closed;
  }
  const std::chrono::seconds by_size(expected / std::max<std::size_t>(limits_.body_bytes_per_second, 1));
  watchdog_.arm(limits_.body_timeout + by_size);
  const ReadFault fault = co_await reader_.body(limit);
  watchdog_.disarm();
  co_return fault;
}

std::optional<Connection::Refusal> Connection::refusal_of(ReadFault fault) {
  switch (fault) {
    case ReadFault::none:
    case ReadFault::closed:
      return std::nullopt;
    case ReadFault::timed_out:
      return Refusal{408, "request.timed_out"};
    case ReadFault::malformed:
      return Refusal{400, "request.malformed"};
    case ReadFault::header_too_large:
      return Refusal{431, "request.header_too_large"};
    case ReadFault::target_too_long:
      return Refusal{414, "request.target_too_long"};
    case ReadFault::body_too_large:
      return Refusal{413, "request.too_large"};
  }
  return Refusal{400, "request.malformed"};
}

}  // namespace huiyin::http
