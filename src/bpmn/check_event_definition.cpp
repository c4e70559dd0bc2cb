#include <algorithm>

#include "bpmn/check.hpp"

namespace huiyin::bpmn {
namespace {

void check_message(const Source& source, const Site& event, const Site& definition, Findings& findings) {
  if (source.reference(definition, "messageRef").empty()) {
    findings.refuse(event, "bpmn.constraint.message_missing", "10.5.5", definition.id());
  }
  // Table 10.95 wants the operation too. Messages are found by name here, so nothing is lost without it.
  if (source.reference(definition, "operationRef").empty()) {
    findings.refuse_unless_tolerant(event, "bpmn.constraint.operation_missing", "10.5.5", definition.id());
  }
}

// Whoever throws must say what; whoever catches may leave it out and catches all (10.5.5, tables 10.92
// and 10.90).
void check_code(const Source& source, const Site& event, const Site& definition, Findings& findings) {
  if (!is_throw_event(event)) return;
  const bool error = definition.name() == "errorEventDefinition";
  const Site* thrown = source.target(definition, error ? "errorRef" : "escalationRef");
  const bool has_code =
      thrown != nullptr && thrown->attribute(error ? "errorCode" : "escalationCode") != nullptr;
  if (!has_code) {
    findings.refuse(event,
                    error ? "bpmn.constraint.error_code_missing" : "bpmn.constraint.escalation_code_missing",
                    "10.5.5", definition.id());
  }
}

void check_definition(const Source& source, const Site& event, const Site& definition, Findings& findings) {
  const std::string_view name = definition.name();
  if (name == "messageEventDefinition") check_message(source, event, definition, findings);
  if (name == "errorEventDefinition" || name == "escalationEventDefinition") {
    check_code(source, event, definition, findings);
  }
  if (name == "signalEventDefinition" && source.reference(definition, "signalRef").empty()) {
    findings.refuse(event, "bpmn.constraint.signal_missing", "10.5.5", definition.id());
  }
  if (name == "conditionalEventDefinition" && definition.first("condition") == nullptr) {
    findings.refuse(event, "bpmn.constraint.condition_missing", "10.5.5", definition.id());
  }
}

const Site* link_of(const Site& event) {
  return event.first("linkEventDefinition");
}

std::vector<const Site*> links(const Site& level, std::string_view event, const std::string& name) {
  std::vector<const Site*> found;
  for (const Site* one : level.all(event)) {
    const Site* link = link_of(*one);
    if (link != nullptr && link->element->value("name") == name) found.push_back(link);
  }
  return found;
}

bool names(const Source& source, const Site& link, std::string_view end, const std::string& id) {
  const std::vector<std::string> listed = source.references(link, end);
  return std::ranges::find(listed, id) != listed.end();
}

// Pairs by `source` and `target`, as the standard has it, or by name alone, as modellers write it (10.5.5).
void check_link(const Source& source, const Site& event, Findings& findings) {
  const Site* link = link_of(event);
  if (link == nullptr || event.parent == nullptr) return;
  const bool throws = event.name() == "intermediateThrowEvent";
  const std::string name = link->element->value("name");
  if (name.empty()) findings.refuse(event, "bpmn.constraint.link_name_missing", "10.5.5");
  const std::vector<std::string> listed = source.references(*link, throws ? "target" : "source");
  if (throws && listed.size() > 1) findings.refuse(event, "bpmn.constraint.link_targets_many", "10.5.5");
  for (const std::string& id : listed) {
    const Site* other = source.find(id);
    if (other == nullptr || other->name() != "linkEventDefinition" || other->parent == nullptr) continue;
    const std::string_view other_event = throws ? "intermediateCatchEvent" : "intermediateThrowEvent";
    if (other->parent->name() != other_event ||
        !names(source, *other, throws ? "source" : "target", link->id())) {
      findings.refuse(event, "bpmn.constraint.link_not_mutual", "10.5.5", id);
    }
    if (other->parent->parent != event.parent)
      findings.refuse(event, "bpmn.constraint.link_leaves_level", "10.5.5", id);
  }
  const std::vector<const Site*> targets = links(*event.parent, "intermediateCatchEvent", name);
  if (listed.empty() && throws && targets.size() != 1) {
    findings.refuse(event, "bpmn.constraint.link_without_target", "10.5.5", name);
  }
  if (listed.empty() && !throws && links(*event.parent, "intermediateThrowEvent", name).empty()) {
    findings.refuse(event, "bpmn.constraint.link_without_source", "10.5.5", name);
  }
  if (!throws && targets.size() > 1)
    findings.refuse(event, "bpmn.constraint.link_target_twice", "10.5.5", name);
}

}  // namespace

void check_event_definitions(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    if (!is_event(site)) continue;
    check_link(source, site, findings);
    if (!in_executable(site)) continue;
    for (const Site* definition : source.event_definitions(site))
      check_definition(source, site, *definition, findings);
  }
}

}  // namespace huiyin::bpmn
