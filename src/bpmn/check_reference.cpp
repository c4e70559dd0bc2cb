#include "bpmn/check.hpp"

namespace huiyin::bpmn {
namespace {

/// Where an attribute, or a child's text, of these elements must lead. Types beginning with '#' are families.
struct Reference {
  std::string_view owners;
  std::string_view name;
  std::string_view types;
};

constexpr std::string_view item_aware =
    "property dataObject dataObjectReference dataStore dataStoreReference dataInput dataOutput inputDataItem "
    "outputDataItem";

// The metamodel's associations between elements that the engine reads (BPMN 2.0.2, the class diagrams of 8 to
// 10).
constexpr Reference references[] = {
    {"group #flowElement", "categoryValueRef", "categoryValue"},
    {"error escalation", "structureRef", "itemDefinition"},
    {"message", "itemRef", "itemDefinition"},
    {"sequenceFlow", "sourceRef", "#flowNode"},
    {"sequenceFlow", "targetRef", "#flowNode"},
    {"#flowNode", "incoming", "sequenceFlow"},
    {"#flowNode", "outgoing", "sequenceFlow"},
    {"#activity exclusiveGateway inclusiveGateway complexGateway", "default", "sequenceFlow"},
    {"operation", "inMessageRef", "message"},
    {"operation", "outMessageRef", "message"},
    {"operation", "errorRef", "error"},
    {"participant", "processRef", "process"},
    {"participant", "interfaceRef", "interface"},
    {"participant", "endPointRef", "endPoint"},
    {"messageFlow", "sourceRef", "participant #activity #event"},
    {"messageFlow", "targetRef", "participant #activity #event"},
    {"messageFlow", "messageRef", "message"},
    {"process", "definitionalCollaborationRef", "collaboration"},
    {"serviceTask sendTask receiveTask messageEventDefinition", "operationRef", "operation"},
    {"sendTask receiveTask messageEventDefinition", "messageRef", "message"},
    {"multiInstanceLoopCharacteristics", "loopDataInputRef", item_aware},
    {"multiInstanceLoopCharacteristics", "loopDataOutputRef", item_aware},
    {"dataObject dataObjectReference dataStore dataStoreReference property dataInput dataOutput "
     "inputDataItem "
     "outputDataItem",
     "itemSubjectRef", "itemDefinition"},
    {"dataObjectReference", "dataObjectRef", "dataObject"},
    {"dataStoreReference", "dataStoreRef", "dataStore"},
    {"inputSet", "dataInputRefs", "dataInput"},
    {"inputSet", "optionalInputRefs", "dataInput"},
    {"inputSet", "whileExecutingInputRefs", "dataInput"},
    {"inputSet", "outputSetRefs", "outputSet"},
    {"outputSet", "dataOutputRefs", "dataOutput"},
    {"outputSet", "optionalOutputRefs", "dataOutput"},
    {"outputSet", "whileExecutingOutputRefs", "dataOutput"},
    {"outputSet", "inputSetRefs", "inputSet"},
    {"dataInputAssociation dataOutputAssociation", "sourceRef", item_aware},
    {"dataInputAssociation dataOutputAssociation", "targetRef", item_aware},
    {"#event", "eventDefinitionRef", "#eventDefinition"},
    {"boundaryEvent", "attachedToRef", "#activity"},
    {"compensateEventDefinition", "activityRef", "#activity"},
    {"errorEventDefinition", "errorRef", "error"},
    {"escalationEventDefinition", "escalationRef", "escalation"},
    {"signalEventDefinition", "signalRef", "signal"},
    {"linkEventDefinition", "source", "linkEventDefinition"},
    {"linkEventDefinition", "target", "linkEventDefinition"},
    {"lane", "flowNodeRef", "#flowNode"},
    {"association", "sourceRef", ""},
    {"association", "targetRef", ""},
    {"resourceRole performer humanPerformer potentialOwner", "resourceRef", "resource"},
    {"correlationKey", "correlationPropertyRef", "correlationProperty"},
};

bool is_of(const Site& site, std::string_view type) {
  if (type == "#flowNode") return is_flow_node(site);
  if (type == "#activity") return is_activity(site);
  if (type == "#event") return is_event(site);
  if (type == "#eventDefinition") return is_event_definition(site);
  if (type == "#flowElement") {
    return is_flow_node(site) ||
           site.is({"sequenceFlow", "dataObject", "dataObjectReference", "dataStoreReference"});
  }
  return site.name() == type;
}

bool is_one_of(const Site& site, std::string_view types) {
  while (!types.empty()) {
    const std::string_view type = types.substr(0, types.find(' '));
    if (is_of(site, type)) return true;
    types.remove_prefix(std::min(types.size(), type.size() + 1));
  }
  return false;
}

bool is_artifact(const Site& site) {
  return site.is({"association", "group", "textAnnotation"});
}

void check_reference(const Source& source, const Site& site, const Reference& reference, Findings& findings) {
  for (const std::string& id : source.references(site, reference.name)) {
    const std::string detail = std::string(reference.name) + "=" + id;
    const Site* target = source.find(id);
    if (target == nullptr) {
      // A modeller keeps the category of a group it copied, and the diagram does not change by it.
      findings.refuse(site, "bpmn.constraint.reference_missing", "8.3", detail);
    } else if (!reference.types.empty() && !is_one_of(*target, reference.types)) {
      const bool artifact = is_artifact(*target) && site.is({"sequenceFlow", "messageFlow"});
      findings.refuse(site,
                      artifact ? "bpmn.constraint.flow_at_artifact" : "bpmn.constraint.reference_wrong_kind",
                      artifact ? "8.4.1" : "8.3", detail + " " + target->element->name);
    }
  }
}

// "unknown prefixes": a QName whose prefix nobody declared names nothing.
void check_prefixes(const Source& source, const Site& site, Findings& findings) {
  for (const xml::Attribute& attribute : site.element->attributes) {
    if (!attribute.space.empty() || (!attribute.name.ends_with("Ref") && attribute.name != "calledElement"))
      continue;
    const std::string value = stripped(attribute.value);
    const bool scheme = value.find("://") != std::string::npos || attribute.name == "structureRef";
    if (!scheme && !source.prefix_declared(value)) {
      findings.refuse(site, "bpmn.constraint.prefix_unknown", "8.3", attribute.name + "=" + value);
    }
  }
}

}  // namespace

void check_references(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    for (const Reference& reference : references) {
      if (is_one_of(site, reference.owners)) check_reference(source, site, reference, findings);
    }
    check_prefixes(source, site, findings);
    // A definition inside an event belongs to it alone; only those at the root are shared (10.5.1).
    if (site.name() != "eventDefinitionRef") continue;
    const Site* target = source.find(source.local(site.element->text));
    if (target != nullptr && target->parent != &source.root()) {
      findings.refuse(*site.parent, "bpmn.constraint.event_definition_not_shared", "10.5.1", target->id());
    }
  }
}

}  // namespace huiyin::bpmn
