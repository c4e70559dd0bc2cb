#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huiyin::http {

// Header fields in the order they came. Names compare without regard to case (RFC 9110 §5.1).
class Headers {
 public:
  using Field = std::pair<std::string, std::string>;

  Headers() = default;
  Headers(std::initializer_list<Field> fields);

  // The first field of that name.
  std::optional<std::string_view> get(std::string_view name) const;
  bool has(std::string_view name) const { return get(name).has_value(); }
  std::size_t count(std::string_view name) const;

  // Replaces every field of that name. Throws std::invalid_argument for a name that is no token and for a
  // value holding CR, LF or NUL: such a field would let its author write the rest of the response.
  void set(std::string_view name, std::string_view value);
  void set_if_absent(std::string_view name, std::string_view value);
  // Keeps the fields already there (Set-Cookie).
  void add(std::string_view name, std::string_view value);
  void remove(std::string_view name);

  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }
  std::size_t size() const { return fields_.size(); }
  bool empty() const { return fields_.empty(); }

 private:
  std::vector<Field> fields_;
};

// ASCII only, never the process locale.
bool same_ignoring_case(std::string_view left, std::string_view right);

}  // namespace huiyin::http
