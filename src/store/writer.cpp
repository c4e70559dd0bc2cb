#include "store/writer.hpp"

#include <future>
#include <utility>
#include <vector>

namespace huiyin::store {

Writer::Writer(std::unique_ptr<Connection> connection, Limits limits)
    : connection_(std::move(connection)), limits_(limits), thread_([this] { loop(); }) {}

Writer::~Writer() {
  stop();
}

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
  const bool taken = submit({work, [&](std::exception_ptr failure) {
                               if (failure != nullptr) {
                                 done.set_exception(failure);
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
  const auto take_and_run = [&] {
    taken.push_back(std::move(jobs.front()));
    jobs.pop_front();
    taken.back().work(*connection_);
  };
  try {
    connection_->prepare("BEGIN IMMEDIATE").run();
    const auto until = std::chrono::steady_clock::now() + limits_.batch_time;
    do {
      take_and_run();
    } while (!jobs.empty() && taken.size() < limits_.batch && std::chrono::steady_clock::now() < until);
    connection_->prepare("COMMIT").run();
  } catch (...) {
    roll_back();
    if (taken.empty()) {  // the transaction itself could not begin
      taken.push_back(std::move(jobs.front()));
      jobs.pop_front();
    }
    for (const Job& job : taken) run_alone(job);
    return;
  }
  for (const Job& job : taken) job.settled(nullptr);
}

void Writer::run_alone(const Job& job) {
  std::exception_ptr failure;
  try {
    connection_->prepare("BEGIN IMMEDIATE").run();
    job.work(*connection_);
    connection_->prepare("COMMIT").run();
  } catch (...) {
    failure = std::current_exception();
    roll_back();
  }
  job.settled(failure);
}

void Writer::roll_back() {
  try {
    connection_->execute("ROLLBACK");
  } catch (const Fault&) {
    // Nothing was open: SQLite had rolled back by itself.
  }
  if (rollback_hook_) rollback_hook_();
}

}  // namespace huiyin::store
