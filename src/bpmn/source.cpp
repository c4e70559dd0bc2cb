#include "bpmn/source.hpp"

#include <algorithm>

namespace huiyin::bpmn {
namespace {

constexpr std::string_view tolerated_exporters[] = {"bpmn-js",  "bpmn.io",  "Camunda Modeler", "Flowable",
                                                    "Activiti", "Signavio", "Zeebe Modeler"};
constexpr std::string_view tolerated_spaces[] = {
    "http://camunda.org/schema/1.0/bpmn", "http://camunda.org/schema/zeebe/1.0", "http://flowable.org/bpmn",
    "http://activiti.org/bpmn",           "http://bpmn.io/schema/bpmn",          "http://www.signavio.com"};

Dialect dialect_of(const xml::Document& document) {
  const std::string exporter = document.root.value("exporter");
  const auto exported_by = [&](std::string_view name) { return exporter.find(name) != std::string::npos; };
  if (std::ranges::any_of(tolerated_exporters, exported_by)) return Dialect::tolerant;
  for (const xml::Declaration& declaration : document.declarations) {
    if (std::ranges::find(tolerated_spaces, declaration.space) != std::end(tolerated_spaces))
      return Dialect::tolerant;
  }
  return Dialect::standard;
}

}  // namespace

std::string stripped(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const std::size_t from = text.find_first_not_of(white);
  if (from == std::string_view::npos) return {};
  return std::string(text.substr(from, text.find_last_not_of(white) - from + 1));
}

bool Site::is(std::initializer_list<std::string_view> names) const {
  return std::ranges::find(names, name()) != names.end();
}

bool Site::flag(std::string_view attribute_name, bool otherwise) const {
  const std::string* value = attribute(attribute_name);
  if (value == nullptr) return otherwise;
  const std::string text = stripped(*value);
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  return otherwise;
}

std::vector<const Site*> Site::all(std::string_view child_name) const {
  std::vector<const Site*> found;
  for (const Site* child : children) {
    if (child->name() == child_name) found.push_back(child);
  }
  return found;
}

const Site* Site::first(std::string_view child_name) const {
  for (const Site* child : children) {
    if (child->name() == child_name) return child;
  }
  return nullptr;
}

Source::Source(const xml::Document& document) : document_(document), dialect_(dialect_of(document)) {
  add(document.root, nullptr);
  for (const Site& site : sites_) {
    if (site.name() == "boundaryEvent") boundary_[reference(site, "attachedToRef")].push_back(&site);
    if (site.name() == "sequenceFlow") {
      into_[reference(site, "targetRef")].push_back(&site);
      out_of_[reference(site, "sourceRef")].push_back(&site);
    }
    if (site.name() == "association") {
      associations_[reference(site, "targetRef")].push_back(&site);
      associations_[reference(site, "sourceRef")].push_back(&site);
    }
  }
}

void Source::add(const xml::Element& element, Site* parent) {
  Site& site = sites_.emplace_back();
  site.element = &element;
  site.parent = parent;
  if (parent != nullptr) parent->children.push_back(&site);
  // The first one wins; that there are two is a finding of its own.
  if (const std::string* id = element.attribute("id")) by_id_.emplace(*id, &site);
  if (site.name() == "extensionElements") return;
  for (const xml::Element& child : element.children) {
    if (child.space == model_space) add(child, &site);
  }
}

const Site* Source::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : found->second;
}

bool Source::prefix_declared(std::string_view qualified) const {
  const std::size_t colon = qualified.find(':');
  if (colon == std::string_view::npos) return true;
  const auto declares = [&](const xml::Declaration& one) { return one.prefix == qualified.substr(0, colon); };
  return std::ranges::any_of(document_.declarations, declares);
}

