#pragma once
// The library (DMN 1.4, 10.3.4). A function says once what it takes; the call checks arity and kinds, makes a
// list of a single value and a single value of a list of one, and gives null for what does not fit. So no
// function looks again.

#include <span>
#include <string_view>
#include <vector>

#include "bpmn/feel/machine.hpp"

namespace huiyin::feel {

using Arguments = std::span<const Value>;

struct BuiltIn {
  std::string_view name;
  /// One signature each: "text string, number start position, number length?". `?` marks what may be missing,
  /// `+` what takes all the rest as a list. The kinds are in builtin.cpp.
  std::vector<std::string_view> signatures;
  Value (*apply)(Machine& machine, Arguments arguments);
};

[[nodiscard]] std::span<const BuiltIn> number_functions();
[[nodiscard]] std::span<const BuiltIn> text_functions();
[[nodiscard]] std::span<const BuiltIn> pattern_functions();
[[nodiscard]] std::span<const BuiltIn> list_functions();
[[nodiscard]] std::span<const BuiltIn> statistics_functions();
[[nodiscard]] std::span<const BuiltIn> context_functions();
[[nodiscard]] std::span<const BuiltIn> temporal_functions();
[[nodiscard]] std::span<const BuiltIn> conversion_functions();
[[nodiscard]] std::span<const BuiltIn> range_functions();

/// The function as a value, or null.
[[nodiscard]] Value built_in_named(std::string_view name);
[[nodiscard]] Value apply(const BuiltIn& function, Machine& machine, std::vector<Value> arguments,
                          const std::vector<std::string>* names);

}  // namespace huiyin::feel
