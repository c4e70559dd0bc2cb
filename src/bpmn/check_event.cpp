#include <algorithm>

#include "bpmn/check.hpp"

namespace huiyin::bpmn {
namespace {

/// What may trigger, or result from, an event at a place (10.5.2 to 10.5.4;
/// tables 10.84, 10.86, 10.88, 10.89).
struct Place {
  std::string_view definitions;  // between spaces
  bool may_be_plain;
};

constexpr Place start_of_process{" message timer conditional signal ", true};
constexpr Place start_of_sub_process{"", true};
constexpr Place start_of_event_sub_process{" message timer error escalation compensate conditional signal ",
                                           false};
constexpr Place start_beside_running{" message timer escalation conditional signal ", false};
constexpr Place in_flow_catching{" message timer conditional link signal ", false};
constexpr Place in_flow_throwing{" message escalation link compensate signal ", true};
constexpr Place boundary_interrupting{" message timer escalation error cancel compensate conditional signal ",
                                      false};
constexpr Place boundary_beside_running{" message timer escalation conditional signal ", false};
constexpr Place at_end{" message escalation error cancel compensate signal terminate ", true};

const Place& place_of(const Site& event) {
  if (event.name() == "endEvent") return at_end;
  if (event.name() == "intermediateCatchEvent") return in_flow_catching;
  if (event.name() == "boundaryEvent") {
    return event.flag("cancelActivity", true) ? boundary_interrupting : boundary_beside_running;
  }
  if (event.name() != "startEvent") return in_flow_throwing;
  if (event.parent->name() == "process") return start_of_process;
  if (!is_event_sub_process(*event.parent)) return start_of_sub_process;
  return event.flag("isInterrupting", true) ? start_of_event_sub_process : start_beside_running;
}

void check_definitions(const Source& source, const Site& event, Findings& findings) {
  const Place& place = place_of(event);
  const std::vector<const Site*> definitions = source.event_definitions(event);
  if (definitions.empty() && !place.may_be_plain) {
    findings.refuse(event, "bpmn.constraint.event_without_definition", "10.5");
  }
  for (const Site* definition : definitions) {
    const std::string_view suffix = "EventDefinition";
    const std::string kind(definition->name().substr(0, definition->name().size() - suffix.size()));
    if (place.definitions.find(" " + kind + " ") == std::string_view::npos) {
      findings.refuse(event, "bpmn.constraint.event_definition_not_allowed", "10.5",
                      definition->element->name);
    }
  }
}

// A node's own list counts here too: a flow that names another end is a finding of its own.
bool has_incoming(const Source& source, const Site& node) {
  return node.first("incoming") != nullptr || !source.flows_into(node.id()).empty();
}
bool has_outgoing(const Source& source, const Site& node) {
  return node.first("outgoing") != nullptr || !source.flows_out_of(node.id()).empty();
}

void check_start(const Source& source, const Site& event, Findings& findings) {
  if (has_incoming(source, event)) findings.refuse(event, "bpmn.constraint.start_has_incoming", "10.5.2");
  if (source.flows_out_of(event.id()).empty()) {
    findings.refuse(event, "bpmn.constraint.start_has_no_outgoing", "10.5.2");
  }
}

void check_end(const Source& source, const Site& event, Findings& findings) {
  if (has_outgoing(source, event)) findings.refuse(event, "bpmn.constraint.end_has_outgoing", "10.5.3");
  if (source.flows_into(event.id()).empty())
    findings.refuse(event, "bpmn.constraint.end_has_no_incoming", "10.5.3");
}

void check_intermediate(const Source& source, const Site& event, Findings& findings) {
  const bool link = source.has_event_definition(event, "linkEventDefinition");
  const bool in = has_incoming(source, event);
  const bool out = has_outgoing(source, event);
  const bool source_link = link && is_throw_event(event);
  const bool target_link = link && !is_throw_event(event);
  // A link is the end of one page or the beginning of the next, never both (10.5.4).
  if (source_link && out) findings.refuse(event, "bpmn.constraint.link_has_outgoing", "10.5.4");
  if (target_link && in) findings.refuse(event, "bpmn.constraint.link_has_incoming", "10.5.4");
  if (!target_link && !in) findings.refuse(event, "bpmn.constraint.intermediate_has_no_incoming", "10.5.4");
  if (!source_link && !out) findings.refuse(event, "bpmn.constraint.intermediate_has_no_outgoing", "10.5.4");
}

void check_boundary(const Source& source, const Site& event, Findings& findings) {
  const bool compensation = source.has_event_definition(event, "compensateEventDefinition");
  if (has_incoming(source, event)) findings.refuse(event, "bpmn.constraint.boundary_has_incoming", "10.5.4");
  if (compensation && has_outgoing(source, event)) {
    findings.refuse(event, "bpmn.constraint.compensation_has_outgoing", "10.7.1");
  }
  if (!compensation && !has_outgoing(source, event)) {
    findings.refuse(event, "bpmn.constraint.boundary_has_no_outgoing", "10.5.4");
  }
  const Site* activity = source.target(event, "attachedToRef");
  if (activity == nullptr || !is_activity(*activity)) return;
  if (activity->parent != event.parent) {
    findings.refuse(event, "bpmn.constraint.boundary_in_other_scope", "10.5.4", activity->id());
  }
  if (is_event_sub_process(*activity)) {
    findings.refuse(event, "bpmn.constraint.boundary_of_event_sub_process", "10.3.5", activity->id());
  }
}

}  // namespace

void check_events(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    if (!is_event(site) || site.parent == nullptr) continue;
    check_definitions(source, site, findings);
    if (site.name() == "startEvent") check_start(source, site, findings);
    if (site.name() == "endEvent") check_end(source, site, findings);
    if (site.name().starts_with("intermediate")) check_intermediate(source, site, findings);
    if (site.name() == "boundaryEvent") check_boundary(source, site, findings);
  }
}

}  // namespace huiyin::bpmn
