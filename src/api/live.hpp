#pragma once
// Live events: after each commit, whoever may see the engagement hears that something happened there, never
// what.

#include <list>
#include <memory>
#include <mutex>

#include "api/http/stream.hpp"
#include "spine/runner.hpp"

namespace huiyin::api {

class Live {
 public:
  [[nodiscard]] std::shared_ptr<http::EventStream> join(std::shared_ptr<const Actor> actor);
  void tell(const Reply& reply);
  void close();

 private:
  struct Listener {
    std::shared_ptr<const Actor> actor;
    std::shared_ptr<http::EventStream> stream;
  };
  std::mutex mutex_;
  std::list<Listener> listeners_;
};

}  // namespace huiyin::api
