// Our own extension elements: each where it belongs, once, with attributes it knows and values that can be
// read.

#include <algorithm>
#include <initializer_list>

#include "bpmn/check.hpp"
#include "bpmn/deadline.hpp"
#include "bpmn/own_extensions.hpp"

namespace huiyin::bpmn {
namespace {

using Names = std::initializer_list<std::string_view>;

/// The node an own element speaks of: around its extensionElements, or around the event definition there.
const Site* node_of(const Site& extensions) {
  const Site* holder = extensions.parent;
  return holder != nullptr && is_event_definition(*holder) ? holder->parent : holder;
}

bool sends(const Site& node) {
  return node.name() == "sendTask" || (is_event(node) && is_throw_event(node));
}

bool has_message(const Source& source, const Site& node) {
  if (node.is({"sendTask", "receiveTask"})) return true;
  if (!is_event(node) || !source.has_event_definition(node, "messageEventDefinition")) return false;
  // Before an instance exists there is nothing to reckon a key from.
  return node.name() != "startEvent" || (node.parent != nullptr && is_event_sub_process(*node.parent));
}

void check_attributes(const Site& own, Names known, Names required, Findings& findings) {
  for (const xml::Attribute& attribute : own.element->attributes) {
    if (!attribute.space.empty() && attribute.space != own_space) continue;
    if (attribute.space.empty() && std::ranges::find(known, attribute.name) != known.end()) continue;
    findings.refuse(own, "bpmn.extension.attribute_unknown", "", attribute.name);
  }
  for (const std::string_view name : required) {
    if (stripped(own.element->value(name)).empty())
      findings.refuse(own, "bpmn.extension.attribute_missing", "", std::string(name));
  }
}

void check_children(const Site& own, Names known, Findings& findings) {
  for (const xml::Element& child : own.element->children) {
    if (child.space == own_space && std::ranges::find(known, child.name) != known.end()) continue;
    findings.refuse(Site{&child, &own, {}}, "bpmn.extension.element_unknown", "", child.name);
  }
}

/// FEEL after "=" is read when the file is compiled.
bool readable(const std::string& text, bool anchored) {
  if (text.empty() || text.starts_with('=')) return true;
  const auto spec = DeadlineSpec::parse(text);
  return spec && !spec->repetitions && (anchored || spec->anchor.empty());
}

void check_correlation(const Source& source, const Site& node, const Site& own, Findings& findings) {
  if (!has_message(source, node)) return findings.refuse(own, "bpmn.extension.misplaced", "", "correlation");
  if (sends(node)) {
    check_attributes(own, {"key", "timeToLive"}, {}, findings);
    const std::string lives = stripped(own.element->value("timeToLive"));
    if (!readable(lives, false)) findings.refuse(own, "bpmn.extension.deadline_unreadable", "", lives);
  } else {
    check_attributes(own, {"key"}, {"key"}, findings);
  }
  check_children(own, {}, findings);
}

void check_task(const Source& source, const Site& node, const Site& own, Findings& findings) {
  if (node.name() != "userTask") return findings.refuse(own, "bpmn.extension.misplaced", "", "taskSpec");
  check_attributes(own,
                   {"role", "form", "template", "deadline", "calendar", "clock", "command", "twoPerson",
                    "returnTargets", "cc"},
                   {}, findings);
  check_children(own, {"citation"}, findings);
  for (const xml::Element& child : own.element->children) {
    if (child.space == own_space && child.name == "citation")
      check_attributes(Site{&child, &own, {}}, {"document", "clause"}, {"document"}, findings);
  }
  const std::string deadline = stripped(own.element->value("deadline"));
  if (!readable(deadline, true)) findings.refuse(own, "bpmn.extension.deadline_unreadable", "", deadline);
  const std::string two = stripped(own.element->value("twoPerson"));
  constexpr std::string_view flags[] = {"", "true", "false", "1", "0"};
  if (std::ranges::find(flags, two) == std::end(flags))
    findings.refuse(own, "bpmn.extension.flag_unreadable", "", "twoPerson=" + two);
  for (const std::string& id : words_of(own.element->value("returnTargets"))) {
    const Site* target = source.find(id);
    if (target == nullptr || target->name() != "userTask" || target == &node)
      findings.refuse(own, "bpmn.extension.return_target_unknown", "", id);
  }
}

void check_decision(const Site& node, const Site& own, Findings& findings) {
  if (node.name() != "businessRuleTask")
    return findings.refuse(own, "bpmn.extension.misplaced", "", "decision");
  check_attributes(own, {"ref", "result"}, {"ref"}, findings);
  check_children(own, {}, findings);
}

void check_extensions(const Source& source, const Site& extensions, Findings& findings) {
  const Site* node = node_of(extensions);
  if (node == nullptr) return;
  for (const xml::Element& child : extensions.element->children) {
    if (child.space != own_space) continue;
    const Site own{&child, &extensions, {}};
    if (child.name == "correlation") {
      check_correlation(source, *node, own, findings);
    } else if (child.name == "taskSpec") {
      check_task(source, *node, own, findings);
    } else if (child.name == "decision") {
      check_decision(*node, own, findings);
    } else {
      findings.refuse(own, "bpmn.extension.element_unknown", "", child.name);
    }
    const auto all = own_extensions(*node, child.name);
    if (all.size() > 1 && all.front() != &child) findings.refuse(own, "bpmn.extension.twice");
  }
}

}  // namespace

void check_own_extensions(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    for (const xml::Attribute& attribute : site.element->attributes) {
      if (attribute.space == own_space)
        findings.refuse(site, "bpmn.extension.attribute_unknown", "", attribute.name);
    }
    if (site.name() == "extensionElements") {
      check_extensions(source, site, findings);
      continue;
    }
    for (const xml::Element& child : site.element->children) {
      if (child.space == own_space)
        findings.refuse(Site{&child, &site, {}}, "bpmn.extension.misplaced", "", child.name);
    }
  }
}

}  // namespace huiyin::bpmn
