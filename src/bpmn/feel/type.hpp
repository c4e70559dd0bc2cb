#pragma once
// FEEL types (DMN 1.4, 10.3.2.9): what `instance of` asks, what parameters and DMN's typeRefs are held to.

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bpmn/feel/value.hpp"

namespace huiyin::feel {

struct Type;
using TypePointer = std::shared_ptr<const Type>;

struct Type {
  enum class Sort { any, null, simple, list, context, range, function, unknown };
  Sort sort = Sort::any;
  Kind kind = Kind::null;                                   // of a simple one
  TypePointer element;                                      // of a list or range; a function's result
  std::vector<std::pair<std::string, TypePointer>> fields;  // a context's entries, a function's parameters
};

/// Types with a name: the built-in ones and a model's item definitions.
using Types = std::map<std::string, TypePointer, std::less<>>;

[[nodiscard]] const Types& built_in_types();

/// `instance of`: null is an instance of nothing but Any and Null; entries of a context and elements of a
/// list may be null.
[[nodiscard]] bool is_instance(const Value& value, const Type& type);
/// Whether every value of `type` is one of `other` (table 46, conformance).
[[nodiscard]] bool conforms(const Type& type, const Type& other);
/// The value as the type has it (10.3.2.9.4): a single element out of its list, a list around a single value,
/// else null.
[[nodiscard]] Value coerced(const Value& value, const Type& type);

}  // namespace huiyin::feel
