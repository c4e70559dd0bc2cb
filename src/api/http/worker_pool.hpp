#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace huiyin::http {

// A fixed number of threads and a bounded queue before them.
class WorkerPool {
 public:
  using Task = std::function<void()>;
  enum class Submitted : std::uint8_t { queued, full };

  WorkerPool(std::size_t threads, std::size_t queue_capacity);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  void start();
  Submitted submit(Task task);
  bool full() const;
  // Forgets what is queued and waits for what is running.
  void stop();

 private:
  void work(const std::stop_token& stopping);

  const std::size_t thread_count_;
  const std::size_t queue_capacity_;
  mutable std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::deque<Task> queue_;
  bool stopped_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace huiyin::http
