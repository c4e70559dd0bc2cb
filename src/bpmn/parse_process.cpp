#include <charconv>

#include "bpmn/parse_parts.hpp"

namespace huiyin::bpmn {
namespace {

constexpr std::pair<std::string_view, NodeKind> kinds[] = {
    {"startEvent", NodeKind::start_event},
    {"endEvent", NodeKind::end_event},
    {"intermediateCatchEvent", NodeKind::catch_event},
    {"intermediateThrowEvent", NodeKind::throw_event},
    {"boundaryEvent", NodeKind::boundary_event},
    {"task", NodeKind::task},
    {"userTask", NodeKind::user_task},
    {"manualTask", NodeKind::manual_task},
    {"serviceTask", NodeKind::service_task},
    {"scriptTask", NodeKind::script_task},
    {"sendTask", NodeKind::send_task},
    {"receiveTask", NodeKind::receive_task},
    {"businessRuleTask", NodeKind::business_rule_task},
    {"callActivity", NodeKind::call_activity},
    {"subProcess", NodeKind::sub_process},
    {"adHocSubProcess", NodeKind::ad_hoc_sub_process},
    {"exclusiveGateway", NodeKind::exclusive_gateway},
    {"parallelGateway", NodeKind::parallel_gateway},
    {"inclusiveGateway", NodeKind::inclusive_gateway},
    {"eventBasedGateway", NodeKind::event_based_gateway},
};

std::optional<NodeKind> kind_of(const Site& site) {
  if (site.name() == "subProcess" && is_event_sub_process(site)) return NodeKind::event_sub_process;
  for (const auto& [name, kind] : kinds) {
    if (site.name() == name) return kind;
  }
  return std::nullopt;
}

Sure sure(bool value) {
  return value ? Sure::yes : Sure::no;
}

int quantity(const Site& site, std::string_view name) {
  const std::string text = stripped(site.element->value(name));
  int read = 1;
  std::from_chars(text.data(), text.data() + text.size(), read);
  return read;
}

void read_activity(const Draft& draft, const Site& site, Node& node) {
  const Source& source = draft.source;
  node.loop = loop_of(source, site);
  node.for_compensation = sure(site.flag("isForCompensation", false));
  node.start_quantity = quantity(site, "startQuantity");
  node.completion_quantity = quantity(site, "completionQuantity");
  node.implementation = site.element->value("implementation");
  node.called_element = source.reference(site, "calledElement");
  node.script = expression_in(source, site, "script");
  node.script_format = site.element->value("scriptFormat");
  node.instantiate = sure(site.flag("instantiate", false));
  node.message = source.reference(site, "messageRef");
  if (const Site* message = source.find(node.message)) node.message_name = variable_of(source, message->id());
  node.completion = expression_in(source, site, "completionCondition");
  node.cancel_remaining = sure(site.flag("cancelRemainingInstances", true));
  node.ordering = site.element->value("ordering") == "Sequential" ? Ordering::sequential : Ordering::parallel;
}

void read_event_gateway(const Site& site, Node& node) {
  if (!site.flag("instantiate", false)) return;
  node.event_gateway = site.element->value("eventGatewayType") == "Parallel" ? EventGateway::starts_parallel
                                                                             : EventGateway::starts_exclusive;
}

void read_scope(Draft& draft, const Site& container, Index owner, Index parent);

void read_node(Draft& draft, const Site& site, NodeKind kind, Index scope) {
  const Index index = static_cast<Index>(draft.process.nodes.size());
  Node& node = draft.process.nodes.emplace_back();
  draft.node_sites.push_back(&site);
  draft.nodes.emplace(site.id(), index);
  draft.process.scopes[static_cast<std::size_t>(scope)].nodes.push_back(index);
  node.kind = kind;
  node.place = place_of(site);
  node.scope = scope;
  node.data = data_of(draft.source, site);
  node.extensions = extensions_of(site, draft.text);
  read_own_extensions(site, node);
  if (is_event(kind)) read_event(draft, site, node);
  if (is_activity(kind)) read_activity(draft, site, node);
  if (kind == NodeKind::event_based_gateway) read_event_gateway(site, node);
  if (!has_body(kind)) return;
  node.body = static_cast<Index>(draft.process.scopes.size());
  read_scope(draft, site, index, scope);  // `node` may have moved from here on
}

void read_flow(Draft& draft, const Site& site, Index scope) {
  Flow flow;
  flow.place = place_of(site);
  flow.scope = scope;
  if (site.first("conditionExpression") != nullptr) {
    flow.condition = expression_in(draft.source, site, "conditionExpression");
  }
  flow.extensions = extensions_of(site, draft.text);
  const Index index = static_cast<Index>(draft.process.flows.size());
  draft.flows.emplace(site.id(), index);
  draft.process.scopes[static_cast<std::size_t>(scope)].flows.push_back(index);
  draft.process.flows.push_back(std::move(flow));
}

void read_lanes(Draft& draft, const Site& set, Index parent) {
  for (const Site* site : set.all("lane")) {
    const Index index = static_cast<Index>(draft.process.lanes.size());
    draft.lanes.emplace(site->id(), index);
    draft.process.lanes.push_back({place_of(*site), parent, extensions_of(*site, draft.text)});
    for (const Site* child : site->all("childLaneSet")) read_lanes(draft, *child, index);
  }
}

void read_scope(Draft& draft, const Site& container, Index owner, Index parent) {
  const Index scope = static_cast<Index>(draft.process.scopes.size());
  draft.process.scopes.push_back({owner, parent, {}, {}});
  for (const Site* site : container.children) {
    if (const std::optional<NodeKind> kind = kind_of(*site)) read_node(draft, *site, *kind, scope);
    if (site->name() == "sequenceFlow") read_flow(draft, *site, scope);
    if (site->name() == "laneSet") read_lanes(draft, *site, none);
    if (site->is({"dataObject", "property"})) {
      draft.process.data_objects.push_back({place_of(*site), scope, sure(site->flag("isCollection", false))});
    }
  }
}

}  // namespace

Process read_process(const Source& source, std::string_view text, const Site& site) {
  Draft draft{source, text, {}, {}, {}, {}, {}};
  draft.process.place = place_of(site);
  draft.process.executable = sure(site.flag("isExecutable", false));
  draft.process.extensions = extensions_of(site, text);
  read_scope(draft, site, none, none);
  connect(draft, site);
  return std::move(draft.process);
}

}  // namespace huiyin::bpmn
