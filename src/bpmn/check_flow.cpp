#include <algorithm>

#include "bpmn/check.hpp"

namespace huiyin::bpmn {
namespace {

bool lists(const Source& source, const Site& node, std::string_view name, const std::string& flow) {
  const std::vector<std::string> listed = source.references(node, name);
  return std::ranges::find(listed, flow) != listed.end();
}

// Some modellers list no flows at nodes at all. Where none is listed anywhere the flows' own ends are all
// there is; where some are, a flow that is not listed contradicts the list.
bool lists_nothing(const Source& source) {
  return std::ranges::none_of(source.sites(), [](const Site& site) {
    return is_flow_node(site) && (site.first("incoming") != nullptr || site.first("outgoing") != nullptr);
  });
}

void check_ends(const Source& source, const Site& flow, Findings& findings) {
  const Site* from = source.target(flow, "sourceRef");
  const Site* to = source.target(flow, "targetRef");
  const std::string id = flow.id();
  if (from != nullptr && is_flow_node(*from) && !lists(source, *from, "outgoing", id)) {
    findings.refuse_unless_tolerant(flow, "bpmn.constraint.flow_not_listed", "8.4.13", from->id());
  }
  if (to != nullptr && is_flow_node(*to) && !lists(source, *to, "incoming", id)) {
    findings.refuse_unless_tolerant(flow, "bpmn.constraint.flow_not_listed", "8.4.13", to->id());
  }
}

// The other way round: a node lists a flow that does not begin or end there.
void check_listed(const Source& source, const Site& node, Findings& findings) {
  for (const char* name : {"incoming", "outgoing"}) {
    const char* end = name[0] == 'i' ? "targetRef" : "sourceRef";
    for (const std::string& id : source.references(node, name)) {
      const Site* flow = source.find(id);
      if (flow != nullptr && flow->name() == "sequenceFlow" && source.reference(*flow, end) != node.id()) {
        findings.refuse(node, "bpmn.constraint.flow_listed_elsewhere", "8.4.13", id);
      }
    }
  }
}

void check_borders(const Source& source, const Site& flow, Findings& findings) {
  const Site* from = source.target(flow, "sourceRef");
  const Site* to = source.target(flow, "targetRef");
  if (from == nullptr || to == nullptr) return;
  for (const Site* end : {from, to}) {
    if (is_event_sub_process(*end)) {
      findings.refuse(flow, "bpmn.constraint.flow_at_event_sub_process", "10.3.5", end->id());
    }
  }
  if (process_of(*from) != process_of(*to)) {
    findings.refuse(flow, "bpmn.constraint.flow_crosses_pool", "9.2");
  } else if (from->parent != to->parent) {
    findings.refuse(flow, "bpmn.constraint.flow_crosses_sub_process", "10.3.5");
  } else if (is_flow_node(*from) && flow.parent != from->parent) {
    findings.refuse(flow, "bpmn.constraint.flow_in_other_scope", "8.4.13");
  }
}

void check_condition(const Source& source, const Site& flow, Findings& findings) {
  const Site* from = source.target(flow, "sourceRef");
  if (!flow.flag("isImmediate", true) && in_executable(flow)) {
    findings.refuse(flow, "bpmn.constraint.flow_not_immediate", "8.4.13");
  }
  if (flow.first("conditionExpression") == nullptr || from == nullptr) return;
  if (is_activity(*from) && source.flows_out_of(from->id()).size() < 2) {
    findings.refuse(flow, "bpmn.constraint.condition_alone", "8.4.13", from->id());
  }
  // Conditions have a meaning behind activities and behind gateways that decide. A parallel gateway ignores
  // them, and a start event, which starts its instance either way, has none (8.4.13, 10.6.4).
  if (is_event(*from)) findings.refuse(flow, "bpmn.constraint.condition_after_event", "8.4.13", from->id());
}

void check_default(const Source& source, const Site& node, Findings& findings) {
  if (node.attribute("default") == nullptr) return;
  if (!is_activity(node) && !node.is({"exclusiveGateway", "inclusiveGateway", "complexGateway"})) {
    findings.refuse(node, "bpmn.constraint.default_not_allowed", "10.6");
    return;
  }
  const Site* flow = source.target(node, "default");
  if (flow == nullptr) return;
  if (flow->name() == "sequenceFlow" && source.reference(*flow, "sourceRef") != node.id()) {
    findings.refuse(node, "bpmn.constraint.default_of_another", "8.4.13", flow->id());
  }
}

bool starts_level(const Site& site) {
  return site.name() == "startEvent" || (site.name() == "receiveTask" && site.flag("instantiate", false)) ||
         (site.name() == "eventBasedGateway" && site.flag("instantiate", false));
}

// Where a level has a start event every node must be reached, where it has an end event every node must go on
// (10.5.2, 10.5.3). A level without either begins at the nodes nothing leads to and ends where nothing goes
// on.
void check_level(const Source& source, const Site& level, Findings& findings) {
  if (level.name() == "adHocSubProcess") return;
  const bool has_start = level.first("startEvent") != nullptr;
  const bool has_end = level.first("endEvent") != nullptr;
  for (const Site* node : level.children) {
    if (!is_flow_node(*node) || is_event_sub_process(*node) || node->flag("isForCompensation", false))
      continue;
    const bool reached = !source.flows_into(node->id()).empty();
    const bool goes_on = !source.flows_out_of(node->id()).empty();
    const bool link = source.has_event_definition(*node, "linkEventDefinition");
    const bool need_in = !starts_level(*node) && node->name() != "boundaryEvent" &&
                         !(link && node->name() == "intermediateCatchEvent");
    const bool need_out = node->name() != "endEvent" && !(link && is_throw_event(*node)) &&
                          !source.has_event_definition(*node, "compensateEventDefinition");
    if (has_start && need_in && !reached)
      findings.refuse(*node, "bpmn.constraint.node_not_reached", "10.5.2");
    if (has_end && need_out && !goes_on)
      findings.refuse(*node, "bpmn.constraint.node_leads_nowhere", "10.5.3");
  }
  const bool starts =
      std::ranges::any_of(level.children, [](const Site* site) { return starts_level(*site); });
  if (has_end && !starts) findings.refuse(level, "bpmn.constraint.end_without_start", "10.5.3");
  if (has_start && !has_end) findings.refuse(level, "bpmn.constraint.start_without_end", "10.5.2");
}

}  // namespace

void check_flows(const Source& source, Findings& findings) {
  const bool nothing_listed = lists_nothing(source);
  for (const Site& site : source.sites()) {
    if (site.name() == "sequenceFlow") {
      if (!nothing_listed) check_ends(source, site, findings);
      check_borders(source, site, findings);
      check_condition(source, site, findings);
    }
    if (is_flow_node(site)) {
      check_listed(source, site, findings);
      check_default(source, site, findings);
    }
    if (is_container(site)) check_level(source, site, findings);
  }
}

}  // namespace huiyin::bpmn
