#pragma once

#include <optional>

#include "inspection/task/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::task {

struct CompleteState {
  std::optional<Task> task;
};

extern const Rule<Complete, CompleteState> complete;

}  // namespace huiyin::task
