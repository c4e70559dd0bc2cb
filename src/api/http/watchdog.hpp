#pragma once

#include <chrono>
#include <memory>

#include "api/http/asio.hpp"

namespace huiyin::http {

// Cancels a socket's operations when they take too long. Cancelling, unlike closing, leaves the socket able
// to say 408. Everything runs on the connection's strand.
class Watchdog {
 public:
  explicit Watchdog(tcp::socket& socket);
  ~Watchdog();
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;

  void arm(std::chrono::milliseconds allowance);
  void disarm();
  // Whether the allowance last given has run out.
  bool expired() const;

 private:
  struct State;
  static void watch(const std::shared_ptr<State>& state, std::uint64_t round);

  std::shared_ptr<State> state_;
};

}  // namespace huiyin::http
