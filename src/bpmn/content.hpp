#pragma once
// What the schema of BPMN 2.0 (BPMN20.xsd) lets stand where, as far as a misplaced element changes meaning.

#include <string_view>

namespace huiyin::bpmn {

enum class Allowed { yes, no, parent_unknown };

[[nodiscard]] bool is_known_element(std::string_view name);
/// Says who does an activity: performer, potentialOwner and their like (10.3.1).
[[nodiscard]] bool is_performer(std::string_view name);
/// Whether a child of that name may stand in `parent`.
[[nodiscard]] Allowed allowed_in(std::string_view parent, std::string_view child);
/// Attributes an element must bear, besides its id; separated by spaces.
[[nodiscard]] std::string_view required_attributes(std::string_view name);
/// Elements that others refer to or that findings and histories must name: they need an id (8.3.1).
[[nodiscard]] bool needs_id(std::string_view name);

}  // namespace huiyin::bpmn
