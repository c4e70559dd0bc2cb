#pragma once
// Our own extension elements (8.3.3): what an office wants of BPMN and BPMN has no place for. Unlike those of
// others they are acted on, so whatever of ours is not understood is refused. web/bpmn/huiyin.json describes
// them to modellers.

#include <string_view>
#include <vector>

#include "bpmn/source.hpp"

namespace huiyin::bpmn {

inline constexpr std::string_view own_space = "urn:huiyin:bpmn:1.0";

/// Ours of that name in the extension elements of a node, or of the event definitions in it.
[[nodiscard]] std::vector<const xml::Element*> own_extensions(const Site& node, std::string_view name);
/// Words parted by white space.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

}  // namespace huiyin::bpmn
