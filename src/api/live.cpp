#include "api/live.hpp"

#include <algorithm>

#include "spine/shown.hpp"

namespace huiyin::api {
namespace {

std::string written(const Reply& reply) {
  return json::serialize(json::object{{"stream", reply.stream},
                                      {"sequence", reply.sequence},
                                      {"command", reply.command},
                                      {"engagement", reply.engagement},
                                      {"id", reply.id}});
}

/// A unit learns that its record changed, not what the team did to it or how much else it does.
std::string written_for_outside(const Reply& reply) {
  return json::serialize(
      json::object{{"stream", reply.stream},
                   {"sequence", 0},
                   {"command", reply.command.substr(0, reply.command.find('.')) + ".changed"},
                   {"engagement", reply.engagement},
                   {"id", reply.id}});
}

}  // namespace

bool Live::may_hear(const Actor& actor, const Reply& reply) const {
  if (reply.stream == "security")
    return std::ranges::any_of(actor.grants, [](const Grant& g) { return is_administrative(g.role); });
  if (by_inspection.allows(actor, reply.engagement)) return true;
  const bool business =
      std::ranges::any_of(actor.grants, [](const Grant& g) { return !is_administrative(g.role); });
  return business && shown_to(actor, reply);
}

/// Whether the record's own list shows it to the actor: the command's noun, or what belongs to it
/// ("rectification", "rectification_plan"). That an interview was arranged or a paper written would tell the
/// unit what the team is after (R3).
bool Live::shown_to(const Actor& actor, const Reply& reply) const {
  const std::string noun = reply.command.substr(0, reply.command.find('.'));
  const Registry& registry = node_.registry();
  try {
    auto lease = node_.readers().borrow();
    const Parameters none;
    const Instant now = node_.clock().now();
    const auto norms = node_.norms(*lease);
    const Question question{*lease, actor, none, now, date_in_zone(now), *norms, registry};
    return std::ranges::any_of(registry.views(), [&](const auto& named) {
      const ListView& view = named.second;
      return (view.noun == noun || view.noun.starts_with(noun + "_")) &&
             view.who.allows(actor, reply.engagement) &&
             state_shown(view, question, reply.engagement, reply.id);
    });
  } catch (const std::exception&) {
    // A disk that fails now: who is not told looks again by himself.
    return false;
  }
}

std::shared_ptr<http::EventStream> Live::join(std::shared_ptr<const Actor> actor) {
  auto stream = http::EventStream::make();
  const std::scoped_lock lock(mutex_);
  listeners_.push_back({std::move(actor), stream});
  return stream;
}

void Live::tell(const Reply& reply) {
  const std::string whole = written(reply);
  const std::string outside = written_for_outside(reply);
  const std::scoped_lock lock(mutex_);
  for (auto at = listeners_.begin(); at != listeners_.end();) {
    if (at->stream->closed()) {
      at = listeners_.erase(at);
      continue;
    }
    if (may_hear(*at->actor, reply))
      at->stream->send("fact", stands_outside(*at->actor, reply.engagement) ? outside : whole);
    ++at;
  }
}

void Live::close() {
  const std::scoped_lock lock(mutex_);
  for (const Listener& listener : listeners_) listener.stream->close();
  listeners_.clear();
}

}  // namespace huiyin::api
