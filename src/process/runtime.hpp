#pragma once
// Processes on this node: the door for whoever starts one or does a task of it, and the clockwork that fires
// timers and carries messages.

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "process/jobs.hpp"
#include "process/messages.hpp"
#include "spine/runner.hpp"
#include "store/pool.hpp"

namespace huiyin::process {

/// Who asks, and the idempotency key they chose, if any.
struct Asking {
  std::shared_ptr<const Actor> actor;
  std::string command_id = {};
};

class Runtime {
 public:
  using Done = std::function<void(Result)>;

  /// Names the working days in force; another name has every running timer reckoned anew.
  using CalendarKey = std::function<std::string(store::Connection&)>;

  /// All outlive it.
  Runtime(Registry& registry, Runner& runner, store::Writer& writer, store::ReaderPool& readers,
          const Clock& clock, CalendarKey calendar_key);
  Runtime(const Runtime&) = delete;
  Runtime& operator=(const Runtime&) = delete;
  ~Runtime();

  /// The reply's id is the definition. Refuses what `compiled` and Deploying do, and permission.denied: the
  /// office deploys.
  [[nodiscard]] Result deploy(std::vector<File> files, const Asking& asking);
  /// The reply's id is the instance. `process`: as deployed; `start.process` another one of its file.
  void start(std::string engagement, std::string process, bpmn::Start start, const Asking& asking, Done done);
  void move(Place place, bpmn::Action action, const Asking& asking, Done done);
  void migrate(Place place, std::string definition, bpmn::Renamed renamed, const Asking& asking, Done done);

  /// Into the outbox; delivered by the clockwork.
  void send(Sent sent, Done done);
  [[nodiscard]] std::vector<Job> lease(const Lease& lease);
  void complete_job(const Job& job, feel::Context variables, Done done);
  /// For good: an incident.
  void fail_job(const Job& job, std::string code, std::string detail, Done done);
  /// For now: anybody may take it again from `again` on.
  void give_back_job(const Job& job, Instant again);

  /// Fires what is due and delivers what can be, by the working days that are in force, until nothing more
  /// is; says how many commands that took. The clockwork's thread calls it, and tests with a clock of theirs.
  std::size_t run_due();
  /// Begins to call it by itself, whenever something is due or was sent.
  void start_clockwork();

 private:
  void submit(const std::string& action, std::shared_ptr<const ReadyCommand> ready, const Asking& asking,
              Done done) const;
  std::size_t recalculate();
  std::size_t recalculate_all();
  std::size_t fire_timers();
  std::size_t deliver();
  [[nodiscard]] std::optional<Instant> next_due();
  void tick(const std::stop_token& stop);

  std::shared_ptr<Instances> instances_;
  Runner& runner_;
  store::Writer& writer_;
  store::ReaderPool& readers_;
  const Clock& clock_;
  CalendarKey calendar_key_;
  Asking clockwork_;  // nobody: the program itself
  std::mutex mutex_;
  std::condition_variable_any moved_;
  bool woken_ = false;
  std::unique_ptr<Listening> listening_;
  std::jthread thread_;
};

}  // namespace huiyin::process
