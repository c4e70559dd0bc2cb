#include "bpmn/open_tasks.hpp"

namespace huiyin::bpmn {

std::vector<OpenTask> open_tasks(const Program& program, const Instance& instance) {
  std::vector<OpenTask> tasks;
  for (const Activation& one : instance.activations) {
    if (one.rest != Rest::user || one.holding.standing != Standing::open) continue;
    const ProgramNode& node = program.node(one.node);
    tasks.push_back({one.number, one.node, node.id, node.name, node.role,
                     node.task ? node.task->form : std::string(), one.holding.assignee,
                     one.holding.first_actor, one.since, one.deadline});
  }
  return tasks;
}

}  // namespace huiyin::bpmn
