#include "api/live.hpp"

#include <algorithm>

#include "spine/shown.hpp"
#include "spine/visibility.hpp"

namespace huiyin::api {

bool Live::may_hear(const Actor& actor, const Reply& reply) const {
  if (!reply.engagement.empty())
    return sees_engagement(actor, reply.engagement) &&
           (by_inspection.allows(actor, reply.engagement) || shown_to(actor, reply));
  const bool business =
      std::ranges::any_of(actor.grants, [](const Grant& g) { return !is_administrative(g.role); });
  return reply.stream == "security" ? !business : business;
}

// A unit or a department hears of what its own lists show: that an interview was arranged or a paper written
// would tell the unit what the team is after (R3).
bool Live::shown_to(const Actor& actor, const Reply& reply) const {
  const std::string noun = reply.command.substr(0, reply.command.find('.'));
  const Registry& registry = node_.registry();
  const Parameters none;
  const Instant now = node_.clock().now();
  auto lease = node_.readers().borrow();
  const Question question{*lease, actor, none, now, date_in_zone(now), node_.norms(), registry};
  // `rectification.plan` changes a record of `rectification_plan`.
  return std::ranges::any_of(registry.views(), [&](const auto& named) {
    const ListView& view = named.second;
    return (view.noun == noun || view.noun.starts_with(noun + "_")) && !view.engagement.empty() &&
           view.who.allows(actor, reply.engagement) &&
           state_shown(view, question, reply.engagement, reply.id);
  });
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
