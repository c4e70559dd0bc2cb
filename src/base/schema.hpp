#pragma once
// JSON Schema (2020-12, as OpenAPI 3.1 uses it) of a described struct.

#include "base/json.hpp"

namespace huiyin {

template <class T>
[[nodiscard]] json::value schema_of() {
  if constexpr (is_optional<T>::value) {
    json::value inner = schema_of<typename T::value_type>();
    return {{"anyOf", json::array{std::move(inner), json::object{{"type", "null"}}}}};
  } else if constexpr (is_vector<T>::value) {
    return {{"type", "array"}, {"items", schema_of<typename T::value_type>()}, {"maxItems", max_list_items}};
  } else if constexpr (is_id<T>::value) {
    return {{"type", "string"}, {"format", "uuid"}};
  } else if constexpr (is_bounded<T>::value) {
    return {{"type", "string"}, {"minLength", 1}, {"maxLength", T::max_characters}};
  } else if constexpr (std::same_as<T, std::string>) {
    return {{"type", "string"}};
  } else if constexpr (std::same_as<T, bool>) {
    return {{"type", "boolean"}};
  } else if constexpr (std::integral<T>) {
    return {{"type", "integer"}};
  } else if constexpr (std::same_as<T, Date>) {
    return {{"type", "string"}, {"format", "date"}};
  } else if constexpr (std::same_as<T, Instant>) {
    return {{"type", "string"}, {"format", "date-time"}};
  } else if constexpr (std::same_as<T, json::value>) {
    return json::object{};
  } else if constexpr (Enumeration<T>) {
    return {{"type", "string"}, {"enum", json::value_from(names_of<T>())}};
  } else {
    json::object properties;
    json::array required;
    boost::mp11::mp_for_each<Members<T>>([&](auto d) {
      using Member = std::remove_cvref_t<decltype(std::declval<T&>().*d.pointer)>;
      properties[d.name] = schema_of<Member>();
      if (!is_optional<Member>::value) required.emplace_back(d.name);
    });
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
  }
}

}  // namespace huiyin
