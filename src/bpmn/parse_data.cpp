#include <charconv>

#include "bpmn/items.hpp"
#include "bpmn/parse_parts.hpp"

namespace huiyin::bpmn {
namespace {

// What an activity calls its input is, to the process, the data that flows into it.
std::string outside_of(const Source& source, const Site& activity, const std::string& data) {
  const Site* site = source.find(data);
  if (site == nullptr) return data;
  const bool in = site->name() == "dataInput";
  for (const Site* association : activity.all(in ? "dataInputAssociation" : "dataOutputAssociation")) {
    const std::string near_end = source.reference(*association, in ? "targetRef" : "sourceRef");
    const std::string far_end = source.reference(*association, in ? "sourceRef" : "targetRef");
    if (near_end == data && !far_end.empty()) return variable_of(source, far_end);
  }
  return variable_of(source, data);
}

std::string item_name(const Source& source, const Site* item) {
  if (item == nullptr) return {};
  const std::string name = item->element->value("name");
  return name.empty() ? variable_of(source, item->id()) : name;
}

Loop read_standard(const Source& source, const Site& site) {
  Loop loop;
  loop.kind = LoopKind::standard;
  loop.condition = expression_in(source, site, "loopCondition");
  loop.test_before = site.flag("testBefore", false) ? Sure::yes : Sure::no;
  if (const std::string* text = site.attribute("loopMaximum")) {
    std::int64_t maximum = 0;
    const std::string digits = stripped(*text);
    std::from_chars(digits.data(), digits.data() + digits.size(), maximum);
    loop.maximum = maximum;
  }
  return loop;
}

Loop read_multi_instance(const Source& source, const Site& activity, const Site& site) {
  Loop loop;
  loop.kind = site.flag("isSequential", false) ? LoopKind::sequential : LoopKind::parallel;
  loop.cardinality = expression_in(source, site, "loopCardinality");
  loop.completion = expression_in(source, site, "completionCondition");
  const std::string input = source.reference(site, "loopDataInputRef");
  const std::string output = source.reference(site, "loopDataOutputRef");
  if (!input.empty()) loop.collection = outside_of(source, activity, input);
  if (!output.empty()) loop.output_collection = outside_of(source, activity, output);
  loop.input_item = item_name(source, site.first("inputDataItem"));
  loop.output_item = item_name(source, site.first("outputDataItem"));
  return loop;
}

}  // namespace

std::string variable_of(const Source& source, const std::string& id) {
  const Site* site = source.find(id);
  if (site == nullptr) return id;
  const Site* data = referred_data(source, *site);
  if (data == nullptr) data = site;
  const std::string name = data->element->value("name");
  // bpmn-js gives the property an association needs a name that is a placeholder.
  return name.empty() || name.starts_with("__") ? data->id() : name;
}

std::vector<DataAssociation> data_of(const Source& source, const Site& site) {
  std::vector<DataAssociation> found;
  for (const Site* child : site.children) {
    if (!child->is({"dataInputAssociation", "dataOutputAssociation"})) continue;
    DataAssociation association;
    association.direction = child->name() == "dataInputAssociation" ? Direction::in : Direction::out;
    for (const std::string& id : source.references(*child, "sourceRef")) {
      association.sources.push_back(variable_of(source, id));
    }
    association.target = variable_of(source, source.reference(*child, "targetRef"));
    association.transformation = expression_in(source, *child, "transformation");
    for (const Site* assignment : child->all("assignment")) {
      const Expression to = expression_in(source, *assignment, "to");
      association.assignments.push_back(
          {expression_in(source, *assignment, "from"), variable_of(source, to.text)});
    }
    found.push_back(std::move(association));
  }
  return found;
}

std::optional<Loop> loop_of(const Source& source, const Site& activity) {
  for (const Site* child : activity.children) {
    const bool standard = child->name() == "standardLoopCharacteristics";
    if (!standard && child->name() != "multiInstanceLoopCharacteristics") continue;
    Loop loop = standard ? read_standard(source, *child) : read_multi_instance(source, activity, *child);
    loop.place = place_of(*child);
    return loop;
  }
  return std::nullopt;
}

}  // namespace huiyin::bpmn
