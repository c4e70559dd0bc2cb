#pragma once
// The one writer. Commands wait in a bounded queue; the writer runs many in one transaction and syncs the
// disk once for all.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "store/connection.hpp"

namespace huiyin::store {

class Writer {
 public:
  struct Job {
    /// Runs on the writer's thread inside the transaction. When it throws, the whole batch is rolled back and
    /// every job of it runs again, each in a transaction of its own: so it must be fit to run twice. (A
    /// savepoint for each job would cost a copy of every page it touches, for a failure that hardly ever
    /// comes.)
    std::function<void(Connection&)> work;
    /// Called once, after the commit with nullptr or, where work or commit failed, with the failure: nothing
    /// is acknowledged before it is on the disk.
    std::function<void(std::exception_ptr)> settled;
  };

  struct Limits {
    std::size_t queue = 4096;
    std::size_t batch = 1000;
    std::chrono::microseconds batch_time{20000};
  };

  Writer(std::unique_ptr<Connection> connection, Limits limits);
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer();

  /// False when the queue is full: the caller answers "busy".
  [[nodiscard]] bool submit(Job job);
  /// Submits and waits for the commit; for start-up, CLI and tests. Throws what the commit threw.
  void run(const std::function<void(Connection&)>& work);
  /// Called on the writer's thread after a failed transaction, before anything else runs.
  void on_rollback(std::function<void()> hook) { rollback_hook_ = std::move(hook); }
  /// Finishes what is queued, then stops.
  void stop();

 private:
  void loop();
  void run_batch(std::deque<Job>& jobs);
  void run_alone(const Job& job);
  void roll_back();

  std::unique_ptr<Connection> connection_;
  Limits limits_;
  std::function<void()> rollback_hook_;
  std::mutex mutex_;
  std::condition_variable waiting_;
  std::deque<Job> queue_;
  bool stopping_ = false;
  std::jthread thread_;
};

}  // namespace huiyin::store
