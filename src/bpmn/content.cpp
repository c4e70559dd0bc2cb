#include "bpmn/content.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace huiyin::bpmn {
namespace {

struct Row {
  std::string_view names;
  std::string_view children;  // "@group" stands for the group's names
};

constexpr Row groups[] = {
    {"@base", "documentation extensionElements"},
    {"@artifact", "association group textAnnotation"},
    {"@definition",
     "messageEventDefinition timerEventDefinition signalEventDefinition errorEventDefinition "
     "escalationEventDefinition conditionalEventDefinition linkEventDefinition terminateEventDefinition "
     "compensateEventDefinition cancelEventDefinition eventDefinition"},
    {"@role", "resourceRole performer humanPerformer potentialOwner"},
    {"@node", "@base auditing monitoring categoryValueRef incoming outgoing"},
    {"@activity",
     "@node ioSpecification property dataInputAssociation dataOutputAssociation @role "
     "standardLoopCharacteristics "
     "multiInstanceLoopCharacteristics loopCharacteristics"},
    {"@choreography", "choreographyTask subChoreography callChoreography"},
    {"@element",
     "task userTask manualTask serviceTask scriptTask sendTask receiveTask businessRuleTask callActivity "
     "subProcess "
     "adHocSubProcess transaction exclusiveGateway inclusiveGateway parallelGateway complexGateway "
     "eventBasedGateway "
     "startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent implicitThrowEvent "
     "event "
     "sequenceFlow dataObject dataObjectReference dataStoreReference @choreography"},
    {"@catch", "@node property dataOutput dataOutputAssociation outputSet @definition eventDefinitionRef"},
    {"@throw", "@node property dataInput dataInputAssociation inputSet @definition eventDefinitionRef"},
    {"@callable", "@base supportedInterfaceRef ioSpecification ioBinding"},
    {"@conversation", "conversation subConversation callConversation conversationNode"},
    {"@collaboration",
     "@base participant messageFlow @artifact @conversation conversationAssociation participantAssociation "
     "messageFlowAssociation correlationKey choreographyRef conversationLink"},
    {"@interaction", "@node participantRef correlationKey"},
};

constexpr Row table[] = {
    {"definitions",
     "@base import extension relationship itemDefinition message interface error escalation signal resource "
     "category "
     "dataStore correlationProperty endPoint partnerEntity partnerRole process collaboration choreography "
     "globalChoreographyTask globalConversation globalTask globalUserTask globalManualTask globalScriptTask "
     "globalBusinessRuleTask @definition"},
    {"process",
     "@callable auditing monitoring property laneSet @element @artifact @role correlationSubscription "
     "supports"},
    {"globalTask globalUserTask globalManualTask globalScriptTask globalBusinessRuleTask",
     "@callable @role rendering script"},
    {"subProcess transaction", "@activity laneSet @element @artifact"},
    {"adHocSubProcess", "@activity laneSet @element @artifact completionCondition"},
    {"task manualTask serviceTask sendTask receiveTask businessRuleTask callActivity", "@activity"},
    {"userTask", "@activity rendering"},
    {"scriptTask", "@activity script"},
    {"exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway", "@node"},
    {"complexGateway", "@node activationCondition"},
    {"startEvent intermediateCatchEvent boundaryEvent", "@catch"},
    {"endEvent intermediateThrowEvent implicitThrowEvent event", "@throw"},
    {"sequenceFlow", "@base auditing monitoring categoryValueRef conditionExpression"},
    {"dataObject dataObjectReference dataStoreReference",
     "@base auditing monitoring categoryValueRef dataState"},
    {"dataStore property dataInput dataOutput inputDataItem outputDataItem", "@base dataState"},
    {"dataState itemDefinition message signal error escalation association group categoryValue "
     "participantMultiplicity "
     "endPoint conversationLink auditing monitoring ioBinding import extension",
     "@base"},
    {"category", "@base categoryValue"},
    {"textAnnotation", "@base text"},
    {"ioSpecification", "@base dataInput dataOutput inputSet outputSet"},
    {"inputSet", "@base dataInputRefs optionalInputRefs whileExecutingInputRefs outputSetRefs"},
    {"outputSet", "@base dataOutputRefs optionalOutputRefs whileExecutingOutputRefs inputSetRefs"},
    {"dataInputAssociation dataOutputAssociation", "@base sourceRef targetRef transformation assignment"},
    {"assignment", "@base from to"},
    {"standardLoopCharacteristics", "@base loopCondition"},
    {"multiInstanceLoopCharacteristics",
     "@base loopCardinality loopDataInputRef loopDataOutputRef inputDataItem outputDataItem "
     "complexBehaviorDefinition "
     "completionCondition"},
    {"complexBehaviorDefinition", "@base condition event"},
    {"messageEventDefinition", "@base operationRef"},
    {"timerEventDefinition", "@base timeDate timeDuration timeCycle"},
    {"conditionalEventDefinition", "@base condition"},
    {"linkEventDefinition", "@base source target"},
    {"signalEventDefinition errorEventDefinition escalationEventDefinition terminateEventDefinition "
     "compensateEventDefinition cancelEventDefinition eventDefinition",
     "@base"},
    {"laneSet", "@base lane"},
    {"lane", "@base partitionElement flowNodeRef childLaneSet"},
    {"childLaneSet", "@base lane"},
    {"interface", "@base operation"},
    {"operation", "@base inMessageRef outMessageRef errorRef"},
    {"resource", "@base resourceParameter"},
    {"resourceParameter", "@base"},
    {"resourceRole performer humanPerformer potentialOwner",
     "@base resourceRef resourceParameterBinding resourceAssignmentExpression"},
    {"collaboration globalConversation", "@collaboration"},
    {"choreography globalChoreographyTask", "@collaboration @element"},
    {"participant", "@base interfaceRef endPointRef participantMultiplicity"},
    {"messageFlow", "@base"},
    {"partnerEntity partnerRole", "@base participantRef"},
    {"choreographyTask", "@interaction messageFlowRef"},
    {"subChoreography", "@interaction @element @artifact"},
    {"callChoreography", "@interaction participantAssociation"},
};

constexpr Row required[] = {
    {"sequenceFlow messageFlow association", "sourceRef targetRef"},
    {"boundaryEvent", "attachedToRef"},
    {"dataObjectReference", "dataObjectRef"},
    {"operation interface", "name"},
    {"import", "importType"},
};

constexpr std::string_view with_id =
    "process participant messageFlow sequenceFlow task userTask manualTask serviceTask "
    "scriptTask "
    "sendTask receiveTask businessRuleTask callActivity subProcess adHocSubProcess transaction "
    "exclusiveGateway "
    "inclusiveGateway parallelGateway complexGateway eventBasedGateway startEvent endEvent "
    "intermediateCatchEvent "
    "intermediateThrowEvent boundaryEvent dataObject dataObjectReference dataStore dataStoreReference "
    "dataInput "
    "dataOutput itemDefinition message signal error escalation interface operation lane property";

using Names = std::unordered_set<std::string_view>;

template <class Each>
void for_each_word(std::string_view words, const Each& each) {
  while (!words.empty()) {
    const std::size_t space = words.find(' ');
    each(words.substr(0, space));
    words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
  }
}

// Groups refer to groups written before or after them, three deep at most.
void spread(std::string_view words, Names& into) {
  for_each_word(words, [&](std::string_view word) {
    if (!word.starts_with('@')) {
      into.insert(word);
      return;
    }
    for (const Row& group : groups) {
      if (group.names == word) spread(group.children, into);
    }
  });
}

struct Tables {
  std::unordered_map<std::string_view, Names> children;
  std::unordered_map<std::string_view, std::string_view> required_of;
  Names known;
  Names named;
  Tables() {
    for (const Row& row : table) {
      for_each_word(row.names, [&](std::string_view name) {
        spread(row.children, children[name]);
        known.insert(name);
      });
      spread(row.children, known);
    }
    for (const Row& row : required) {
      for_each_word(row.names, [&](std::string_view name) { required_of[name] = row.children; });
    }
    spread(with_id, named);
    // Elements that stand inside others this table does not go into, since no file with them is loaded.
    spread(
        "@conversation correlationPropertyRetrievalExpression messagePath correlationPropertyBinding "
        "dataPath "
        "correlationPropertyRef formalExpression resourceParameterBinding source target innerParticipantRef "
        "outerParticipantRef innerConversationNodeRef outerConversationNodeRef innerMessageFlowRef "
        "outerMessageFlowRef messageFlowRef participantRef",
        known);
  }
};

const Tables& tables() {
  static const Tables all;
  return all;
}

}  // namespace

bool is_known_element(std::string_view name) {
  return tables().known.contains(name);
}

bool is_performer(std::string_view name) {
  return name == "resourceRole" || name == "performer" || name == "humanPerformer" ||
         name == "potentialOwner";
}

Allowed allowed_in(std::string_view parent, std::string_view child) {
  const auto found = tables().children.find(parent);
  if (found == tables().children.end()) return Allowed::parent_unknown;
  return found->second.contains(child) ? Allowed::yes : Allowed::no;
}

std::string_view required_attributes(std::string_view name) {
  const auto found = tables().required_of.find(name);
  return found == tables().required_of.end() ? std::string_view() : found->second;
}

bool needs_id(std::string_view name) {
  return tables().named.contains(name);
}

}  // namespace huiyin::bpmn
