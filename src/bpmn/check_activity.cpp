#include <algorithm>

#include "bpmn/check.hpp"
#include "bpmn/content.hpp"

namespace huiyin::bpmn {
namespace {

std::size_t count_activities(const Site& scope) {
  return static_cast<std::size_t>(
      std::ranges::count_if(scope.children, [](const Site* child) { return is_activity(*child); }));
}

// 10.3.5
void check_sub_process(const Source& source, const Site& site, Findings& findings) {
  if (site.first("ioSpecification") != nullptr)
    findings.refuse(site, "bpmn.constraint.sub_process_with_data", "10.4.1");
  if (site.name() == "adHocSubProcess") {
    if (count_activities(site) == 0) findings.refuse(site, "bpmn.constraint.ad_hoc_empty", "10.3.5");
    for (const Site* child : site.children) {
      if (child->is({"startEvent", "endEvent"}))
        findings.refuse(*child, "bpmn.constraint.ad_hoc_event", "10.3.5", site.id());
    }
  }
  if (!is_event_sub_process(site)) return;
  if (site.name() != "subProcess") findings.refuse(site, "bpmn.constraint.event_sub_process_kind", "10.3.5");
  if (site.count("startEvent") != 1)
    findings.refuse(site, "bpmn.constraint.event_sub_process_start", "10.3.5");
  if (site.first("incoming") != nullptr || site.first("outgoing") != nullptr ||
      !source.flows_into(site.id()).empty() || !source.flows_out_of(site.id()).empty()) {
    findings.refuse(site, "bpmn.constraint.event_sub_process_in_flow", "10.3.5");
  }
}

// 10.3.3
void check_receive(const Source& source, const Site& site, Findings& findings) {
  if (site.name() != "receiveTask") return;
  if (site.flag("instantiate", false) &&
      (!source.flows_into(site.id()).empty() || site.first("incoming") != nullptr)) {
    findings.refuse(site, "bpmn.constraint.receive_instantiates", "10.3.3");
  }
  // The standard lets the message be left out, and then nobody could say what the task waits for.
  if (in_executable(site) && source.reference(site, "messageRef").empty()) {
    findings.refuse(site, "bpmn.profile.receive_without_message");
  }
}

// Either a resource, with bindings of its parameters, or an expression that finds one (10.3.1).
void check_performer(const Site& site, Findings& findings) {
  if (!is_performer(site.name())) return;
  const bool resource = site.first("resourceRef") != nullptr || site.attribute("resourceRef") != nullptr;
  const bool found = site.first("resourceAssignmentExpression") != nullptr;
  if ((resource && found) || (!resource && site.first("resourceParameterBinding") != nullptr)) {
    findings.refuse(site, "bpmn.constraint.performer_contradicts_itself", "10.3.1");
  }
}

void check_process(const Site& site, Findings& findings) {
  if (site.element->value("processType") == "Public" && site.flag("isExecutable", false)) {
    findings.refuse(site, "bpmn.constraint.public_process_executable", "10.2.1");
  }
}

}  // namespace

void check_activities(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    if (is_sub_process(site)) check_sub_process(source, site, findings);
    if (site.name() == "process") check_process(site, findings);
    check_receive(source, site, findings);
    check_performer(site, findings);
  }
}

}  // namespace huiyin::bpmn
