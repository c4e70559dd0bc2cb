#pragma once

#include <optional>

#include "inspection/task/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::task {

struct CompleteState {
  std::optional<Task> task;
};
struct ReassignState {
  std::optional<Task> task;
  bool on_team = false;  // the new owner
};

extern const Rule<Complete, CompleteState> complete;
extern const Rule<Reassign, ReassignState> reassign;

}  // namespace huiyin::task
