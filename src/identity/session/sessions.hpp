#pragma once
// Sessions: opened with a password, known by a cookie's hash, ended by idleness, by sign-out or by a lock.

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/outcome.hpp"
#include "spine/runner.hpp"
#include "store/pool.hpp"

namespace huiyin::session {

/// What signing in gives the browser: the cookie's token, and the token every command must repeat.
struct Opened {
  std::string token;
  std::string csrf;
  std::shared_ptr<const Actor> actor;
};

struct Session {
  std::string csrf;
  std::shared_ptr<const Actor> actor;
};

struct Policy {
  int failures_before_lock = 5;  // security.md: lock after 5 failures
  std::chrono::minutes lock_time{15};
  std::chrono::minutes idle_time{30};
  std::chrono::hours longest{12};
};

/// Real time for idleness, so that a simulated office clock signs nobody out.
using SteadyClock = std::function<std::chrono::steady_clock::time_point()>;

class Sessions {
 public:
  Sessions(Runner& runner, store::Writer& writer, store::ReaderPool& readers, const Clock& clock,
           Policy policy, SteadyClock steady);

  /// Verifies the password; refuses session.bad_credentials or session.locked. Spends Argon2id's time: call
  /// it on a worker.
  [[nodiscard]] Outcome<Opened> open(const std::string& name, const std::string& password);
  /// nullopt where the token is unknown, idle too long, or its account was locked.
  [[nodiscard]] std::optional<Session> find(const std::string& token);
  void close(const std::string& token);

 private:
  struct Kept {
    std::string account;
    std::string csrf;
    std::shared_ptr<const Actor> actor;
    std::uint64_t generation = 0;
    std::chrono::steady_clock::time_point seen;
    std::chrono::steady_clock::time_point opened;
  };
  void load();
  void forget(const std::string& hash);
  void note(const std::string& command, std::shared_ptr<const Actor> actor, json::object data);
  Refusal refused(const std::string& name, const std::string& account, int failures, bool locked_now);

  Runner& runner_;
  store::Writer& writer_;
  store::ReaderPool& readers_;
  const Clock& clock_;
  Policy policy_;
  SteadyClock steady_;
  std::mutex mutex_;
  std::unordered_map<std::string, Kept> kept_;  // by token hash
  std::atomic<std::uint64_t> generation_{1};    // grows when any account or grant changes
  std::unique_ptr<Listening> listening_;
};

/// The facts and the volatile table of this module.
void register_sessions(Registry& registry);

}  // namespace huiyin::session
