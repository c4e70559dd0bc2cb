#include "api/http/respond.hpp"

#include <utility>

namespace huiyin::http {

Respond::Respond(Sink sink) : sink_(std::move(sink)) {}

Respond::Respond(Respond&& other) noexcept : sink_(std::exchange(other.sink_, nullptr)) {}

Respond& Respond::operator=(Respond&& other) noexcept {
  if (this != &other) {
    answer_unanswered();
    sink_ = std::exchange(other.sink_, nullptr);
  }
  return *this;
}

Respond::~Respond() {
  answer_unanswered();
}

void Respond::operator()(Response response) {
  if (const Sink sink = std::exchange(sink_, nullptr)) sink(std::move(response));
}

void Respond::answer_unanswered() noexcept {
  try {
    if (sink_) (*this)(fault_response());
  } catch (...) {
    // Out of memory: the connection is closed by its peer or by the listener's stop.
  }
}

}  // namespace huiyin::http
