#pragma once
// One described struct gives its JSON, its row and its schema: reading refuses with the field's path, writing
// never fails.
//
// Shapes: struct ↔ object (every member required unless std::optional), vector ↔ array, enum ↔ its name,
// Id/Date/Instant ↔ text. Unknown members are refused, so a misspelt field is never silently dropped.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/outcome.hpp"
#include "base/text.hpp"

namespace huiyin {

namespace json = boost::json;

template <class T>
concept Described = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;
template <class T>
concept Enumeration = std::is_enum_v<T>;

template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};
template <class T>
struct is_id : std::false_type {};
template <class N>
struct is_id<Id<N>> : std::true_type {};
template <class T>
struct is_bounded : std::false_type {};
template <std::size_t max, Lines lines>
struct is_bounded<Bounded<max, lines>> : std::true_type {};

template <class T>
using Members =
    boost::describe::describe_members<T, boost::describe::mod_any_access | boost::describe::mod_inherited>;

template <Enumeration E>
[[nodiscard]] std::string_view name_of(E value) {
  return boost::describe::enum_to_string(value, "");
}

template <Enumeration E>
[[nodiscard]] std::optional<E> enum_named(std::string_view name) {
  std::optional<E> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (name == d.name) found = d.value;
  });
  return found;
}

template <Enumeration E>
[[nodiscard]] std::vector<std::string> names_of() {
  std::vector<std::string> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
      [&](auto d) { names.emplace_back(d.name); });
  return names;
}

// ---------------------------------------------------------------------------------------------- writing

inline void write_json(json::value& out, const std::string& value) {
  out = value;
}
inline void write_json(json::value& out, bool value) {
  out = value;
}
inline void write_json(json::value& out, std::int64_t value) {
  out = value;
}
inline void write_json(json::value& out, int value) {
  out = value;
}
inline void write_json(json::value& out, const json::value& value) {
  out = value;
}
inline void write_json(json::value& out, const Date& value) {
  out = value.text();
}
inline void write_json(json::value& out, const Instant& value) {
  out = value.text();
}
template <class Noun>
void write_json(json::value& out, const Id<Noun>& value) {
  out = value.value;
}
template <std::size_t max, Lines lines>
void write_json(json::value& out, const Bounded<max, lines>& value) {
  out = value.value;
}
template <Enumeration E>
void write_json(json::value& out, E value) {
  out = name_of(value);
}
template <class T>
void write_json(json::value& out, const std::optional<T>& value);
template <class T>
void write_json(json::value& out, const std::vector<T>& values);

template <Described T>
void write_json(json::value& out, const T& value) {
  json::object& object = out.emplace_object();
  boost::mp11::mp_for_each<Members<T>>([&](auto d) { write_json(object[d.name], value.*d.pointer); });
}
template <class T>
void write_json(json::value& out, const std::optional<T>& value) {
  if (value) {
    write_json(out, *value);
  } else {
    out = nullptr;
  }
}
template <class T>
void write_json(json::value& out, const std::vector<T>& values) {
  json::array& array = out.emplace_array();
  array.reserve(values.size());
  for (const T& value : values) write_json(array.emplace_back(nullptr), value);
}

template <class T>
[[nodiscard]] json::value to_json(const T& value) {
  json::value out;
  write_json(out, value);
  return out;
}

// ---------------------------------------------------------------------------------------------- reading

/// Where in the payload a reader stands ("measures.3.due_on"), kept without allocation until somebody must be
/// told.
class Path {
 public:
  Path() = default;
  Path(const Path& parent, std::string_view member) : parent_(&parent), member_(member) {}
  Path(const Path& parent, std::size_t index) : parent_(&parent), index_(index) {}
  [[nodiscard]] std::string text() const;

 private:
  const Path* parent_ = nullptr;
  std::string_view member_;
  std::size_t index_ = 0;
};

/// nullopt: read. Otherwise why not.
using Misread = std::optional<Refusal>;
[[nodiscard]] Misread misread(std::string_view code, const Path& path, json::value detail = nullptr);
[[nodiscard]] Misread read_text(const json::value& in, const Path& path, std::size_t max, Lines lines,
                                std::string& out);
