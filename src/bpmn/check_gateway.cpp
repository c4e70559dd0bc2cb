#include "bpmn/check.hpp"

namespace huiyin::bpmn {
namespace {

void check_direction(const Source& source, const Site& gateway, Findings& findings) {
  const std::size_t in = source.flows_into(gateway.id()).size();
  const std::size_t out = source.flows_out_of(gateway.id()).size();
  const std::string direction = gateway.element->value("gatewayDirection");
  if ((direction == "Converging" && out > 1) || (direction == "Diverging" && in > 1) ||
      (direction == "Mixed" && (in < 2 || out < 2))) {
    findings.refuse(gateway, "bpmn.constraint.gateway_direction", "8.4.9", direction);
  }
  // An event-based gateway has its own count; one that starts instances has nothing incoming (10.6.6).
  if (gateway.name() != "eventBasedGateway" && in < 2 && out < 2) {
    findings.refuse_unless_tolerant(gateway, "bpmn.constraint.gateway_alone", "10.6.1");
  }
}

bool waits_for_one_trigger(const Source& source, const Site& site) {
  if (site.name() == "receiveTask") return true;
  if (site.name() != "intermediateCatchEvent") return false;
  const auto definitions = source.event_definitions(site);
  for (const Site* definition : definitions) {
    if (!definition->is({"messageEventDefinition", "signalEventDefinition", "timerEventDefinition",
                         "conditionalEventDefinition"})) {
      return false;
    }
  }
  return !definitions.empty();
}

// The configuration of an event-based gateway (10.6.6).
void check_event_based(const Source& source, const Site& gateway, Findings& findings) {
  const auto& out = source.flows_out_of(gateway.id());
  if (out.size() < 2) findings.refuse(gateway, "bpmn.constraint.event_gateway_alone", "10.6.6");
  const bool instantiates = gateway.flag("instantiate", false);
  if (instantiates && !source.flows_into(gateway.id()).empty()) {
    findings.refuse(gateway, "bpmn.constraint.event_gateway_instantiates", "10.6.6");
  }
  if (!instantiates && gateway.element->value("eventGatewayType") == "Parallel") {
    findings.refuse(gateway, "bpmn.constraint.event_gateway_parallel", "10.6.6");
  }
  bool message_event = false;
  bool receive_task = false;
  for (const Site* flow : out) {
    if (flow->first("conditionExpression") != nullptr) {
      findings.refuse(*flow, "bpmn.constraint.event_gateway_condition", "10.6.6");
    }
    const Site* target = source.target(*flow, "targetRef");
    if (target == nullptr || !is_flow_node(*target)) continue;
    if (!waits_for_one_trigger(source, *target)) {
      findings.refuse(*target, "bpmn.constraint.event_gateway_target", "10.6.6", gateway.id());
    }
    if (source.flows_into(target->id()).size() > 1) {
      findings.refuse(*target, "bpmn.constraint.event_gateway_target_shared", "10.6.6", gateway.id());
    }
    message_event = message_event || source.has_event_definition(*target, "messageEventDefinition");
    receive_task = receive_task || target->name() == "receiveTask";
    if (target->name() == "receiveTask" && !source.boundary_of(target->id()).empty()) {
      findings.refuse(*target, "bpmn.constraint.event_gateway_receive_boundary", "10.6.6", gateway.id());
    }
  }
  if (message_event && receive_task) {
    findings.refuse(gateway, "bpmn.constraint.event_gateway_mixes_receivers", "10.6.6");
  }
}

}  // namespace

void check_gateways(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    if (!is_gateway(site)) continue;
    check_direction(source, site, findings);
    if (site.name() == "eventBasedGateway") check_event_based(source, site, findings);
  }
}

}  // namespace huiyin::bpmn
