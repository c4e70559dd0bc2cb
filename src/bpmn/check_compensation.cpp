#include <algorithm>

#include "bpmn/check.hpp"

namespace huiyin::bpmn {
namespace {

bool is_ancestor(const Site* scope, const Site& site) {
  for (const Site* at = site.parent; at != nullptr; at = at->parent) {
    if (at == scope) return true;
  }
  return false;
}

/// What associations lead to from `site`, whichever end they are drawn from.
std::vector<const Site*> associated(const Source& source, const Site& site) {
  std::vector<const Site*> found;
  for (const Site* association : source.associations_of(site.id())) {
    const Site* from = source.target(*association, "sourceRef");
    const Site* to = source.target(*association, "targetRef");
    if (from == &site && to != nullptr) found.push_back(to);
    if (to == &site && from != nullptr) found.push_back(from);
  }
  return found;
}

// A boundary compensation event leads to its handler by an association, not by a flow (10.7.1).
void check_handler(const Source& source, const Site& event, Findings& findings) {
  int handlers = 0;
  for (const Site* other : associated(source, event)) {
    if (!is_activity(*other)) continue;
    ++handlers;
    if (!other->flag("isForCompensation", false)) {
      findings.refuse(event, "bpmn.constraint.compensation_handler_ordinary", "10.7.1", other->id());
    }
    if (other->parent != event.parent) {
      findings.refuse(event, "bpmn.constraint.compensation_handler_elsewhere", "10.7.1", other->id());
    }
  }
  if (handlers != 1) findings.refuse(event, "bpmn.constraint.compensation_handler_missing", "10.7.1");
}

void check_compensating(const Source& source, const Site& activity, Findings& findings) {
  if (!source.flows_into(activity.id()).empty() || !source.flows_out_of(activity.id()).empty() ||
      activity.first("incoming") != nullptr || activity.first("outgoing") != nullptr) {
    findings.refuse(activity, "bpmn.constraint.compensation_activity_in_flow", "10.7.1");
  }
  const std::vector<const Site*> others = associated(source, activity);
  const bool attached = std::ranges::any_of(others, [&](const Site* other) {
    return other->name() == "boundaryEvent" &&
           source.has_event_definition(*other, "compensateEventDefinition");
  });
  if (!attached) findings.refuse(activity, "bpmn.constraint.compensation_activity_unattached", "10.7.1");
}

// Thrown for an activity: it must lie where the thrower can see it, on its level or on one around it
// (10.7.2).
void check_thrown(const Source& source, const Site& event, Findings& findings) {
  for (const Site* definition : source.event_definitions(event)) {
    if (definition->name() != "compensateEventDefinition") continue;
    const Site* activity = source.target(*definition, "activityRef");
    if (activity != nullptr && is_activity(*activity) && !is_ancestor(activity->parent, event)) {
      findings.refuse(event, "bpmn.constraint.compensated_activity_elsewhere", "10.7.2", activity->id());
    }
  }
}

// An event sub-process that compensates belongs to a sub-process, never to a process (10.3.5).
void check_event_sub_process(const Source& source, const Site& start, Findings& findings) {
  const Site* sub_process = start.parent;
  if (is_event_sub_process(*sub_process) && source.has_event_definition(start, "compensateEventDefinition") &&
      sub_process->parent != nullptr && sub_process->parent->name() == "process") {
    findings.refuse(start, "bpmn.constraint.compensation_of_process", "10.7.1");
  }
}

}  // namespace

void check_compensation(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    if (site.parent == nullptr) continue;
    const bool compensates = is_event(site) && source.has_event_definition(site, "compensateEventDefinition");
    if (compensates && site.name() == "boundaryEvent") check_handler(source, site, findings);
    if (compensates && is_throw_event(site)) check_thrown(source, site, findings);
    if (compensates && site.name() == "startEvent") check_event_sub_process(source, site, findings);
    if (is_activity(site) && site.flag("isForCompensation", false))
      check_compensating(source, site, findings);
  }
}

}  // namespace huiyin::bpmn
