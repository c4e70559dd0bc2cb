#include "spine/runner.hpp"

#include <future>

#include "spine/visibility.hpp"

namespace huiyin {
namespace {

Refusal absent() {
  return Refusal{"record.not_found", RefusalKind::not_found};
}

/// The state of the engagement the command belongs to; empty for the group's own, nullopt where there is
/// none.
std::optional<std::string> engagement_state(store::Connection& connection, std::string_view engagement) {
  if (engagement.empty()) return std::string();
  store::Statement found = connection.prepare("SELECT state FROM engagement WHERE id = ?");
  if (!found.with(engagement).step()) return std::nullopt;
  return std::string(found.text(0));
}

/// Permission before anything is gathered: what may not be seen does not exist, what may be seen may still be
/// denied.
std::optional<Refusal> denied(const CommandRequest& request, const std::optional<std::string>& state) {
  const Actor& actor = *request.actor;
  const std::string_view engagement = request.ready->engagement();
  const bool allowed = request.definition->who.allows(actor, engagement);
  if (!state || (!engagement.empty() && !allowed && !sees_engagement(actor, engagement))) return absent();
  if (allowed) return std::nullopt;
  return Refusal{actor.signed_in() ? "permission.denied" : "session.required",
                 actor.signed_in() ? RefusalKind::forbidden : RefusalKind::unauthenticated};
}

std::string text_of(const json::object& data, std::string_view member) {
  const auto* value = data.if_contains(member);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

/// [{"fact":"paper.signed","data":{…}},…]
std::string journal_text(const Facts& facts) {
  std::string text = "[";
  for (const Fact& happened : facts) {
    text += text.size() > 1 ? ",{\"fact\":\"" : "{\"fact\":\"";
    text += happened.name;  // a dotted name of ours: nothing to escape
    text += "\",\"data\":";
    text += json::serialize(happened.data);
    text += '}';
  }
  return text + "]";
}

/// What a command was answered when it was carried out, for one who asks again.
Reply reply_of(const journal::Entry& entry) {
  Reply reply{.id = {},
              .stream = entry.stream,
              .sequence = entry.sequence,
              .command = entry.command,
              .facts = {},
              .engagement = {}};
  const json::value facts = json::parse(entry.facts);  // named: a range-for keeps no temporary's owner alive
  for (const json::value& happened : facts.as_array()) {
    const json::object& one = happened.as_object();
    if (reply.facts.empty()) {
      reply.id = text_of(one.at("data").as_object(), "id");
    }
    reply.facts.emplace_back(one.at("fact").as_string());
  }
  if (is_uuid(entry.stream)) reply.engagement = entry.stream;
  return reply;
}

}  // namespace

Runner::Runner(const Registry& registry, store::Writer& writer, const Clock& clock, NormsInForce norms,
               std::uint64_t seed)
    : registry_(registry), writer_(writer), clock_(clock), norms_(std::move(norms)), mint_(seed) {
  writer_.on_rollback([this] { journal_.forget(); });
}

std::unique_ptr<Listening> Runner::on_commit(Listening::Hear hear) {
  std::unique_ptr<Listening> listening(new Listening(listening_, std::move(hear)));
  const std::scoped_lock lock(listening_->mutex);
  listening_->listening.push_back(listening.get());
  return listening;
}

Listening::~Listening() {
  const std::scoped_lock lock(all_->mutex);
  std::erase(all_->listening, this);
}

void Runner::announce(const Reply& reply) {
  const std::scoped_lock lock(listening_->mutex);
  for (const Listening* one : listening_->listening) one->hear_(reply);
}

Reply Runner::apply(store::Connection& connection, const std::string& command, Stream stream,
                    std::string_view engagement, const Actor& actor, std::string command_id,
                    const Facts& facts, Instant now) {
  const Stamp stamp{now.text(), actor.account};
  journal::Entry entry{
      .at = stamp.at, .account = actor.account, .command = command, .command_id = std::move(command_id)};
  std::vector<std::string> subjects;
  Reply reply{.command = command};
  for (const Fact& happened : facts) {
    registry_.facts().at(happened.name)(connection, happened.data, stamp);
    subjects.push_back(text_of(happened.data, "id"));
    reply.facts.push_back(happened.name);
  }
  entry.facts = journal_text(facts);
  if (!subjects.empty()) reply.id = subjects.front();
  switch (stream) {
    case Stream::group:
      entry.stream = "group";
      break;
    case Stream::security:
      entry.stream = "security";
      break;
    case Stream::opened:
      entry.stream = reply.id;
      break;
    case Stream::of_payload:
      entry.stream = engagement;
      break;
  }
  if (is_uuid(entry.stream)) reply.engagement = entry.stream;
  reply.sequence = journal_.append(connection, entry, subjects);
  reply.stream = std::move(entry.stream);
  return reply;
}

Result Runner::decide_and_apply(store::Connection& connection, const CommandRequest& request) {
  const Actor& actor = *request.actor;
  const auto state = engagement_state(connection, request.ready->engagement());
  if (auto no = denied(request, state)) return *no;
  const std::string key =
      request.command_id.empty() ? std::string() : actor.account + ":" + request.command_id;
  if (!key.empty()) {
    if (const auto before = journal::Journal::carried_out(connection, key)) {
      if (before->command == request.definition->name) return reply_of(*before);
      return Refusal{"request.key_reused", RefusalKind::conflict};
    }
  }
  // What the Party group has withdrawn stands as it was (P03): no command of any noun goes on in it.
  if (*state == "cancelled")
    return Refusal{"record.engagement_cancelled", RefusalKind::conflict, "engagement", "P03"};
  const Instant now = clock_.now();
  // Asked of this transaction: a calendar imported just before, in the same batch, is in force already.
  const auto norms = norms_(connection);
  const Occasion occasion{now, date_in_zone(now), actor, mint_, *norms};
  auto facts = request.ready->decide(connection, occasion);
  if (!facts) return facts.refusal();
  if (request.trial == Trial::dry)
    return Reply{.id = {},
                 .stream = {},
                 .sequence = 0,
                 .command = request.definition->name,
                 .facts = {},
                 .engagement = {}};
  Reply reply = apply(connection, request.definition->name, request.definition->stream,
                      request.ready->engagement(), actor, key, *facts, now);
  request.ready->keep_secret(connection, *facts);
  return reply;
}

void Runner::enqueue(std::function<Result(store::Connection&)> work, std::function<void(Result)> done) {
  struct Shared {
    std::function<void(Result)> done;
    Result result = std::exception_ptr();
  };
  auto shared = std::make_shared<Shared>();
  shared->done = std::move(done);
  const bool taken = writer_.submit(
      {[shared, work = std::move(work)](store::Connection& connection) { shared->result = work(connection); },
       [this, shared](std::exception_ptr failure) {
         if (failure != nullptr) {
           shared->result = failure;
         } else if (const auto* reply = std::get_if<Reply>(&shared->result);
                    reply != nullptr && reply->sequence > 0) {
           announce(*reply);
         }
         shared->done(std::move(shared->result));
       }});
  if (!taken) shared->done(Refusal{"server.busy", RefusalKind::busy});
}

void Runner::carry_out(CommandRequest request, std::function<void(Result)> done) {
  enqueue([this, request = std::move(request)](
              store::Connection& connection) { return decide_and_apply(connection, request); },
          std::move(done));
}

Result Runner::carry_out_and_wait(CommandRequest request) {
  std::promise<Result> promise;
  carry_out(std::move(request), [&](Result result) { promise.set_value(std::move(result)); });
  return promise.get_future().get();
}

void Runner::record(std::string command, Stream stream, std::shared_ptr<const Actor> actor, Facts facts,
                    std::function<void(Result)> done) {
  enqueue(
      [this, command = std::move(command), stream, actor = std::move(actor),
       facts = std::move(facts)](store::Connection& connection) -> Result {
        return apply(connection, command, stream, {}, *actor, {}, facts, clock_.now());
      },
      std::move(done));
}

json::value to_json(const Reply& reply) {
  return {{"id", reply.id},
          {"stream", reply.stream},
          {"sequence", reply.sequence},
          {"facts", json::value_from(reply.facts)}};
}

}  // namespace huiyin
