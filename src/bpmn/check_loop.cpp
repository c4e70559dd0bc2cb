#include "bpmn/check.hpp"
#include "bpmn/items.hpp"

namespace huiyin::bpmn {
namespace {

// One instance gets, or gives, one item of the collection: the item's type is the scalar of the collection's.
void check_item(const Source& source, const Site& loop, std::string_view reference,
                std::string_view item_name, Findings& findings) {
  const Site* collection = source.target(loop, reference);
  const Site* item = loop.first(item_name);
  if (collection == nullptr || !is_item_aware(*collection)) return;
  if (!is_collection(source, *collection)) {
    findings.refuse_unless_tolerant(loop, "bpmn.constraint.multi_instance_over_one", "10.3.8",
                                    collection->id());
  }
  if (item == nullptr) return;
  const std::string collection_item = item_of(source, *collection);
  const std::string one_item = item_of(source, *item);
  const bool differ = collection_item.empty() != one_item.empty() ||
                      (!one_item.empty() && !same_item(source, collection_item, one_item));
  if (differ || is_collection(source, *item)) {
    findings.refuse(loop, "bpmn.constraint.multi_instance_item_type", "10.3.8", item->id());
  }
}

void check_multi_instance(const Source& source, const Site& loop, Findings& findings) {
  if (!in_executable(loop)) return;
  const Site* input = source.target(loop, "loopDataInputRef");
  if (loop.first("loopCardinality") == nullptr && source.reference(loop, "loopDataInputRef").empty()) {
    findings.refuse(loop, "bpmn.constraint.multi_instance_without_count", "10.3.8");
  }
  // A task's collection is one of its inputs; a sub-process has none and uses data around it (10.3.8).
  if (input != nullptr && loop.parent != nullptr && !is_sub_process(*loop.parent)) {
    const Site* specification = input->parent;
    if (input->name() != "dataInput" || specification == nullptr || specification->parent != loop.parent) {
      findings.refuse(loop, "bpmn.constraint.multi_instance_input_elsewhere", "10.3.8", input->id());
    }
  }
  check_item(source, loop, "loopDataInputRef", "inputDataItem", findings);
  check_item(source, loop, "loopDataOutputRef", "outputDataItem", findings);
}

}  // namespace

void check_loops(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    if (is_activity(site)) {
      const std::size_t loops =
          site.count("standardLoopCharacteristics") + site.count("multiInstanceLoopCharacteristics");
      if (loops > 1) findings.refuse(site, "bpmn.constraint.loops_twice", "10.3.8");
    }
    if (site.name() == "multiInstanceLoopCharacteristics") check_multi_instance(source, site, findings);
  }
}

}  // namespace huiyin::bpmn
