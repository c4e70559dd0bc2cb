#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace huiyin::http {

// One client's server-sent events. A handler makes it, keeps a copy and answers with another; from then on
// any thread may send. A client that falls `queue_capacity` messages behind is dropped: its browser
// reconnects and asks anew, and no memory is held for it.
class EventStream {
 public:
  enum class Sent : std::uint8_t { queued, dropped };

  static constexpr std::size_t default_queue_capacity = 256;
  static std::shared_ptr<EventStream> make(std::size_t queue_capacity = default_queue_capacity);

  // Throws std::invalid_argument when the event's name holds a line break; data may hold them.
  Sent send(std::string_view event, std::string_view data);
  // What is queued is still delivered.
  void close();
  bool closed() const;
  // Called once, outside every lock, on whichever thread ended the stream; at once if it has ended already.
  void on_closed(std::function<void()> callback);

  // The listener's side.
  enum class State : std::uint8_t { open, closed, lagged, gone };
  struct Batch {
    std::string text;
    State state = State::open;
  };
  // `wake` is called from any thread when take() has something new to say.
  void attach(std::function<void()> wake);
  Batch take();
  State state() const;
  // The client has gone or its last message was written.
  void detach();

 private:
  explicit EventStream(std::size_t queue_capacity) : queue_capacity_(queue_capacity) {}
  void end(State state);

  const std::size_t queue_capacity_;
  mutable std::mutex mutex_;
  std::deque<std::string> queue_;
  State state_ = State::open;
  std::function<void()> wake_;
  std::function<void()> on_closed_;
};

}  // namespace huiyin::http
