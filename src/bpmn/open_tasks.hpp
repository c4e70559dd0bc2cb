#pragma once
// What a list of tasks shows of an instance: its state and its program, read side by side.

#include <string>
#include <vector>

#include "bpmn/state.hpp"

namespace huiyin::bpmn {

struct OpenTask {
  Number activation = 0;
  Index node = none;
  std::string id;
  std::string name;
  std::string role;  // who may take it
  std::string form;
  std::string assignee;
  std::string first_actor;  // of a task for two people: who may not be the second
  Instant since;
  Deadline deadline;
};

/// In the order they were opened; what was signed off and waits for those who sign after is none.
[[nodiscard]] std::vector<OpenTask> open_tasks(const Program& program, const Instance& instance);

}  // namespace huiyin::bpmn
