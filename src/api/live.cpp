#include "api/live.hpp"

#include <algorithm>

namespace huiyin::api {

bool Live::may_hear(const Actor& actor, const Reply& reply) const {
  if (reply.stream == "security")
    return std::ranges::any_of(actor.grants, [](const Grant& g) { return is_administrative(g.role); });
  if (by_inspection.allows(actor, reply.engagement)) return true;
  const bool business =
      std::ranges::any_of(actor.grants, [](const Grant& g) { return !is_administrative(g.role); });
  return business && may_open(actor, reply);
}

/// The record under the command's noun, or what belongs to it ("rectification", "rectification_plan"), opened
/// as the actor would. A unit must not hear how many are interviewed (R3).
bool Live::may_open(const Actor& actor, const Reply& reply) const {
  const std::string noun = reply.command.substr(0, reply.command.find('.'));
  const Registry& registry = node_.registry();
  try {
    auto lease = node_.readers().borrow();
    const Instant now = node_.clock().now();
    const Parameters parameters{{"id", reply.id}, {"engagement", reply.engagement}};
    const Question question{*lease, actor, parameters, now, date_in_zone(now), node_.norms(), registry};
    for (auto view = registry.views().lower_bound(noun);
         view != registry.views().end() && view->first.starts_with(noun); ++view) {
      const auto opener = registry.queries().find(view->first + ".open");
      if (opener == registry.queries().end() || !opener->second.who.allows(actor, reply.engagement)) continue;
      if (opener->second.answer(question)) return true;
    }
  } catch (const std::exception&) {
    // A disk that fails now: who is not told looks again by himself.
  }
  return false;
}

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
