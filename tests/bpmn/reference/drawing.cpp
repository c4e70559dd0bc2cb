#include "reference/drawing.hpp"

#include <set>

namespace huiyin::reference {
namespace {

std::string element(const Node& node) {
  switch (node.kind) {
    case Kind::start:
      return "startEvent";
    case Kind::end:
      return "endEvent";
    case Kind::user:
      return "userTask";
    case Kind::service:
      return "serviceTask";
    case Kind::exclusive:
      return "exclusiveGateway";
    case Kind::parallel:
      return "parallelGateway";
    case Kind::inclusive:
      return "inclusiveGateway";
    case Kind::event_gateway:
      return "eventBasedGateway";
    case Kind::catching:
      return "intermediateCatchEvent";
    case Kind::throwing:
      return "intermediateThrowEvent";
    case Kind::boundary:
      return "boundaryEvent";
    case Kind::call:
      return "callActivity";
    case Kind::sub_process:
    case Kind::event_sub_process:
      return "subProcess";
  }
  return {};
}

std::string formula(const std::string& tag, const std::string& text) {
  return "<" + tag + " xsi:type=\"tFormalExpression\">" + text + "</" + tag + ">";
}

/// A definition that refers to what is thrown or caught; without a name it catches everything of its kind.
std::string referring(const std::string& kind, const Node& node) {
  const std::string reference = node.name.empty() ? "" : " " + kind + "Ref=\"" + node.name + "\"";
  const std::string open = "<" + kind + "EventDefinition" + reference;
  if (kind != "message") return open + "/>";
  return open + "><operationRef>of_" + node.name + "</operationRef></messageEventDefinition>";
}

std::string definition(const Node& node) {
  const std::string minutes = "PT" + std::to_string(node.minutes) + "M";
  switch (node.trigger) {
    case Trigger::nothing:
      return {};
    case Trigger::message:
      return referring("message", node);
    case Trigger::signal:
      return referring("signal", node);
    case Trigger::error:
      return referring("error", node);
    case Trigger::escalation:
      return referring("escalation", node);
    case Trigger::terminate:
      return "<terminateEventDefinition/>";
    case Trigger::timer:
      break;
  }
  const std::string when = node.repeats == 0
                               ? formula("timeDuration", minutes)
                               : formula("timeCycle", "R" + std::to_string(node.repeats) + "/" + minutes);
  return "<timerEventDefinition>" + when + "</timerEventDefinition>";
}

std::string loop(const Node& node) {
  if (node.many == Many::one) return {};
  if (node.many == Many::again) {
    std::string text = "<standardLoopCharacteristics testBefore=\"";
    text += node.tested_first ? "true\"" : "false\"";
    if (node.count > 0) text += " loopMaximum=\"" + std::to_string(node.count) + "\"";
    const auto& [variable, at_least] = node.while_true;
    const std::string condition = variable + " &gt;= " + std::to_string(at_least);
    return text + ">" + (variable.empty() ? "" : formula("loopCondition", condition)) +
           "</standardLoopCharacteristics>";
  }
  std::string text = "<multiInstanceLoopCharacteristics isSequential=\"";
  text += node.many == Many::in_turn ? "true\">" : "false\">";
  text += formula("loopCardinality", std::to_string(node.count));
  if (node.enough > 0) {
    text += formula("completionCondition", "numberOfCompletedInstances &gt;= " + std::to_string(node.enough));
  }
  return text + "</multiInstanceLoopCharacteristics>";
}

std::string level_text(const Drawing& drawing, int level);

std::string node_text(const Drawing& drawing, const Node& node) {
  std::string text = "<" + element(node) + " id=\"" + node.id + "\"";
  if (node.kind == Kind::event_sub_process) text += " triggeredByEvent=\"true\"";
  if (node.kind == Kind::call) text += " calledElement=\"called" + std::to_string(node.body) + "\"";
  if (node.kind == Kind::boundary) {
    text += " attachedToRef=\"" + drawing.node(node.host).id + "\"";
    if (node.stops == Stops::no) text += " cancelActivity=\"false\"";
  }
  if (node.kind == Kind::start && node.stops == Stops::no) text += " isInterrupting=\"false\"";
  if (node.otherwise >= 0) text += " default=\"f" + std::to_string(node.otherwise) + "\"";
  text += ">" + definition(node) + loop(node);
  if (node.body >= 0 && node.kind != Kind::call) text += "\n" + level_text(drawing, node.body);
  return text + "</" + element(node) + ">\n";
}

std::string level_text(const Drawing& drawing, int level) {
  std::string text;
  for (const Node& node : drawing.nodes) {
    if (node.level == level) text += node_text(drawing, node);
  }
  for (std::size_t i = 0; i < drawing.flows.size(); ++i) {
    const Flow& flow = drawing.flows[i];
    if (drawing.node(flow.from).level != level) continue;
    text += "<sequenceFlow id=\"f" + std::to_string(i) + "\" sourceRef=\"" + drawing.node(flow.from).id +
            "\" targetRef=\"" + drawing.node(flow.to).id + "\">";
    const auto& [variable, at_least] = flow.condition;
    if (!variable.empty()) {
      text += formula("conditionExpression", variable + " &gt;= " + std::to_string(at_least));
    }
    text += "</sequenceFlow>\n";
  }
  return text;
}

}  // namespace

int Drawing::add(Kind kind, const std::string& name) {
  Node node;
  node.kind = kind;
  node.id = name + std::to_string(nodes.size());
  node.level = level_;
  nodes.push_back(std::move(node));
  return static_cast<int>(nodes.size()) - 1;
}

int Drawing::connect(int from, int to, Condition condition) {
  flows.push_back(Flow{from, to, std::move(condition)});
  const int index = static_cast<int>(flows.size()) - 1;
  node(from).out.push_back(index);
  node(to).in.push_back(index);
  return index;
}

int Drawing::attach(int host, Trigger trigger, Stops stops) {
  const int index = add(Kind::boundary, "boundary");
  node(index).host = host;
  node(index).trigger = trigger;
  node(index).stops = stops;
  return index;
}

void Drawing::enter(int index) {
  levels.push_back(Level{index, level_});
  level_ = static_cast<int>(levels.size()) - 1;
  node(index).body = level_;
}

void Drawing::leave() {
  level_ = levels[static_cast<std::size_t>(level_)].parent;
}

std::vector<int> Drawing::boundary_of(int host) const {
  std::vector<int> found;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind == Kind::boundary && nodes[i].host == host) found.push_back(static_cast<int>(i));
  }
  return found;
}

