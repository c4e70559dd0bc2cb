#include "identity/session/sessions.hpp"

#include <algorithm>

#include "crypto/hash.hpp"
#include "crypto/password.hpp"
#include "identity/account/records.hpp"

namespace huiyin::session {
namespace {

constexpr size_t token_bytes = 32;

Refusal bad_credentials() {
  return Refusal{"session.bad_credentials", RefusalKind::unauthenticated};
}

bool changes_actors(const Reply& reply) {
  // A role held for a unit is held in every engagement of the unit, those opened later too.
  return std::ranges::any_of(reply.facts, [](const std::string& fact) {
    return fact.starts_with("account.") || fact == "engagement.opened";
  });
}

}  // namespace

void register_sessions(Registry& registry) {
  registry.fact("session.opened", observed());
  registry.fact("session.closed", observed());
  registry.fact("session.refused", observed());
  registry.volatile_table("session");
}

Sessions::Sessions(Runner& runner, store::Writer& writer, store::ReaderPool& readers, const Clock& clock,
                   Policy policy, SteadyClock steady)
    : runner_(runner),
      writer_(writer),
      readers_(readers),
      clock_(clock),
      policy_(policy),
      steady_(std::move(steady)) {
  listening_ = runner_.on_commit([this](const Reply& reply) {
    if (changes_actors(reply)) generation_.fetch_add(1);
  });
  load();
}

void Sessions::load() {
  const auto now = steady_();
  const Instant today = clock_.now();
  std::vector<std::string> ended;
  {
    auto lease = readers_.borrow();
    store::Statement rows = (*lease).prepare("SELECT token_hash, account_id, csrf, opened_at FROM session");
    while (rows.step()) {
      const std::string hash(rows.text(0));
      const auto opened_at = Instant::parse(rows.text(3));
      // A clock set back since makes a session no older than none; a stopped program makes none younger.
      const auto age = opened_at && *opened_at < today ? today.time - opened_at->time : policy_.longest * 0;
      if (age > policy_.longest) {
        ended.push_back(hash);
        continue;
      }
      kept_.emplace(hash,
                    Kept{std::string(rows.text(1)), std::string(rows.text(2)), nullptr, 0, now, now - age});
    }
  }
  for (const std::string& hash : ended) forget(hash);
}

/// Takes an ended session off the disk, or a restart would open it again.
void Sessions::forget(const std::string& hash) {
  static_cast<void>(
      writer_.submit({[hash](store::Connection& connection) {
                        connection.prepare("DELETE FROM session WHERE token_hash = ?").with(hash).run();
                      },
                      [](const std::exception_ptr&) {}}));
}

void Sessions::note(const std::string& command, std::shared_ptr<const Actor> actor, json::object data) {
  Facts facts;
  const std::string fact = command == "session.open"
                               ? (data.contains("refused") ? "session.refused" : "session.opened")
                               : "session.closed";
  facts.push_back({fact, std::move(data)});
  runner_.record(command, Stream::security, std::move(actor), std::move(facts), [](const Result&) {});
}

Refusal Sessions::refused(const std::string& name, const std::string& account, int failures,
                          bool locked_now) {
  const Instant now = clock_.now();
  std::optional<Instant> until;
  if (failures >= policy_.failures_before_lock) until = Instant{now.time + policy_.lock_time};
  if (!account.empty() && !locked_now)
    writer_.run(
        [&](store::Connection& connection) { account::keep_failures(connection, account, failures, until); });
  if (!account.empty())
    note("session.open", std::make_shared<Actor>(), {{"id", account}, {"name", name}, {"refused", true}});
  return locked_now ? Refusal{"session.locked", RefusalKind::forbidden} : bad_credentials();
}

Outcome<Opened> Sessions::open(const std::string& name, const std::string& password) {
  std::optional<account::Account> account;
  std::optional<account::Credential> credential;
  std::optional<Actor> actor;
  {
    auto lease = readers_.borrow();
    account = account::account_named(*lease, name);
    if (account) credential = account::credential_of(*lease, account->id.value);
    if (account) actor = account::load_actor(*lease, account->id.value);
  }
  if (!account || !credential) {
    crypto::spend_password_time(password);
    return bad_credentials();
  }
  if (credential->locked_until && *credential->locked_until > clock_.now()) {
    // No lock lasts longer than this: one that would was set while the clock was wrong, and begins anew.
    if (const Instant latest{clock_.now().time + policy_.lock_time}; *credential->locked_until > latest)
      writer_.run([&](store::Connection& connection) {
        account::keep_failures(connection, account->id.value, credential->failures, latest);
      });
    return refused(name, account->id.value, credential->failures, true);
  }
  const bool served = credential->failures >= policy_.failures_before_lock;  // the lock's time has passed
  if (!crypto::password_matches(credential->password_hash, password))
    return refused(name, account->id.value, served ? 1 : credential->failures + 1, false);
  if (!actor) return Refusal{"session.locked", RefusalKind::forbidden};

  Opened opened{crypto::random_hex(token_bytes), crypto::random_hex(token_bytes),
                std::make_shared<Actor>(*actor)};
  const std::string hash = crypto::sha256(opened.token);
  const std::string at = clock_.now().text();
  writer_.run([&](store::Connection& connection) {
    if (credential->failures > 0) account::keep_failures(connection, account->id.value, 0, std::nullopt);
    connection.prepare("INSERT INTO session (token_hash, account_id, csrf, opened_at) VALUES (?, ?, ?, ?)")
        .with(hash, account->id.value, opened.csrf, at)
        .run();
  });
  note("session.open", opened.actor, {{"id", account->id.value}, {"name", name}});
  const auto now = steady_();
  const std::scoped_lock lock(mutex_);
  kept_.emplace(hash, Kept{account->id.value, opened.csrf, opened.actor, generation_.load(), now, now});
  return opened;
}

std::optional<Session> Sessions::find(const std::string& token) {
  const std::string hash = crypto::sha256(token);
  const auto now = steady_();
  const std::uint64_t generation = generation_.load();
  std::string account;
  {
    const std::scoped_lock lock(mutex_);
    const auto found = kept_.find(hash);
    if (found == kept_.end()) return std::nullopt;
    Kept& kept = found->second;
    if (now - kept.seen > policy_.idle_time || now - kept.opened > policy_.longest) {
      kept_.erase(found);
      forget(hash);
      return std::nullopt;
    }
    kept.seen = now;
    if (kept.actor != nullptr && kept.generation == generation) return Session{kept.csrf, kept.actor};
    account = kept.account;
  }
  auto lease = readers_.borrow();
  const auto actor = account::load_actor(*lease, account);
  const std::scoped_lock lock(mutex_);
  const auto found = kept_.find(hash);
  if (found == kept_.end()) return std::nullopt;
  if (!actor) {
    kept_.erase(found);
    forget(hash);
    return std::nullopt;
  }
  found->second.actor = std::make_shared<Actor>(*actor);
  found->second.generation = generation;
  return Session{found->second.csrf, found->second.actor};
}

void Sessions::close(const std::string& token) {
  const std::string hash = crypto::sha256(token);
  std::shared_ptr<const Actor> actor;
  {
    const std::scoped_lock lock(mutex_);
    const auto found = kept_.find(hash);
    if (found == kept_.end()) return;
    actor = found->second.actor;
    kept_.erase(found);
  }
  writer_.run([&](store::Connection& connection) {
    connection.prepare("DELETE FROM session WHERE token_hash = ?").with(hash).run();
  });
  if (actor) note("session.close", actor, {{"id", actor->account}, {"name", actor->name}});
}

}  // namespace huiyin::session
