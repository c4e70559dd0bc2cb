#include "bpmn/program.hpp"

#include <fmt/format.h>

namespace huiyin::bpmn {
namespace {

constexpr std::string_view kind_names[] = {
    "start",  "end",       "catch",  "throw",     "boundary", "task",      "user",
    "manual", "service",   "script", "send",      "receive",  "rule",      "call",
    "sub",    "event sub", "ad hoc", "exclusive", "parallel", "inclusive", "event gateway"};
constexpr std::string_view event_names[] = {"",          "message",     "timer",       "signal",
                                            "error",     "escalation",  "conditional", "link",
                                            "terminate", "compensation"};

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

/// What is said of a user task beyond BPMN, as far as anything is.
std::string ordered(const ProgramNode& node) {
  std::string text;
  const auto say = [&](std::string_view what, const std::string& value) {
    if (!value.empty()) text += fmt::format("{}{} [{}]", text.empty() ? "" : ", ", what, value);
  };
  say("role", node.role);
  if (!node.task) return text;
  const TaskSpec& task = *node.task;
  say("form", task.form);
  say("template", task.template_name);
  say("deadline", task.deadline);
  say("calendar", task.calendar);
  say("clock", task.clock);
  say("command", task.command);
  if (task.two_person == Sure::yes) text += text.empty() ? "two people" : ", two people";
  say("cc", joined(task.cc));
  for (const Citation& citation : task.citations)
    say("by", citation.document + (citation.clause.empty() ? "" : " " + citation.clause));
  return text;
}

std::string described(const Program& program, const ProgramNode& node) {
  std::string text(kind_names[static_cast<std::size_t>(node.kind)]);
  if (node.event.kind != no_event) {
    text += fmt::format(" {}", event_names[static_cast<std::size_t>(node.event.kind)]);
    for (const std::string* part : {&node.event.name, &node.event.code, &node.event.formula.text}) {
      if (!part->empty()) text += fmt::format(" [{}]", *part);
    }
    if (node.interrupting == Sure::no) text += " beside";
  }
  if (node.attached_to != none) text += fmt::format(" of {}", program.node(node.attached_to).id);
  if (node.loop) {
    constexpr std::string_view loops[] = {"loop", "for each at once", "for each in turn"};
    text += fmt::format(", {} [{}]", loops[static_cast<std::size_t>(node.loop->kind)],
                        node.loop->collection + node.loop->cardinality.text + node.loop->condition.text);
    if (!node.loop->completion.empty()) text += fmt::format(" until [{}]", node.loop->completion.text);
  }
  if (node.decision.model != nullptr)
    text += fmt::format(", decides [{}] into [{}]", node.decision.decision, node.decision.result);
  if (!node.correlation.key.empty()) text += fmt::format(", key [{}]", node.correlation.key.text);
  if (node.correlation.time_to_live) {
    const DeadlineSpec& lives = *node.correlation.time_to_live;
    text += fmt::format(", lives {} {}", lives.count, boost::describe::enum_to_string(lives.unit, ""));
  }
  if (!node.correlation.time_to_live_formula.empty())
    text += fmt::format(", lives [{}]", node.correlation.time_to_live_formula.text);
  if (node.body != none) text += fmt::format(", body {}", node.body);
  if (node.compensated_by != none)
    text += fmt::format(", undone by {}", program.node(node.compensated_by).id);
  if (node.for_compensation == Sure::yes) text += ", undoes";
  return text;
}

}  // namespace

std::optional<Index> Program::find_node(std::string_view id) const {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].id == id) return static_cast<Index>(i);
  }
  return std::nullopt;
}

std::optional<Index> Program::find_process(std::string_view id) const {
  for (const Index process : processes) {
    if (scope(process).id == id) return process;
  }
  // A QName: the prefix names the file's own namespace or an imported one (8.2.2).
  const auto colon = id.find(':');
  return colon == std::string_view::npos ? std::nullopt : find_process(id.substr(colon + 1));
}

std::vector<Index> Program::return_targets(Index index) const {
  std::vector<Index> targets;
  while (index != none) {
    for (Index before = node(index).dominator; before != none; before = node(before).dominator) {
      if (node(before).kind == NodeKind::user_task) targets.push_back(before);
    }
    index = scope(node(index).scope).owner;
  }
  return targets;
}

Index Program::trigger_of(Index event_sub_process) const {
  const Index body = node(event_sub_process).body;
  if (body == none) return none;
  for (const Index inner : scope(body).nodes) {
    if (node(inner).kind == NodeKind::start_event) return inner;
  }
  return none;
}

std::string listing(const Program& program) {
  std::string text;
  for (std::size_t i = 0; i < program.scopes.size(); ++i) {
    const ProgramScope& scope = program.scopes[i];
    text += fmt::format("{} {} {}\n", i, scope.owner == none ? "process" : "body of", scope.id);
    for (const Index index : scope.nodes) {
      const ProgramNode& node = program.node(index);
      text += fmt::format("  {:3} {}: {}\n", index, node.id, described(program, node));
      for (const Index out : node.outgoing) {
        const ProgramFlow& flow = program.flow(out);
        text += fmt::format("        > {}{}{}\n", program.node(flow.target).id,
                            flow.condition.empty() ? "" : fmt::format(" if [{}]", flow.condition.text),
                            out == node.default_flow ? " else" : "");
      }
      if (const std::string orders = ordered(node); !orders.empty())
        text += fmt::format("        {}\n", orders);
      std::vector<std::string> targets;
      if (node.task && !node.task->return_targets.empty()) {
        targets = node.task->return_targets;
      } else if (node.kind == NodeKind::user_task) {
        for (const Index target : program.return_targets(index)) targets.push_back(program.node(target).id);
      }
      if (!targets.empty()) text += fmt::format("        may return to {}\n", joined(targets));
    }
  }
  return text;
}

}  // namespace huiyin::bpmn
