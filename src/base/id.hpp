#pragma once
// Strong ids: a paper's id is not an interview's. Values are UUIDv7 in text form, made by a Mint on any node.

#include <compare>
#include <functional>
#include <random>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace huiyin {

/// True for 36 characters of lower-case hex with dashes at 8, 13, 18, 23.
[[nodiscard]] bool is_uuid(std::string_view text);

template <class Noun>
struct Id {
  std::string value;
  auto operator<=>(const Id&) const = default;
  [[nodiscard]] bool empty() const { return value.empty(); }
};

/// Makes ids: 48 bits of the instant, then chance. Chance is an argument, so a simulation repeats itself.
class Mint {
 public:
  explicit Mint(std::uint64_t seed) : chance_(seed) {}
  [[nodiscard]] std::string next(Instant now);

  template <class Noun>
  [[nodiscard]] Id<Noun> id(Instant now) {
    return Id<Noun>{next(now)};
  }

 private:
  std::mt19937_64 chance_;
};

}  // namespace huiyin

template <class Noun>
struct std::hash<huiyin::Id<Noun>> {
  size_t operator()(const huiyin::Id<Noun>& id) const { return std::hash<std::string>()(id.value); }
};
