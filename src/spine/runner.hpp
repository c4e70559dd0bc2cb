#pragma once
// Carries out commands: permission, gather, rule, then facts and journal in one transaction on the writer's
// thread.

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "journal/journal.hpp"
#include "spine/registry.hpp"
#include "store/writer.hpp"

namespace huiyin {

/// The norms as they stand in what the connection sees: the shipped pack with whatever was laid over it
/// since.
using NormsInForce = std::function<std::shared_ptr<const norms::Pack>(store::Connection&)>;

/// What the caller is told of a command that was carried out.
struct Reply {
  std::string id;
  std::string stream;
  std::int64_t sequence = 0;
  std::string command;
  std::vector<std::string> facts;
  std::string engagement;
};

using Result = std::variant<Reply, Refusal, std::exception_ptr>;

enum class Trial { real, dry };

struct CommandRequest {
  const CommandDefinition* definition = nullptr;
  std::shared_ptr<const ReadyCommand> ready;
  std::shared_ptr<const Actor> actor;
  std::string command_id;  // idempotency key as the caller gave it; may be empty
  Trial trial = Trial::real;
};

/// What is told of every command after its commit, for as long as this lives; ending it waits for a call that
/// is under way. May outlive the runner.
class Listening {
 public:
  using Hear = std::function<void(const Reply&)>;
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;
  ~Listening();

 private:
  friend class Runner;
  struct All {
    std::mutex mutex;
    std::vector<const Listening*> listening;
  };
  Listening(std::shared_ptr<All> all, Hear hear) : all_(std::move(all)), hear_(std::move(hear)) {}
  std::shared_ptr<All> all_;
  Hear hear_;
};

class Runner {
 public:
  Runner(const Registry& registry, store::Writer& writer, const Clock& clock, NormsInForce norms,
         std::uint64_t seed);

  /// Answers through `done` on the writer's thread, after the disk has it.
  void carry_out(CommandRequest request, std::function<void(Result)> done);
  /// The same, waiting; for replay, CLI and tests.
  [[nodiscard]] Result carry_out_and_wait(CommandRequest request);
  /// Facts that no rule decides because they are observations (a session opened); journaled like any other.
  void record(std::string command, Stream stream, std::shared_ptr<const Actor> actor, Facts facts,
              std::function<void(Result)> done);

  /// Calls `hear` after each commit, on the writer's thread, for live events and caches.
  [[nodiscard]] std::unique_ptr<Listening> on_commit(Listening::Hear hear);

 private:
  Result decide_and_apply(store::Connection& connection, const CommandRequest& request);
  Reply apply(store::Connection& connection, const std::string& command, Stream stream,
              std::string_view engagement, const Actor& actor, std::string command_id, const Facts& facts,
              Instant now);
  void announce(const Reply& reply);
  void enqueue(std::function<Result(store::Connection&)> work, std::function<void(Result)> done);

  const Registry& registry_;
  store::Writer& writer_;
  const Clock& clock_;
  NormsInForce norms_;
  Mint mint_;
  journal::Journal journal_;
  std::shared_ptr<Listening::All> listening_ = std::make_shared<Listening::All>();
};

/// The status a refusal has over HTTP is api/status.cpp's; this is what the client reads of it.
[[nodiscard]] json::value to_json(const Reply& reply);

}  // namespace huiyin