[[nodiscard]] Misread read_integer(const json::value& in, const Path& path, std::int64_t& out);
[[nodiscard]] Misread read_date(const json::value& in, const Path& path, Date& out);
[[nodiscard]] Misread read_instant(const json::value& in, const Path& path, Instant& out);
[[nodiscard]] Misread read_id(const json::value& in, const Path& path, std::string& out);

/// No list in a payload is longer than this; the largest real one is a plan's items.
inline constexpr std::size_t max_list_items = 5000;

template <class T>
[[nodiscard]] Misread read_json(const json::value& in, const Path& path, T& out) {
  if constexpr (is_optional<T>::value) {
    if (in.is_null()) {
      out.reset();
      return std::nullopt;
    }
    return read_json(in, path, out.emplace());
  } else if constexpr (is_vector<T>::value) {
    if (!in.is_array()) return misread("request.wrong_type", path, "array");
    const json::array& array = in.get_array();
    if (array.size() > max_list_items) return misread("request.too_many", path, max_list_items);
    out.clear();
    out.reserve(array.size());
    for (std::size_t i = 0; i < array.size(); ++i) {
      if (auto no = read_json(array[i], Path(path, i), out.emplace_back())) return no;
    }
    return std::nullopt;
  } else if constexpr (is_id<T>::value) {
    return read_id(in, path, out.value);
  } else if constexpr (is_bounded<T>::value) {
    return read_text(in, path, T::max_characters, T::shape, out.value);
  } else if constexpr (std::same_as<T, std::string>) {
    if (!in.is_string()) return misread("request.wrong_type", path, "text");
    out = std::string(in.get_string());
    return std::nullopt;
  } else if constexpr (std::same_as<T, bool>) {
    if (!in.is_bool()) return misread("request.wrong_type", path, "boolean");
    out = in.get_bool();
    return std::nullopt;
  } else if constexpr (std::same_as<T, std::int64_t>) {
    return read_integer(in, path, out);
  } else if constexpr (std::same_as<T, int>) {
    std::int64_t wide = 0;
    if (auto no = read_integer(in, path, wide)) return no;
    if (wide < INT32_MIN || wide > INT32_MAX) return misread("request.out_of_range", path);
    out = static_cast<int>(wide);
    return std::nullopt;
  } else if constexpr (std::same_as<T, Date>) {
    return read_date(in, path, out);
  } else if constexpr (std::same_as<T, Instant>) {
    return read_instant(in, path, out);
  } else if constexpr (std::same_as<T, json::value>) {
    out = in;
    return std::nullopt;
  } else if constexpr (Enumeration<T>) {
    if (!in.is_string()) return misread("request.wrong_type", path, "text");
    const auto found = enum_named<T>(in.get_string());
    if (!found) return misread("request.unknown_value", path, json::value_from(names_of<T>()));
    out = *found;
    return std::nullopt;
  } else {
    static_assert(Described<T>, "describe the struct with BOOST_DESCRIBE_STRUCT");
    if (!in.is_object()) return misread("request.wrong_type", path, "object");
    const json::object& object = in.get_object();
    Misread no;
    std::size_t known = 0;
    boost::mp11::mp_for_each<Members<T>>([&](auto d) {
      if (no) return;
      using Member = std::remove_reference_t<decltype(out.*d.pointer)>;
      const auto found = object.find(d.name);
      if (found != object.end()) {
        ++known;
        no = read_json(found->value(), Path(path, d.name), out.*d.pointer);
      } else if constexpr (!is_optional<Member>::value) {
        no = misread("request.missing_field", Path(path, d.name));
      }
    });
    if (no || known == object.size()) return no;
    for (const auto& member : object) {
      bool described = false;
      boost::mp11::mp_for_each<Members<T>>([&](auto d) { described = described || member.key() == d.name; });
      if (!described) return misread("request.unknown_field", Path(path, std::string_view(member.key())));
    }
    return no;
  }
}

/// Reads a payload somebody sent. The refusal names the field.
template <class T>
[[nodiscard]] Outcome<T> from_json(const json::value& in) {
  T out{};
  if (auto no = read_json(in, Path(), out)) return std::move(*no);
  return out;
}

/// Parses text with limits on depth; refuses broken UTF-8 and broken JSON by name.
[[nodiscard]] Outcome<json::value> parse_json(std::string_view text);

}  // namespace huiyin
