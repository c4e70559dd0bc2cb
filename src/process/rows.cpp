#include "process/rows.hpp"

namespace huiyin::process {
namespace {

using namespace bpmn;

void add_trigger(const Program& program, const Trigger& trigger, Rows& rows) {
  const ProgramNode& node = program.node(trigger.node);
  const bool receives = node.kind == NodeKind::receive_task;
  if (receives || node.event.kind == EventKind::message) {
    rows.subscriptions.push_back({trigger.number, "message", trigger.name, trigger.key});
  } else if (node.event.kind == EventKind::signal) {
    rows.subscriptions.push_back({trigger.number, "signal", trigger.name, trigger.key});
  } else if (trigger.due) {
    rows.timers.push_back({trigger.number, milliseconds_of(*trigger.due)});
  }
}

}  // namespace

std::string_view role_of(const Program& program, Index node) {
  return program.node(node).role;
}

Rows rows_of(const Instance& instance, const Program& program) {
  Rows rows;
  // A suspended instance keeps its tasks in view; what would move it on is not looked for until it goes on.
  for (const Activation& one : instance.activations) {
    const ProgramNode& node = program.node(one.node);
    if (one.rest == Rest::user && one.holding.standing == Standing::open) {
      rows.tasks.push_back({one.number, node.id, role_of(program, one.node), one.holding.assignee, one.since,
                            one.deadline.due});
    } else if (one.rest == Rest::job && instance.status == Status::running) {
      rows.jobs.push_back({one.number, node.implementation.empty() ? node.id : node.implementation, node.id});
    }
  }
  if (instance.status != Status::running) return rows;
  for (const Trigger& trigger : instance.triggers) add_trigger(program, trigger, rows);
  return rows;
}

std::vector<std::string> candidates_of(const TaskRow& task) {
  if (!task.assignee.empty()) return {"account:" + std::string(task.assignee)};
  std::vector<std::string> candidates;
  std::string_view rest = task.role;
  do {  // "team_leader,deputy_leader"; a task of nobody's stands under "role:"
    const std::size_t comma = rest.find(',');
    candidates.push_back("role:" + std::string(rest.substr(0, comma)));
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
  } while (!rest.empty());
  return candidates;
}

}  // namespace huiyin::process
