#pragma once
// The operators of FEEL on values (DMN 1.4, 10.3.2.13 and tables 50 – 55). Each gives null on kinds it is not
// for.

#include <optional>
#include <span>

#include "bpmn/feel/budget.hpp"
#include "bpmn/feel/syntax.hpp"
#include "bpmn/feel/value.hpp"

namespace huiyin::feel {

[[nodiscard]] Value add(const Value& a, const Value& b, Budget& budget);
[[nodiscard]] Value subtract(const Value& a, const Value& b);
[[nodiscard]] Value multiply(const Value& a, const Value& b);
[[nodiscard]] Value divide(const Value& a, const Value& b);
[[nodiscard]] Value power(const Value& a, const Value& b, Budget& budget);
[[nodiscard]] Value negate(const Value& a);

/// Less, equal or greater; nullopt where the two have no order.
[[nodiscard]] std::optional<std::partial_ordering> order(const Value& a, const Value& b, Budget& budget);
[[nodiscard]] std::optional<bool> equals(const Value& a, const Value& b, Budget& budget);
/// nil equals nil, and kinds that cannot be compared are unequal: how lists are searched.
[[nodiscard]] bool same(const Value& a, const Value& b, Budget& budget);

enum class Comparison { less, at_most, greater, at_least };
[[nodiscard]] Value compare(Comparison comparison, const Value& a, const Value& b, Budget& budget);
[[nodiscard]] Value conjunction(const Value& a, const Value& b);
[[nodiscard]] Value disjunction(const Value& a, const Value& b);

/// Whether `value` lies in the range: true, false, or null.
[[nodiscard]] Value contains(const Range& range, const Value& value, Budget& budget);
/// `value in test` (table 55): equal to it, in the range, or matched by an element of the list.
[[nodiscard]] Value is_in(const Value& value, const Value& test, Budget& budget);

/// `value in (tests)`: as the one test says, or true when any of several is met.
[[nodiscard]] Value is_in_any(const Value& value, std::span<const Value> tests, Budget& budget);
/// Null where the ends have no order, or are the wrong way round.
[[nodiscard]] Value range_of(Range range, Budget& budget);
[[nodiscard]] Value binary(Operation operation, const Value& a, const Value& b, Budget& budget);

/// `value.name`: an entry of a context, a property of a temporal or a range, or that of each element of a
/// list.
[[nodiscard]] Value member(const Value& value, std::string_view name, Budget& budget);

}  // namespace huiyin::feel
