#pragma once

#include <memory>
#include <optional>

#include "api/http/asio.hpp"
#include "api/http/respond.hpp"

namespace huiyin::http {

// Where a connection waits for the answer that some other thread gives.
class ReplySlot : public std::enable_shared_from_this<ReplySlot> {
 public:
  explicit ReplySlot(net::any_io_executor strand);

  // The io context is kept alive by the Respond, which may outlive the listener.
  Respond respond(std::shared_ptr<net::io_context> io);
  // Nothing when abandoned.
  awaitable<std::optional<Response>> wait();
  // On the strand: the connection is being closed.
  void abandon();

 private:
  void fill(Response response);

  net::any_io_executor strand_;
  net::steady_timer waiting_;
  std::optional<Response> response_;
  bool abandoned_ = false;
};

}  // namespace huiyin::http
