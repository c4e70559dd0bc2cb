#pragma once
// Many clients at once, each waiting for the disk before it goes on.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>

#include "meter.hpp"

namespace huiyin::bench {

using Start = std::function<void(const std::function<void()>& done)>;

struct Pace {
  double per_second = 0;
  double cpu_microseconds = 0;  // of the whole process, for each
};

/// `clients` always under way; each waits for the disk.
inline Pace pace(int clients, int total, const Start& start) {
  std::mutex mutex;
  std::condition_variable moved;
  int under_way = 0;
  const double cpu_before = process_cpu_microseconds();
  const auto began = std::chrono::steady_clock::now();
  for (int i = 0; i < total; ++i) {
    {
      std::unique_lock lock(mutex);
      moved.wait(lock, [&] { return under_way < clients; });
      ++under_way;
    }
    start([&] {
      const std::scoped_lock lock(mutex);
      --under_way;
      moved.notify_one();
    });
  }
  std::unique_lock lock(mutex);
  moved.wait(lock, [&] { return under_way == 0; });
  return {total / std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count(),
          (process_cpu_microseconds() - cpu_before) / total};
}

}  // namespace huiyin::bench
