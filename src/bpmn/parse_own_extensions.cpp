#include <algorithm>

#include "bpmn/own_extensions.hpp"
#include "bpmn/parse_parts.hpp"

namespace huiyin::bpmn {
namespace {

void add_own(const Site& site, std::string_view name, std::vector<const xml::Element*>& found) {
  const Site* extensions = site.first("extensionElements");
  if (extensions == nullptr) return;
  for (const xml::Element& child : extensions->element->children) {
    if (child.space == own_space && child.name == name) found.push_back(&child);
  }
}

const xml::Element* first_own(const Site& site, std::string_view name) {
  const auto found = own_extensions(site, name);
  return found.empty() ? nullptr : found.front();
}

Correlation correlation_of(const xml::Element& element) {
  Correlation correlation;
  std::string key = stripped(element.value("key"));
  if (key.starts_with('=')) key = stripped(std::string_view(key).substr(1));
  correlation.key = Expression{std::move(key), {}, element.line};
  correlation.time_to_live = stripped(element.value("timeToLive"));
  return correlation;
}

TaskSpec task_of(const xml::Element& element) {
  TaskSpec task;
  const auto value = [&](std::string_view name) { return stripped(element.value(name)); };
  task.role = value("role");
  task.form = value("form");
  task.template_name = value("template");
  task.deadline = value("deadline");
  task.calendar = value("calendar");
  task.clock = value("clock");
  task.command = value("command");
  const std::string two = value("twoPerson");
  task.two_person = two == "true" || two == "1" ? Sure::yes : Sure::no;
  task.return_targets = words_of(element.value("returnTargets"));
  task.cc = words_of(element.value("cc"));
  for (const xml::Element& child : element.children) {
    if (child.space != own_space || child.name != "citation") continue;
    task.citations.push_back({stripped(child.value("document")), stripped(child.value("clause"))});
  }
  return task;
}

}  // namespace

std::vector<const xml::Element*> own_extensions(const Site& node, std::string_view name) {
  std::vector<const xml::Element*> found;
  add_own(node, name, found);
  for (const Site* child : node.children) {
    if (is_event_definition(*child)) add_own(*child, name, found);
  }
  return found;
}

std::vector<std::string> words_of(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  std::vector<std::string> words;
  for (std::size_t from = text.find_first_not_of(white); from != std::string_view::npos;) {
    const std::size_t to = std::min(text.find_first_of(white, from), text.size());
    words.emplace_back(text.substr(from, to - from));
    from = text.find_first_not_of(white, to);
  }
  return words;
}

void read_own_extensions(const Site& site, Node& node) {
  if (const auto* element = first_own(site, "correlation")) node.correlation = correlation_of(*element);
  if (const auto* element = first_own(site, "taskSpec")) node.task = task_of(*element);
  if (const auto* element = first_own(site, "decision"))
    node.decision = DecisionReference{stripped(element->value("ref")), stripped(element->value("result"))};
}

}  // namespace huiyin::bpmn
