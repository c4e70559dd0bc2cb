#include "api/http/reply_slot.hpp"

#include <boost/asio/post.hpp>

#include "api/http/stream.hpp"

namespace huiyin::http {
namespace {

struct Door {
  std::shared_ptr<net::io_context> io;  // first: the strand and the slot's timer live inside it
  net::any_io_executor strand;
  std::weak_ptr<ReplySlot> slot;
};

}  // namespace

ReplySlot::ReplySlot(net::any_io_executor strand)
    : strand_(std::move(strand)), waiting_(strand_, net::steady_timer::time_point::max()) {}

Respond ReplySlot::respond(std::shared_ptr<net::io_context> io) {
  auto door = std::make_shared<const Door>(Door{std::move(io), strand_, weak_from_this()});
  return Respond([door = std::move(door)](Response response) {
    net::post(door->strand, [slot = door->slot, response = std::move(response)]() mutable {
      if (const auto waiting = slot.lock()) {
        waiting->fill(std::move(response));
      } else if (response.events) {
        response.events->detach();
      }
    });
  });
}

awaitable<std::optional<Response>> ReplySlot::wait() {
  if (!response_ && !abandoned_) {
    error_code cancelled;
    co_await waiting_.async_wait(awaiting(cancelled));
  }
  std::optional<Response> response = std::move(response_);
  co_return response;
}

void ReplySlot::abandon() {
  abandoned_ = true;
  waiting_.cancel();
}

void ReplySlot::fill(Response response) {
  response_ = std::move(response);
  waiting_.cancel();
}

}  // namespace huiyin::http
