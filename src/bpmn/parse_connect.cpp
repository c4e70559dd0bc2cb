#include "bpmn/parse_parts.hpp"

namespace huiyin::bpmn {
namespace {

Index found_in(const std::unordered_map<std::string, Index>& all, const std::string& id) {
  const auto found = all.find(id);
  return found == all.end() ? none : found->second;
}

Node& at(Draft& draft, Index index) {
  return draft.process.nodes[static_cast<std::size_t>(index)];
}

void connect_flow(Draft& draft, const Site& site) {
  const Index index = draft.flow(site.id());
  if (index == none) return;
  Flow& flow = draft.process.flows[static_cast<std::size_t>(index)];
  flow.source = draft.node(draft.source.reference(site, "sourceRef"));
  flow.target = draft.node(draft.source.reference(site, "targetRef"));
  if (flow.source != none) at(draft, flow.source).outgoing.push_back(index);
  if (flow.target != none) at(draft, flow.target).incoming.push_back(index);
}

// Lanes stand inside lanes; those further in come later in the file, and win.
void connect_lane(Draft& draft, const Site& site) {
  const Index lane = found_in(draft.lanes, site.id());
  for (const std::string& id : draft.source.references(site, "flowNodeRef")) {
    const Index node = draft.node(id);
    if (lane != none && node != none) at(draft, node).lane = lane;
  }
}

// The handler stands at the other end of an association (10.7.1).
Index handler_of(const Draft& draft, const Site& event) {
  for (const Site* association : draft.source.associations_of(event.id())) {
    for (const char* end : {"sourceRef", "targetRef"}) {
      const Index other = draft.node(draft.source.reference(*association, end));
      if (other != none && is_activity(draft.process.nodes[static_cast<std::size_t>(other)].kind))
        return other;
    }
  }
  return none;
}

void connect_node(Draft& draft, Index index) {
  const Site& site = *draft.node_sites[static_cast<std::size_t>(index)];
  Node& node = at(draft, index);
  node.default_flow = draft.flow(draft.source.reference(site, "default"));
  if (node.kind == NodeKind::boundary_event) {
    node.attached_to = draft.node(draft.source.reference(site, "attachedToRef"));
    if (node.attached_to != none) at(draft, node.attached_to).boundary.push_back(index);
    if (node.event.kind == EventKind::compensation) node.compensated_by = handler_of(draft, site);
  }
  for (const Site* definition : draft.source.event_definitions(site)) {
    if (definition->name() == "compensateEventDefinition") {
      node.event.activity = draft.node(draft.source.reference(*definition, "activityRef"));
    }
  }
}

void connect_below(Draft& draft, const Site& site) {
  if (site.name() == "sequenceFlow") connect_flow(draft, site);
  if (site.name() == "lane") connect_lane(draft, site);
  for (const Site* child : site.children) connect_below(draft, *child);
}

}  // namespace

Index Draft::node(const std::string& id) const {
  return found_in(nodes, id);
}

Index Draft::flow(const std::string& id) const {
  return found_in(flows, id);
}

void connect(Draft& draft, const Site& process) {
  connect_below(draft, process);
  for (std::size_t i = 0; i < draft.process.nodes.size(); ++i) connect_node(draft, static_cast<Index>(i));
}

}  // namespace huiyin::bpmn
