#include "inspection/task/records.hpp"

#include "store/row.hpp"

namespace huiyin::task {

std::optional<Task> find_task(store::Connection& connection, const EngagementId& engagement,
                              const TaskId& id) {
  return store::find<Task>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

void register_facts(Registry& registry) {
  registry.fact("task.assigned", inserts_into("task"));
  registry.fact("task.completed", updates("task"));
  registry.fact("task.reassigned", updates("task"));
}

}  // namespace huiyin::task
