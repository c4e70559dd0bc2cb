#pragma once
// Live events: after each commit, whoever may open the record it speaks of hears that something happened to
// it, never what. Those inspecting read everything of their engagement; anybody else is asked for.

#include <list>
#include <memory>
#include <mutex>

#include "api/http/stream.hpp"
#include "api/node.hpp"

namespace huiyin::api {

class Live {
 public:
  explicit Live(Node& node) : node_(node) {}
  [[nodiscard]] std::shared_ptr<http::EventStream> join(std::shared_ptr<const Actor> actor);
  void tell(const Reply& reply);
  void close();

 private:
  struct Listener {
    std::shared_ptr<const Actor> actor;
    std::shared_ptr<http::EventStream> stream;
  };
  [[nodiscard]] bool may_hear(const Actor& actor, const Reply& reply) const;
  [[nodiscard]] bool shown_to(const Actor& actor, const Reply& reply) const;

  Node& node_;
  std::mutex mutex_;
  std::list<Listener> listeners_;
};

}  // namespace huiyin::api
