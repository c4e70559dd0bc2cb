#pragma once
// The only door to the table `task`.

#include <optional>

#include "inspection/task/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::task {

[[nodiscard]] std::optional<Task> find_task(store::Connection& connection, const EngagementId& engagement,
                                            const TaskId& id);
void register_facts(Registry& registry);

}  // namespace huiyin::task
