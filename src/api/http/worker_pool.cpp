#include "api/http/worker_pool.hpp"

#include <utility>

namespace huiyin::http {

WorkerPool::WorkerPool(std::size_t threads, std::size_t queue_capacity)
    : thread_count_(threads), queue_capacity_(queue_capacity) {}

WorkerPool::~WorkerPool() {
  stop();
}

void WorkerPool::start() {
  for (std::size_t made = 0; made < thread_count_; ++made) {
    threads_.emplace_back([this](const std::stop_token& stopping) { work(stopping); });
  }
}

WorkerPool::Submitted WorkerPool::submit(Task task) {
  {
    const std::lock_guard lock(mutex_);
    if (stopped_ || queue_.size() >= queue_capacity_) return Submitted::full;
    queue_.push_back(std::move(task));
  }
  arrived_.notify_one();
  return Submitted::queued;
}

bool WorkerPool::full() const {
  const std::lock_guard lock(mutex_);
  return stopped_ || queue_.size() >= queue_capacity_;
}

void WorkerPool::stop() {
  std::deque<Task> forgotten;
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    forgotten.swap(queue_);
  }
  forgotten.clear();  // outside the lock: a forgotten task answers its client as it dies
  for (std::jthread& thread : threads_) thread.request_stop();
  threads_.clear();
}

void WorkerPool::work(const std::stop_token& stopping) {
  while (true) {
    Task task;
    {
      std::unique_lock lock(mutex_);
      if (!arrived_.wait(lock, stopping, [this] { return !queue_.empty(); })) return;
      task = std::move(queue_.front());
      queue_.pop_front();
    }
    task();
  }
}

}  // namespace huiyin::http
