// What BPMN has and the engine does not run. Such an element is never skipped in silence: the file would mean
// something else here than on paper.

#include "bpmn/check.hpp"

namespace huiyin::bpmn {
namespace {

struct Unused {
  std::string_view name;
  std::string_view code;
};

constexpr Unused unused[] = {
    {"complexGateway", "bpmn.profile.complex_gateway"},
    {"transaction", "bpmn.profile.transaction"},
    {"cancelEventDefinition", "bpmn.profile.transaction"},
    {"choreography", "bpmn.profile.choreography"},
    {"globalChoreographyTask", "bpmn.profile.choreography"},
    {"choreographyTask", "bpmn.profile.choreography"},
    {"subChoreography", "bpmn.profile.choreography"},
    {"callChoreography", "bpmn.profile.choreography"},
    {"choreographyRef", "bpmn.profile.choreography"},
    {"globalConversation", "bpmn.profile.conversation"},
    {"conversation", "bpmn.profile.conversation"},
    {"subConversation", "bpmn.profile.conversation"},
    {"callConversation", "bpmn.profile.conversation"},
    {"conversationNode", "bpmn.profile.conversation"},
    {"conversationLink", "bpmn.profile.conversation"},
    {"conversationAssociation", "bpmn.profile.conversation"},
    {"participantAssociation", "bpmn.profile.conversation"},
    {"messageFlowAssociation", "bpmn.profile.conversation"},
    {"correlationKey", "bpmn.profile.correlation"},
    {"correlationProperty", "bpmn.profile.correlation"},
    {"correlationSubscription", "bpmn.profile.correlation"},
    {"globalTask", "bpmn.profile.global_task"},
    {"globalUserTask", "bpmn.profile.global_task"},
    {"globalManualTask", "bpmn.profile.global_task"},
    {"globalScriptTask", "bpmn.profile.global_task"},
    {"globalBusinessRuleTask", "bpmn.profile.global_task"},
    {"supportedInterfaceRef", "bpmn.profile.service_interface"},
    {"ioBinding", "bpmn.profile.service_interface"},
    {"supports", "bpmn.profile.service_interface"},
    {"complexBehaviorDefinition", "bpmn.profile.multi_instance_behaviour"},
    {"import", "bpmn.profile.import"},
    {"relationship", "bpmn.profile.relationship"},
    {"implicitThrowEvent", "bpmn.profile.element"},
    {"event", "bpmn.profile.element"},
    {"eventDefinition", "bpmn.profile.element"},
    {"loopCharacteristics", "bpmn.profile.element"},
    {"whileExecutingInputRefs", "bpmn.profile.streaming"},
    {"whileExecutingOutputRefs", "bpmn.profile.streaming"},
    {"partitionElement", "bpmn.profile.element"},
};

// A known extension that must be understood is one we do not understand (8.3.3).
void check_extension(const Site& site, Findings& findings) {
  if (site.name() == "extension" && site.flag("mustUnderstand", false)) {
    findings.refuse(site, "bpmn.profile.extension_must_be_understood", "8.3.3",
                    site.element->value("definition"));
  }
}

// Behaviours None, One and Complex throw events as instances end (10.3.8); All is the one offices know.
void check_behaviour(const Site& site, Findings& findings) {
  if (site.name() != "multiInstanceLoopCharacteristics") return;
  const std::string behaviour = site.element->value("behavior");
  if (!behaviour.empty() && behaviour != "All") {
    findings.refuse(site, "bpmn.profile.multi_instance_behaviour", "10.3.8", behaviour);
  }
  for (const char* name : {"oneBehaviorEventRef", "noneBehaviorEventRef"}) {
    if (site.attribute(name) != nullptr) {
      findings.refuse(site, "bpmn.profile.multi_instance_behaviour", "10.3.8", name);
    }
  }
}

}  // namespace

void check_profile(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    for (const Unused& one : unused) {
      if (site.name() == one.name) findings.refuse(site, one.code);
    }
    check_extension(site, findings);
    check_behaviour(site, findings);
    if (is_event(site) && source.event_definitions(site).size() > 1) {
      const bool parallel = site.flag("parallelMultiple", false);
      findings.refuse(site,
                      parallel ? "bpmn.profile.parallel_multiple_event" : "bpmn.profile.multiple_event");
    }
  }
}

}  // namespace huiyin::bpmn
