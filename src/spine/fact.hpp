#pragma once
// What happened. A fact's members are the columns it writes, so the journal alone can rebuild every record.

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace huiyin {

struct Fact {
  std::string name;   // "paper.signed"
  json::object data;  // column → value; always has "id"
};

/// In the order they happened; the first speaks of the command's subject.
using Facts = std::vector<Fact>;

/// Turns a described struct with `static constexpr std::string_view fact` into a Fact.
template <Described F>
[[nodiscard]] Fact fact(const F& happened) {
  return Fact{std::string(F::fact), to_json(happened).as_object()};
}

/// Facts::push_back for described structs; reads as a sentence in rules: `facts << Signed{…}`.
template <Described F>
Facts& operator<<(Facts& facts, const F& happened) {
  facts.push_back(fact(happened));
  return facts;
}

template <Described... F>
[[nodiscard]] Facts facts_of(const F&... happened) {
  Facts facts;
  facts.reserve(sizeof...(F));
  (facts.push_back(fact(happened)), ...);
  return facts;
}

}  // namespace huiyin
