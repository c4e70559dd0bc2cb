#pragma once
// What stands after `|`: the fixed list of names.json.

#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "docx/tag.hpp"

namespace huiyin::docx {

/// A value on its way through the filters: somebody else's, or made by one of them.
struct Filtered {
  const json::value* borrowed = nullptr;
  std::optional<json::value> own;
  /// The filter that could not take it.
  std::optional<Filter> refused;

  /// nullptr: missing.
  [[nodiscard]] const json::value* value() const { return own ? &*own : borrowed; }
};

[[nodiscard]] Filtered filtered(const json::value* value, const std::vector<FilterCall>& calls);
/// false, null, 0, "" and [] are; nothing else.
[[nodiscard]] bool is_falsy(const json::value* value);
/// nullopt for an object: it is no text.
[[nodiscard]] std::optional<std::string> text_of(const json::value& value);

}  // namespace huiyin::docx
