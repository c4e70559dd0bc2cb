#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>

#include "api/http/message.hpp"
#include "api/http/respond.hpp"
#include "api/http/settings.hpp"

namespace huiyin::http {

// Runs on a worker thread. May answer at once or keep the Respond and answer later from elsewhere.
using Handler = std::function<void(Request, Respond)>;

// HTTP/1.1 over TCP or TLS. Reads and writes on its io threads, handles on its worker threads.
class Listener {
 public:
  Listener(Settings settings, Handler handler);
  ~Listener();  // stops without grace
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  // Binds and begins to accept. Throws std::runtime_error when it cannot.
  void start();
  // The port bound; 0 before start.
  std::uint16_t port() const;
  // Accepts no more, lets requests under way finish for at most `grace`, then closes what is left and joins
  // the threads. Not to be called from a handler.
  void stop(std::chrono::milliseconds grace);

 private:
  class Running;
  std::unique_ptr<Running> running_;
};

}  // namespace huiyin::http