std::vector<int> Drawing::event_sub_processes_of(int level) const {
  std::vector<int> found;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind == Kind::event_sub_process && nodes[i].level == level)
      found.push_back(static_cast<int>(i));
  }
  return found;
}

int Drawing::start_of(int level) const {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind == Kind::start && nodes[i].level == level) return static_cast<int>(i);
  }
  return -1;
}

bool Drawing::is_called(int level) const {
  return owner(level) >= 0 && node(owner(level)).kind == Kind::call;
}

std::string Drawing::xml() const {
  std::string called;
  for (int level = 1; level < static_cast<int>(levels.size()); ++level) {
    if (!is_called(level)) continue;
    called += "<process id=\"called" + std::to_string(level) + "\" isExecutable=\"true\">\n" +
              level_text(*this, level) + "</process>";
  }
  std::string beside;
  std::set<std::string> known;
  for (const Node& one : nodes) {
    if (one.name.empty() || !known.insert(one.name).second) continue;
    const std::string ids = " id=\"" + one.name + "\" name=\"" + one.name + "\"";
    const std::string code = "Code=\"" + one.name + "\"/>\n";
    if (one.trigger == Trigger::message) {
      beside += "<message" + ids + "/>\n<interface id=\"on_" + one.name +
                "\" name=\"on\"><operation id=\"of_" + one.name + "\" name=\"of\"><inMessageRef>" + one.name +
                "</inMessageRef></operation></interface>\n";
    }
    if (one.trigger == Trigger::signal) beside += "<signal" + ids + "/>\n";
    if (one.trigger == Trigger::error) beside += "<error" + ids + " error" + code;
    if (one.trigger == Trigger::escalation) beside += "<escalation" + ids + " escalation" + code;
  }
  return "<definitions id=\"file\" targetNamespace=\"urn:test\""
         " xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
         " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n" +
         beside + "<process id=\"p\" isExecutable=\"true\">\n" + level_text(*this, 0) + "</process>" +
         called + "</definitions>\n";
}

}  // namespace huiyin::reference
