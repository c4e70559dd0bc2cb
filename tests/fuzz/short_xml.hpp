#pragma once
// A way to write process files in which nearly every change of a byte gives another well-formed file. Bytes
// from 0x80 on are an element, begun with the next byte as its id, an attribute with the next byte as its
// value, or an attribute with a value of its own; 0xff ends the innermost element; all others stand for
// themselves, with [a>b] for a sequence flow.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sample.hpp"

namespace huiyin::bpmn {

inline constexpr std::string_view short_elements[] = {
    "startEvent",
    "endEvent",
    "intermediateCatchEvent",
    "intermediateThrowEvent",
    "boundaryEvent",
    "task",
    "userTask",
    "serviceTask",
    "scriptTask",
    "sendTask",
    "receiveTask",
    "businessRuleTask",
    "callActivity",
    "subProcess",
    "adHocSubProcess",
    "exclusiveGateway",
    "parallelGateway",
    "inclusiveGateway",
    "eventBasedGateway",
    "complexGateway",
    "messageEventDefinition",
    "timerEventDefinition",
    "signalEventDefinition",
    "errorEventDefinition",
    "escalationEventDefinition",
    "conditionalEventDefinition",
    "linkEventDefinition",
    "terminateEventDefinition",
    "compensateEventDefinition",
    "standardLoopCharacteristics",
    "multiInstanceLoopCharacteristics",
    "loopCardinality",
    "loopDataInputRef",
    "loopDataOutputRef",
    "inputDataItem",
    "outputDataItem",
    "completionCondition",
    "loopCondition",
    "condition",
    "conditionExpression",
    "timeDuration",
    "timeCycle",
    "timeDate",
    "script",
    "ioSpecification",
    "dataInput",
    "dataOutput",
    "inputSet",
    "outputSet",
    "dataInputRefs",
    "dataOutputRefs",
    "dataInputAssociation",
    "dataOutputAssociation",
    "sourceRef",
    "targetRef",
    "dataObject",
    "dataObjectReference",
    "property",
    "association",
    "laneSet",
    "lane",
    "flowNodeRef",
    "incoming",
    "outgoing",
    "extensionElements",
    "foreign:form",
    "sequenceFlow",
    "transformation",
    "assignment",
    "from",
    "to",
    "process",
    "source",
    "target",
    "eventDefinitionRef",
    "operationRef",
};
inline constexpr std::string_view short_attributes[] = {
    "attachedToRef", "default",       "sourceRef",          "targetRef",      "messageRef",     "signalRef",
    "errorRef",      "escalationRef", "activityRef",        "calledElement",  "dataObjectRef",  "name",
    "loopMaximum",   "startQuantity", "completionQuantity", "itemSubjectRef", "implementation", "foreign:due",
};
inline constexpr std::string_view short_phrases[] = {
    "xsi:type=\"tFormalExpression\"", "cancelActivity=\"false\"",     "isInterrupting=\"false\"",
    "triggeredByEvent=\"true\"",      "isForCompensation=\"true\"",   "isSequential=\"true\"",
    "isCollection=\"true\"",          "testBefore=\"true\"",          "instantiate=\"true\"",
    "eventGatewayType=\"Parallel\"",  "ordering=\"Sequential\"",      "cancelRemainingInstances=\"false\"",
    "waitForCompletion=\"false\"",    "associationDirection=\"One\"", "scriptFormat=\"application/feel\"",
    "isExecutable=\"true\"",
};

class ShortXml {
 public:
  [[nodiscard]] std::string expand(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const auto byte = static_cast<unsigned char>(bytes[i]);
      if (byte < 0x80) {
        close_tag();
        out_ += bytes[i];
      } else if (byte == 0xff) {
        end();
      } else if (const std::size_t which = byte - 0x80U; which < std::size(short_elements)) {
        close_tag();
        out_ += "<" + std::string(short_elements[which]);
        open_.push_back(short_elements[which]);
        in_tag_ = Sure::yes;
        if (++i < bytes.size()) attribute("id", bytes[i]);
      } else if (which - std::size(short_elements) < std::size(short_attributes)) {
        if (++i < bytes.size()) attribute(short_attributes[which - std::size(short_elements)], bytes[i]);
      } else if (in_tag_ == Sure::yes) {
        const std::size_t phrase = which - std::size(short_elements) - std::size(short_attributes);
        out_ += " " + std::string(short_phrases[phrase % std::size(short_phrases)]);
      }
    }
    while (!open_.empty()) end();
    return sample(out_,
                  "<interface id=\"w\" name=\"w\"><operation id=\"o\" "
                  "name=\"o\"><inMessageRef>m</inMessageRef></operation>"
                  "</interface><message id=\"m\" name=\"m\"/><signal id=\"g\" name=\"g\"/><error id=\"x\" "
                  "errorCode=\"x\"/><escalation id=\"l\" escalationCode=\"l\"/><process id=\"q\">[a>b]"
                  "<startEvent id=\"a\"/><endEvent id=\"b\"/></process>");
  }

 private:
  void close_tag() {
    if (in_tag_ == Sure::yes) out_ += ">";
    in_tag_ = Sure::no;
  }
  /// A space is none: the element has no id.
  void attribute(std::string_view name, char value) {
    if (in_tag_ == Sure::no || value == ' ') return;
    out_ += " " + std::string(name) + "=\"" + value + "\"";
  }
  void end() {
    close_tag();
    if (open_.empty()) return;
    out_ += "</" + std::string(open_.back()) + ">";
    open_.pop_back();
  }

  std::string out_;
  std::vector<std::string_view> open_;
  Sure in_tag_ = Sure::no;
};

}  // namespace huiyin::bpmn