bool Source::means_this_file(std::string_view qualified) const {
  const std::string text = stripped(qualified);
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return true;
  const std::string own = document_.root.value("targetNamespace");
  const auto is_own = [&](const xml::Declaration& one) {
    return one.prefix == text.substr(0, colon) && one.space == own;
  };
  return std::ranges::any_of(document_.declarations, is_own);
}

std::string Source::local(std::string_view qualified) const {
  const std::string text = stripped(qualified);
  const std::size_t colon = text.find(':');
  return colon == std::string::npos || !prefix_declared(text) ? text : text.substr(colon + 1);
}

std::string Source::reference(const Site& site, std::string_view name) const {
  if (const std::string* value = site.attribute(name)) return local(*value);
  const Site* child = site.first(name);
  return child == nullptr ? std::string() : local(child->element->text);
}

std::vector<std::string> Source::references(const Site& site, std::string_view name) const {
  std::vector<std::string> found;
  if (const std::string* value = site.attribute(name)) found.push_back(local(*value));
  for (const Site* child : site.all(name)) found.push_back(local(child->element->text));
  return found;
}

std::vector<const Site*> Source::event_definitions(const Site& event) const {
  std::vector<const Site*> found;
  for (const Site* child : event.children) {
    if (is_event_definition(*child)) found.push_back(child);
    if (child->name() != "eventDefinitionRef") continue;
    const Site* referred = find(local(child->element->text));
    if (referred != nullptr && is_event_definition(*referred)) found.push_back(referred);
  }
  return found;
}

bool Source::has_event_definition(const Site& event, std::string_view definition) const {
  return std::ranges::any_of(event_definitions(event),
                             [&](const Site* one) { return one->name() == definition; });
}

const std::vector<const Site*>& Source::at(const Sites& sites, std::string_view id) {
  static const std::vector<const Site*> nothing;
  const auto found = sites.find(std::string(id));
  return found == sites.end() ? nothing : found->second;
}

const std::vector<const Site*>& Source::flows_into(std::string_view id) const {
  return at(into_, id);
}
const std::vector<const Site*>& Source::flows_out_of(std::string_view id) const {
  return at(out_of_, id);
}
const std::vector<const Site*>& Source::boundary_of(std::string_view id) const {
  return at(boundary_, id);
}
const std::vector<const Site*>& Source::associations_of(std::string_view id) const {
  return at(associations_, id);
}

const Site* process_of(const Site& site) {
  const Site* at = &site;
  while (at != nullptr && at->name() != "process") at = at->parent;
  return at;
}

bool in_executable(const Site& site) {
  const Site* process = process_of(site);
  return process != nullptr && process->flag("isExecutable", false);
}

bool is_task(const Site& site) {
  return site.is({"task", "userTask", "manualTask", "serviceTask", "scriptTask", "sendTask", "receiveTask",
                  "businessRuleTask"});
}
bool is_sub_process(const Site& site) {
  return site.is({"subProcess", "adHocSubProcess", "transaction"});
}
bool is_event_sub_process(const Site& site) {
  return is_sub_process(site) && site.flag("triggeredByEvent", false);
}
bool is_activity(const Site& site) {
  return is_task(site) || is_sub_process(site) || site.name() == "callActivity";
}
bool is_gateway(const Site& site) {
  return site.is(
      {"exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway"});
}
bool is_catch_event(const Site& site) {
  return site.is({"startEvent", "intermediateCatchEvent", "boundaryEvent"});
}
bool is_throw_event(const Site& site) {
  return site.is({"endEvent", "intermediateThrowEvent", "implicitThrowEvent"});
}
bool is_event(const Site& site) {
  return is_catch_event(site) || is_throw_event(site);
}
bool is_flow_node(const Site& site) {
  return is_activity(site) || is_gateway(site) || is_event(site);
}
bool is_event_definition(const Site& site) {
  return site.name().ends_with("EventDefinition");
}
bool is_container(const Site& site) {
  return site.name() == "process" || is_sub_process(site);
}

}  // namespace huiyin::bpmn
