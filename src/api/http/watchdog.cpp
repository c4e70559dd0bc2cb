#include "api/http/watchdog.hpp"

namespace huiyin::http {

struct Watchdog::State {
  explicit State(tcp::socket& watched) : socket(&watched), timer(watched.get_executor()) {}

  tcp::socket* socket;  // null once the watchdog is gone
  net::steady_timer timer;
  std::uint64_t round = 0;
  bool expired = false;
};

Watchdog::Watchdog(tcp::socket& socket) : state_(std::make_shared<State>(socket)) {}

Watchdog::~Watchdog() {
  disarm();
  state_->socket = nullptr;
}

void Watchdog::arm(std::chrono::milliseconds allowance) {
  disarm();
  state_->timer.expires_after(allowance);
  watch(state_, state_->round);
}

void Watchdog::disarm() {
  ++state_->round;
  state_->expired = false;
  state_->timer.cancel();
}

bool Watchdog::expired() const {
  return state_->expired;
}

void Watchdog::watch(const std::shared_ptr<State>& state, std::uint64_t round) {
  state->timer.async_wait([state, round](error_code error) {
    if (error || state->socket == nullptr || state->round != round) return;
    state->expired = true;
    error_code ignored;
    state->socket->cancel(ignored);
    // Again until somebody disarms: an operation made of several reads may have been between two of them.
    static constexpr std::chrono::milliseconds again{50};
    state->timer.expires_after(again);
    watch(state, round);
  });
}

}  // namespace huiyin::http
