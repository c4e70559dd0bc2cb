#pragma once
// Types of data: item definitions, and the elements that refer to one (10.4.1).

#include <string>

#include "bpmn/source.hpp"

namespace huiyin::bpmn {

[[nodiscard]] bool is_item_aware(const Site& site);
/// The element a reference stands for: the data object of a reference to it, the data store likewise.
[[nodiscard]] const Site* referred_data(const Source& source, const Site& site);
/// Id of the item definition of an item-aware element, message, signal, error or escalation; empty without
/// one.
[[nodiscard]] std::string item_of(const Source& source, const Site& site);
/// The same definition, or two of the same structure.
[[nodiscard]] bool same_item(const Source& source, const std::string& one, const std::string& other);
/// As the element says, and otherwise as its item definition does.
[[nodiscard]] bool is_collection(const Source& source, const Site& site);

}  // namespace huiyin::bpmn
