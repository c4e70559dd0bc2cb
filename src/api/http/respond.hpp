#pragma once

#include <functional>

#include "api/http/message.hpp"

namespace huiyin::http {

// The one answer to one request. May be called from any thread; only the first call counts. Dropping it
// unanswered answers 500, so that no client waits for a handler that forgot it.
class Respond {
 public:
  using Sink = std::function<void(Response)>;

  explicit Respond(Sink sink);
  Respond(Respond&& other) noexcept;
  Respond& operator=(Respond&& other) noexcept;
  Respond(const Respond&) = delete;
  Respond& operator=(const Respond&) = delete;
  ~Respond();

  void operator()(Response response);

 private:
  void answer_unanswered() noexcept;

  Sink sink_;
};

}  // namespace huiyin::http
