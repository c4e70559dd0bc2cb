#include "api/live.hpp"

#include <algorithm>

#include "spine/visibility.hpp"

namespace huiyin::api {
namespace {

bool may_hear(const Actor& actor, const Reply& reply) {
  if (!reply.engagement.empty()) return sees_engagement(actor, reply.engagement);
  const bool business =
      std::ranges::any_of(actor.grants, [](const Grant& g) { return !is_administrative(g.role); });
  return reply.stream == "security" ? !business : business;
}

}  // namespace

std::shared_ptr<http::EventStream> Live::join(std::shared_ptr<const Actor> actor) {
  auto stream = http::EventStream::make();
  const std::scoped_lock lock(mutex_);
  listeners_.push_back({std::move(actor), stream});
  return stream;
}

void Live::tell(const Reply& reply) {
  const std::string data = json::serialize(json::object{{"stream", reply.stream},
                                                        {"sequence", reply.sequence},
                                                        {"command", reply.command},
                                                        {"engagement", reply.engagement},
                                                        {"id", reply.id}});
  const std::scoped_lock lock(mutex_);
  for (auto at = listeners_.begin(); at != listeners_.end();) {
    if (at->stream->closed()) {
      at = listeners_.erase(at);
      continue;
    }
    if (may_hear(*at->actor, reply)) at->stream->send("fact", data);
    ++at;
  }
}

void Live::close() {
  const std::scoped_lock lock(mutex_);
  for (const Listener& listener : listeners_) listener.stream->close();
  listeners_.clear();
}

}  // namespace huiyin::api
