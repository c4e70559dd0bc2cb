#include "bpmn/check.hpp"
#include "bpmn/items.hpp"

namespace huiyin::bpmn {
namespace {

/// What an event definition carries, or nullptr: a timer carries nothing.
const Site* carried(const Source& source, const Site& definition) {
  if (definition.name() == "messageEventDefinition") return source.target(definition, "messageRef");
  if (definition.name() == "signalEventDefinition") return source.target(definition, "signalRef");
  if (definition.name() == "errorEventDefinition") return source.target(definition, "errorRef");
  if (definition.name() == "escalationEventDefinition") return source.target(definition, "escalationRef");
  return nullptr;
}

bool may_carry(const Site& definition) {
  return definition.is({"messageEventDefinition", "signalEventDefinition", "errorEventDefinition",
                        "escalationEventDefinition"});
}

// "For each EventDefinition … there MUST be one DataOutput (DataInput)", in the same order and of the same
// item (10.5.1).
void check_event(const Source& source, const Site& event, Findings& findings) {
  const std::vector<const Site*> data = event.all(is_throw_event(event) ? "dataInput" : "dataOutput");
  if (data.empty()) return;
  const std::vector<const Site*> definitions = source.event_definitions(event);
  if (data.size() != definitions.size()) {
    findings.refuse(event, "bpmn.constraint.event_data_count", "10.5.1");
    return;
  }
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (!may_carry(*definitions[i])) continue;
    const Site* item = carried(source, *definitions[i]);
    if (item == nullptr || !same_item(source, item_of(source, *item), item_of(source, *data[i]))) {
      findings.refuse(event, "bpmn.constraint.event_data_type", "10.5.1", data[i]->id());
    }
  }
}

}  // namespace

void check_data_of_events(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    if (is_event(site)) check_event(source, site, findings);
  }
}

}  // namespace huiyin::bpmn
