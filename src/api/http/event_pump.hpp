#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "api/http/asio.hpp"
#include "api/http/response_writer.hpp"
#include "api/http/stream.hpp"

namespace huiyin::http {

// Writes one event stream to one connection until either side ends. All but the wake-up runs on the strand.
class EventPump : public std::enable_shared_from_this<EventPump> {
 public:
  // `break_off` closes the connection at once: for a client that lags, whatever is being written to it.
  EventPump(std::shared_ptr<EventStream> stream, std::shared_ptr<net::io_context> io,
            net::any_io_executor strand, std::function<void()> break_off);

  // Before run().
  void attach();
  awaitable<void> run(ResponseWriter& writer, BodyFraming framing, std::chrono::milliseconds heartbeat);
  // On the strand: the client has gone, or the listener is stopping.
  void stop();

 private:
  void woken();

  const std::shared_ptr<net::io_context> io_;
  const std::shared_ptr<EventStream> stream_;
  const std::function<void()> break_off_;
  net::steady_timer timer_;
  bool stopped_ = false;
};

}  // namespace huiyin::http
