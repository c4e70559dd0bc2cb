#pragma once
// CPU, not wall time: machines are noisy. Medians over rounds, and always beside the bare limit of the same
// run.

#include <time.h>

#include <algorithm>
#include <functional>
#include <vector>

namespace huiyin::bench {

/// User and system time of the whole process, in microseconds.
[[nodiscard]] inline double process_cpu_microseconds() {
  timespec used{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) * 1e6 + static_cast<double>(used.tv_nsec) / 1e3;
}

[[nodiscard]] inline double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// CPU microseconds of one call: the median of `rounds`, each of `times` calls, after one round to warm up.
[[nodiscard]] inline double cost_microseconds(int rounds, int times, const std::function<void()>& work) {
  std::vector<double> costs;
  for (int round = 0; round <= rounds; ++round) {
    const double before = process_cpu_microseconds();
    for (int i = 0; i < times; ++i) work();
    if (round > 0) costs.push_back((process_cpu_microseconds() - before) / times);
  }
  return median(costs);
}

}  // namespace huiyin::bench
