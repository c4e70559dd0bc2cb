#pragma once
// Inside norms only: reading one file of a pack into described structs, with the pack's own refusals.

#include <string>
#include <string_view>
#include <utility>

#include "base/json.hpp"
#include "base/outcome.hpp"

namespace huiyin::norms {

/// `place` is a path into the file ("years.0.workdays.2").
inline Refusal broken(std::string_view code, std::string place, json::value why = nullptr) {
  return Refusal{std::string(code), RefusalKind::invalid, std::move(place), {}, std::move(why)};
}

/// Like from_json, but what is wrong with a file is not a request's fault: refuses `code` and keeps the
/// reason.
template <class T>
[[nodiscard]] Outcome<T> read_part(const json::value& file, std::string_view code) {
  Outcome<T> part = huiyin::from_json<T>(file);
  if (part) return part;
  return broken(code, part.refusal().field, json::string(part.refusal().code));
}

inline std::string place(std::string_view list, std::size_t index, std::string_view member = {}) {
  std::string text = std::string(list) + '.' + std::to_string(index);
  if (!member.empty()) text.append(1, '.').append(member);
  return text;
}

}  // namespace huiyin::norms
