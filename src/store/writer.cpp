#include "store/writer.hpp"

#include <future>
#include <utility>
#include <vector>

namespace huiyin::store {

Writer::Writer(std::unique_ptr<Connection> connection, Limits limits)
    : connection_(std::move(connection)), limits_(limits), thread_([this] { loop(); }) {}

Writer::~Writer() { stop(); }

bool Writer::submit(Job job) {
  {
    const std::scoped_lock lock(mutex_);
    if (stopping_ || queue_.size() >= limits_.queue) return false;
    queue_.push_back(std::move(job));
  }
  waiting_.notify_one();
  return true;
}

void Writer::run(const std::function<void(Connection&)>& work) {
  std::promise<void> done;
  std::exception_ptr failure;
  const bool taken = submit({[&](Connection& connection) {
                               try {
                                 Savepoint savepoint(connection);
                                 work(connection);
                                 savepoint.release();
                               } catch (...) {
                                 failure = std::current_exception();
                               }
                             },
                             [&](std::exception_ptr commit_failure) {
                               const auto& worst = commit_failure != nullptr ? commit_failure : failure;
                               if (worst != nullptr) {
                                 done.set_exception(worst);
                               } else {
                                 done.set_value();
                               }
                             }});
  if (!taken) throw Fault("the writer takes no more work");
  done.get_future().get();
}

void Writer::stop() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  waiting_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Writer::loop() {
  while (true) {
    std::deque<Job> jobs;
    {
      std::unique_lock lock(mutex_);
      waiting_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (queue_.empty()) return;
      jobs.swap(queue_);
    }
    while (!jobs.empty()) run_batch(jobs);
  }
}

void Writer::run_batch(std::deque<Job>& jobs) {
  std::vector<Job> taken;
  std::exception_ptr failure;
  const auto take = [&] {
    taken.push_back(std::move(jobs.front()));
    jobs.pop_front();
  };
  try {
    take();
    connection_->prepare("BEGIN IMMEDIATE").run();
    const auto until = std::chrono::steady_clock::now() + limits_.batch_time;
    taken.back().work(*connection_);
    while (!jobs.empty() && taken.size() < limits_.batch && std::chrono::steady_clock::now() < until) {
      take();
      taken.back().work(*connection_);
    }
    connection_->prepare("COMMIT").run();
  } catch (...) {
    failure = std::current_exception();
    try {
      connection_->execute("ROLLBACK");
    } catch (const Fault&) {
      // Nothing was open: SQLite had rolled back by itself.
    }
    if (rollback_hook_) rollback_hook_();
  }
  for (Job& job : taken) job.settled(failure);
}

}  // namespace huiyin::store
