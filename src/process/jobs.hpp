#pragma once
// External work: a worker takes what waits under a topic for a while, and answers before the while is over.

#include <chrono>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "bpmn/feel/value.hpp"
#include "process/records.hpp"

namespace huiyin::process {

struct Job {
  Place place;
  bpmn::Number activation = 0;
  std::int64_t attempt = 0;  // 1, 2, …; to be named in the answer
  std::string node;
  feel::Context variables;  // what the step sees
};

struct Lease {
  std::string topic;
  std::string worker;
  std::chrono::milliseconds length{60'000};
  int count = 1;
};

/// On the writer's thread. Jobs that nobody has, or whose holder's time is over.
[[nodiscard]] std::vector<Job> lease_jobs(store::Connection& connection, Instances& instances,
                                          const Lease& lease, Instant now);
/// On the writer's thread: the worker gives it back, to be taken again at `again`.
void give_back(store::Connection& connection, const Place& place, bpmn::Number activation,
               std::int64_t attempt, Instant again);

}  // namespace huiyin::process
