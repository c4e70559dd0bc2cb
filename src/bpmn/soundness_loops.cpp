#include "bpmn/soundness_loops.hpp"

#include <algorithm>
#include <unordered_map>

namespace huiyin::bpmn {
namespace {

const Node& node_at(const Process& process, Index index) {
  return process.nodes[static_cast<std::size_t>(index)];
}

/// Stays until somebody or something outside acts.
bool waits(const Process& process, const Node& node) {
  switch (node.kind) {
    case NodeKind::user_task:
    case NodeKind::manual_task:
    case NodeKind::receive_task:
    case NodeKind::service_task:
    case NodeKind::call_activity:
    case NodeKind::event_based_gateway:
      return true;
    case NodeKind::catch_event:
      return node.event.kind != EventKind::link;
    case NodeKind::sub_process:
    case NodeKind::ad_hoc_sub_process: {
      const Scope& body = process.scopes[static_cast<std::size_t>(node.body)];
      return std::ranges::any_of(body.nodes,
                                 [&](Index inner) { return waits(process, node_at(process, inner)); });
    }
    default:
      return false;
  }
}

/// May go another way than round: a gateway that chooses, an activity that is interrupted or has conditions.
bool chooses(const Process& process, const Node& node) {
  if (node.outgoing.size() > 1 &&
      (node.kind == NodeKind::exclusive_gateway || node.kind == NodeKind::inclusive_gateway)) {
    return true;
  }
  const auto conditional = [&](Index flow) {
    return process.flows[static_cast<std::size_t>(flow)].condition.has_value();
  };
  const auto interrupts = [&](Index event) { return node_at(process, event).interrupting == Sure::yes; };
  return std::ranges::any_of(node.outgoing, conditional) || std::ranges::any_of(node.boundary, interrupts);
}

/// Rings of nodes that neither wait nor choose: what is left after taking away, again and again, every node
/// that nothing in the ring leads on to.
void check_rings(const Process& process, std::vector<Finding>& findings) {
  std::vector<int> leads(process.nodes.size(), 0);  // flows to nodes that may be in a ring
  std::vector<bool> within(process.nodes.size());
  for (std::size_t i = 0; i < process.nodes.size(); ++i) {
    within[i] = !waits(process, process.nodes[i]) && !chooses(process, process.nodes[i]);
  }
  std::vector<Index> open;
  for (std::size_t i = 0; i < process.nodes.size(); ++i) {
    for (const Index flow : process.nodes[i].outgoing) {
      const Index target = process.flows[static_cast<std::size_t>(flow)].target;
      if (target != none && within[static_cast<std::size_t>(target)]) ++leads[i];
    }
    if (within[i] && leads[i] == 0) open.push_back(static_cast<Index>(i));
  }
  while (!open.empty()) {
    const Index index = open.back();
    open.pop_back();
    within[static_cast<std::size_t>(index)] = false;
    for (const Index flow : node_at(process, index).incoming) {
      const Index source = process.flows[static_cast<std::size_t>(flow)].source;
      if (source == none || !within[static_cast<std::size_t>(source)]) continue;
      if (--leads[static_cast<std::size_t>(source)] == 0) open.push_back(source);
    }
  }
  // Follow one ring from the first node left; the others hang together with it or are found once it is
  // mended.
  const auto first = std::ranges::find(within, true);
  if (first == within.end()) return;
  std::vector<Index> path;
  Index at = static_cast<Index>(first - within.begin());
  while (std::ranges::find(path, at) == path.end()) {
    path.push_back(at);
    for (const Index flow : node_at(process, at).outgoing) {
      const Index target = process.flows[static_cast<std::size_t>(flow)].target;
      if (target == none || !within[static_cast<std::size_t>(target)]) continue;
      at = target;
      break;
    }
  }
  const Place& place = node_at(process, at).place;
  Finding finding{
      Weight::unsound, "bpmn.soundness.loop_without_exit", place.element, place.id, place.line, {}, {}, {}};
  for (auto ring = std::ranges::find(path, at); ring != path.end(); ++ring) {
    finding.path.push_back(node_at(process, *ring).place.id);
  }
  finding.path.push_back(place.id);
  findings.push_back(std::move(finding));
}

}  // namespace

void check_loops_of(const Process& process, std::vector<Finding>& findings) {
  check_rings(process, findings);
  for (const Node& node : process.nodes) {
    if (!node.loop || node.loop->kind != LoopKind::standard) continue;
    if (node.loop->condition.empty() && !node.loop->maximum) {
      const Place& place = node.place;
      findings.push_back({Weight::unsound,
                          "bpmn.soundness.loop_without_exit",
                          place.element,
                          place.id,
                          place.line,
                          {},
                          {},
                          {place.id}});
    }
  }
}

void check_call_cycles(const Model& model, std::vector<Finding>& findings) {
  std::unordered_map<std::string, std::size_t> numbers;
  for (std::size_t i = 0; i < model.processes.size(); ++i) numbers.emplace(model.processes[i].place.id, i);
  std::vector<int> depth(model.processes.size(), 0);  // 0 not seen, 1 on the way, 2 done
  struct At {
    std::size_t process;
    std::size_t next;
  };
  for (std::size_t start = 0; start < model.processes.size(); ++start) {
    if (depth[start] != 0) continue;
    std::vector<At> way{{start, 0}};
    depth[start] = 1;
    while (!way.empty()) {
      const std::size_t process = way.back().process;
      const std::vector<Node>& nodes = model.processes[process].nodes;
      if (way.back().next == nodes.size()) {
        depth[process] = 2;
        way.pop_back();
        continue;
      }
      const Node& node = nodes[way.back().next++];
      const auto called =
          node.kind == NodeKind::call_activity ? numbers.find(node.called_element) : numbers.end();
      if (called == numbers.end() || depth[called->second] == 2) continue;
      if (depth[called->second] == 0) {
        depth[called->second] = 1;
        way.push_back({called->second, 0});
        continue;
      }
      const Place& place = node.place;
      Finding finding{Weight::unsound,     "bpmn.soundness.call_cycle",
                      place.element,       place.id,
                      place.line,          {},
                      node.called_element, {}};
      for (const At& step : way) finding.path.push_back(model.processes[step.process].place.id);
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace huiyin::bpmn
