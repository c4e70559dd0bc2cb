#include <charconv>
#include <limits>

#include "bpmn/check.hpp"

namespace huiyin::bpmn {
namespace {

// 9.2.2: minimum 0 or more, maximum 1 or more and not below the minimum.
void check_multiplicity(const Site& site, Findings& findings) {
  const auto number = [&](std::string_view name, long otherwise) {
    const std::string* value = site.attribute(name);
    if (value == nullptr) return otherwise;
    const std::string text = stripped(*value);
    long read = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    return error == std::errc() && end == text.data() + text.size() ? read : std::numeric_limits<long>::min();
  };
  const long minimum = number("minimum", 0);
  const long maximum = number("maximum", std::max(1L, minimum));
  if (minimum < 0 || maximum < 1 || maximum < minimum) {
    findings.refuse(site.parent == nullptr ? site : *site.parent, "bpmn.constraint.multiplicity", "9.2.2");
  }
}

/// The pool an end of a message flow lies in: a participant, or the process a node stands in.
std::string pool_of(const Source& source, const Site& end) {
  if (end.name() == "participant") {
    const std::string process = source.reference(end, "processRef");
    return process.empty() ? end.id() : process;
  }
  const Site* process = process_of(end);
  return process == nullptr ? std::string() : process->id();
}

// Who may send and who may receive (tables 7.4 and 10.5): messages leave at throwing and enter at catching
// events.
void check_ends(const Source& source, const Site& flow, Findings& findings) {
  const Site* from = source.target(flow, "sourceRef");
  const Site* to = source.target(flow, "targetRef");
  if (from != nullptr && is_event(*from)) {
    if (is_catch_event(*from)) {
      findings.refuse(flow, "bpmn.constraint.message_flow_from_catching", "10.5", from->id());
    } else if (!source.has_event_definition(*from, "messageEventDefinition")) {
      findings.refuse(flow, "bpmn.constraint.message_flow_without_message", "10.5", from->id());
    }
  }
  if (to != nullptr && is_event(*to)) {
    if (is_throw_event(*to)) {
      findings.refuse(flow, "bpmn.constraint.message_flow_to_throwing", "10.5", to->id());
    } else if (!source.has_event_definition(*to, "messageEventDefinition")) {
      findings.refuse(flow, "bpmn.constraint.message_flow_without_message", "10.5", to->id());
    }
  }
  if (from == nullptr || to == nullptr) return;
  if (from == to || pool_of(source, *from) == pool_of(source, *to)) {
    findings.refuse(flow, "bpmn.constraint.message_flow_within_pool", "9.3");
  }
}

}  // namespace

void check_collaborations(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    if (site.name() == "participantMultiplicity") check_multiplicity(site, findings);
    if (site.name() == "messageFlow") check_ends(source, site, findings);
  }
}

}  // namespace huiyin::bpmn
