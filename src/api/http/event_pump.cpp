#include "api/http/event_pump.hpp"

#include <array>
#include <boost/asio/post.hpp>
#include <charconv>

namespace huiyin::http {
namespace {

// A comment line: keeps proxies from closing a quiet connection and finds clients that have gone.
constexpr std::string_view heartbeat_text = ":\n\n";
constexpr std::string_view last_chunk = "0\r\n\r\n";

std::string framed(std::string_view text, BodyFraming framing) {
  if (framing != BodyFraming::chunked) return std::string(text);
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), text.size(), 16).ptr;
  std::string chunk(digits.data(), end);
  chunk += "\r\n";
  chunk += text;
  return chunk += "\r\n";
}

}  // namespace

EventPump::EventPump(std::shared_ptr<EventStream> stream, std::shared_ptr<net::io_context> io,
                     net::any_io_executor strand, std::function<void()> break_off)
    : io_(std::move(io)), stream_(std::move(stream)), break_off_(std::move(break_off)), timer_(strand) {}

void EventPump::attach() {
  struct Door {
    std::shared_ptr<net::io_context> io;  // the stream may outlive the listener
    net::any_io_executor strand;
    std::weak_ptr<EventPump> pump;
  };
  auto door = std::make_shared<const Door>(Door{io_, timer_.get_executor(), weak_from_this()});
  stream_->attach([door = std::move(door)] {
    net::post(door->strand, [weak = door->pump] {
      if (const auto pump = weak.lock()) pump->woken();
    });
  });
}

awaitable<void> EventPump::run(ResponseWriter& writer, BodyFraming framing,
                               std::chrono::milliseconds heartbeat) {
  WriteFault fault = WriteFault::none;
  bool beat = false;
  while (fault == WriteFault::none && !stopped_) {
    EventStream::Batch batch = stream_->take();
    if (batch.text.empty() && beat) batch.text = heartbeat_text;
    beat = false;
    if (!batch.text.empty()) {
      const std::string bytes = framed(batch.text, framing);
      fault = co_await writer.write_bytes(bytes);
      continue;
    }
    if (batch.state != EventStream::State::open) break;
    error_code cancelled;
    timer_.expires_after(heartbeat);
    co_await timer_.async_wait(awaiting(cancelled));
    beat = !cancelled;
  }
  const bool whole = fault == WriteFault::none && stream_->state() != EventStream::State::lagged;
  if (whole && framing == BodyFraming::chunked) fault = co_await writer.write_bytes(last_chunk);
  stream_->detach();
}

void EventPump::stop() {
  stopped_ = true;
  timer_.cancel();
}

void EventPump::woken() {
  if (stream_->state() == EventStream::State::lagged) break_off_();
  timer_.cancel();
}

}  // namespace huiyin::http
