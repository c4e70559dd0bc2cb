#include "bpmn/items.hpp"

namespace huiyin::bpmn {

bool is_item_aware(const Site& site) {
  return site.is({"dataObject", "dataObjectReference", "dataStore", "dataStoreReference", "property",
                  "dataInput", "dataOutput", "inputDataItem", "outputDataItem"});
}

const Site* referred_data(const Source& source, const Site& site) {
  if (site.name() == "dataObjectReference") return source.target(site, "dataObjectRef");
  if (site.name() == "dataStoreReference") return source.target(site, "dataStoreRef");
  return &site;
}

std::string item_of(const Source& source, const Site& site) {
  if (site.name() == "message") return source.reference(site, "itemRef");
  if (site.is({"signal", "error", "escalation"})) return source.reference(site, "structureRef");
  const Site* data = referred_data(source, site);
  const std::string own = source.reference(site, "itemSubjectRef");
  return own.empty() && data != nullptr ? source.reference(*data, "itemSubjectRef") : own;
}

bool same_item(const Source& source, const std::string& one, const std::string& other) {
  if (one == other) return true;
  const Site* left = source.find(one);
  const Site* right = source.find(other);
  if (left == nullptr || right == nullptr) return false;
  const std::string structure = left->element->value("structureRef");
  return !structure.empty() && structure == right->element->value("structureRef");
}

bool is_collection(const Source& source, const Site& site) {
  const Site* data = referred_data(source, site);
  if (data != nullptr && data->flag("isCollection", false)) return true;
  const Site* item = source.find(item_of(source, site));
  return item != nullptr && item->flag("isCollection", false);
}

}  // namespace huiyin::bpmn
