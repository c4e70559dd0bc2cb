#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "bpmn/feel/syntax.hpp"

namespace huiyin::feel {

/// What a text may refer to besides plain names.
struct Surroundings {
  std::span<const std::string> names;  // those with operators or keywords in them
  const Types* types = nullptr;        // besides the built-in ones
};

[[nodiscard]] Outcome<NodePointer> parse_expression(std::string_view text, const Surroundings& surroundings);
[[nodiscard]] Outcome<NodePointer> parse_unary_tests(std::string_view text, const Surroundings& surroundings);

}  // namespace huiyin::feel
