#include "api/http/stream.hpp"

#include <stdexcept>
#include <utility>

namespace huiyin::http {
namespace {

// A line break inside data begins a new data line; CR, LF and CRLF all count as one (WHATWG HTML §9.2.6).
void append_data(std::string& frame, std::string_view data) {
  while (true) {
    const std::size_t end = data.find_first_of("\r\n");
    frame += "data: ";
    frame += data.substr(0, end);
    frame += '\n';
    if (end == std::string_view::npos) return;
    const std::size_t width = data.substr(end, 2) == "\r\n" ? 2 : 1;
    data.remove_prefix(end + width);
  }
}

std::string frame_of(std::string_view event, std::string_view data) {
  if (event.find_first_of("\r\n") != std::string_view::npos) throw std::invalid_argument("event name");
  std::string frame;
  frame.reserve(event.size() + data.size() + 24);
  if (!event.empty()) {
    frame += "event: ";
    frame += event;
    frame += '\n';
  }
  append_data(frame, data);
  frame += '\n';
  return frame;
}

}  // namespace

std::shared_ptr<EventStream> EventStream::make(std::size_t queue_capacity) {
  return std::shared_ptr<EventStream>(new EventStream(queue_capacity));
}

EventStream::Sent EventStream::send(std::string_view event, std::string_view data) {
  std::string frame = frame_of(event, data);
  std::function<void()> wake;
  bool lags = false;
  {
    const std::lock_guard lock(mutex_);
    if (state_ != State::open) return Sent::dropped;
    lags = queue_.size() >= queue_capacity_;
    if (!lags) {
      queue_.push_back(std::move(frame));
      // Only the first message wakes: the listener takes everything queued at once.
      if (queue_.size() == 1) wake = wake_;
    }
  }
  if (lags) {
    end(State::lagged);
    return Sent::dropped;
  }
  if (wake) wake();
  return Sent::queued;
}

void EventStream::close() {
  end(State::closed);
}

bool EventStream::closed() const {
  return state() != State::open;
}

EventStream::State EventStream::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

void EventStream::on_closed(std::function<void()> callback) {
  {
    const std::lock_guard lock(mutex_);
    if (state_ == State::open) {
      on_closed_ = std::move(callback);
      return;
    }
  }
  if (callback) callback();
}

void EventStream::attach(std::function<void()> wake) {
  const std::lock_guard lock(mutex_);
  wake_ = std::move(wake);
}

EventStream::Batch EventStream::take() {
  const std::lock_guard lock(mutex_);
  Batch batch;
  batch.state = state_;
  for (const std::string& frame : queue_) batch.text += frame;
  queue_.clear();
  return batch;
}

void EventStream::detach() {
  end(State::gone);
  const std::lock_guard lock(mutex_);
  wake_ = nullptr;
}

void EventStream::end(State state) {
  std::function<void()> wake;
  std::function<void()> callback;
  {
    const std::lock_guard lock(mutex_);
    if (state_ != State::open) return;
    state_ = state;
    if (state != State::closed) queue_.clear();
    if (state != State::gone) wake = wake_;
    callback = std::exchange(on_closed_, nullptr);
  }
  if (wake) wake();
  if (callback) callback();
}

}  // namespace huiyin::http
