#include "bpmn/parse_parts.hpp"

namespace huiyin::bpmn {
namespace {

constexpr std::pair<std::string_view, EventKind> kinds[] = {
    {"messageEventDefinition", EventKind::message},
    {"timerEventDefinition", EventKind::timer},
    {"signalEventDefinition", EventKind::signal},
    {"errorEventDefinition", EventKind::error},
    {"escalationEventDefinition", EventKind::escalation},
    {"conditionalEventDefinition", EventKind::conditional},
    {"linkEventDefinition", EventKind::link},
    {"terminateEventDefinition", EventKind::terminate},
    {"compensateEventDefinition", EventKind::compensation},
};

void read_timer(const Source& source, const Site& site, EventDefinition& definition) {
  constexpr std::pair<std::string_view, TimerKind> timers[] = {
      {"timeDate", TimerKind::date}, {"timeDuration", TimerKind::duration}, {"timeCycle", TimerKind::cycle}};
  for (const auto& [name, kind] : timers) {
    if (site.first(name) == nullptr) continue;
    definition.timer = kind;
    definition.expression = expression_in(source, site, name);
  }
}

// A link goes by the name of its target, so that those paired by `source` and `target` alone are paired here
// too.
std::string link_name(const Source& source, const Site& site) {
  const Site* target = source.target(site, "target");
  return target == nullptr ? site.element->value("name") : target->element->value("name");
}

EventDefinition read_definition(const Source& source, const Site& site) {
  EventDefinition definition;
  for (const auto& [name, kind] : kinds) {
    if (site.name() == name) definition.kind = kind;
  }
  definition.place = place_of(site);
  for (const char* reference : {"messageRef", "signalRef", "errorRef", "escalationRef"}) {
    const std::string id = source.reference(site, reference);
    if (id.empty()) continue;
    definition.reference = id;
    if (const Site* referred = source.find(id)) {
      definition.name = variable_of(source, id);
      definition.code =
          referred->element->value(referred->name() == "error" ? "errorCode" : "escalationCode");
    }
  }
  if (definition.kind == EventKind::timer) read_timer(source, site, definition);
  if (definition.kind == EventKind::conditional)
    definition.expression = expression_in(source, site, "condition");
  if (definition.kind == EventKind::link) definition.name = link_name(source, site);
  if (!site.flag("waitForCompletion", true)) definition.wait_for_completion = Sure::no;
  return definition;
}

}  // namespace

void read_event(const Draft& draft, const Site& site, Node& node) {
  const std::vector<const Site*> definitions = draft.source.event_definitions(site);
  if (!definitions.empty()) node.event = read_definition(draft.source, *definitions.front());
  const char* name = node.kind == NodeKind::boundary_event ? "cancelActivity" : "isInterrupting";
  node.interrupting = site.flag(name, true) ? Sure::yes : Sure::no;
}

}  // namespace huiyin::bpmn
