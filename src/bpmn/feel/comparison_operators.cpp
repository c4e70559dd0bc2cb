// Equality, order, membership and the three-valued connectives (DMN 1.4, tables 49 – 55).

#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

namespace {

bool text_steps(const std::string& a, const std::string& b, Budget& budget) {
  return budget.spend(std::min(a.size(), b.size()) / 64);
}

/// Both with a zone or both without; otherwise the two are no moments of one line.
bool comparable_zones(const Time& a, const Time& b) {
  return (a.zone.sort == Zone::Sort::none) == (b.zone.sort == Zone::Sort::none);
}

/// An offset and a named zone are never the same, even where the clock is: the one is kept through the year,
/// the other not.
std::optional<bool> moments_equal(const DateTime& a, const DateTime& b) {
  if (a.time.zone.sort != b.time.zone.sort) return false;
  return timeline(a) == timeline(b);
}

std::optional<bool> lists_equal(const List& a, const List& b, Budget& budget) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!same(a[i], b[i], budget)) return false;
  }
  return true;
}

std::optional<bool> contexts_equal(const Context& a, const Context& b, Budget& budget) {
  if (a.size() != b.size()) return false;
  for (const auto& [name, value] : a.entries()) {
    if (!budget.spend(b.size())) return false;
    const Value* other = b.find(name);
    if (other == nullptr || !same(value, *other, budget)) return false;
  }
  return true;
}

bool ranges_equal(const Range& a, const Range& b, Budget& budget) {
  return a.start == b.start && a.end == b.end && same(a.low, b.low, budget) && same(a.high, b.high, budget);
}

std::partial_ordering nanos_order(Nanos a, Nanos b) {
  if (a == b) return std::partial_ordering::equivalent;
  return a < b ? std::partial_ordering::less : std::partial_ordering::greater;
}

}  // namespace

std::optional<bool> equals(const Value& a, const Value& b, Budget& budget) {
  if (!budget.spend(1)) return std::nullopt;
  if (a.is_null() || b.is_null()) return a.is_null() && b.is_null();
  if (a.kind() != b.kind()) return std::nullopt;
  switch (a.kind()) {
    case Kind::null:
      return true;
    case Kind::boolean:
      return *a.boolean() == *b.boolean();
    case Kind::number:
      return *a.number() == *b.number();
    case Kind::text:
      return text_steps(*a.text(), *b.text(), budget) && *a.text() == *b.text();
    case Kind::date:
      return *a.date() == *b.date();
    case Kind::time:
      return moments_equal({Date{}, *a.time()}, {Date{}, *b.time()});
    case Kind::date_time:
      return moments_equal(*a.date_time(), *b.date_time());
    case Kind::days_duration:
      return *a.days_duration() == *b.days_duration();
    case Kind::months_duration:
      return *a.months_duration() == *b.months_duration();
    case Kind::list:
      return lists_equal(*a.list(), *b.list(), budget);
    case Kind::context:
      return contexts_equal(*a.context(), *b.context(), budget);
    case Kind::range:
      return ranges_equal(*a.range(), *b.range(), budget);
    case Kind::function:
      return a.function() == b.function();
  }
  return std::nullopt;
}

bool same(const Value& a, const Value& b, Budget& budget) {
  return equals(a, b, budget).value_or(false);
}

std::optional<std::partial_ordering> order(const Value& a, const Value& b, Budget& budget) {
  if (a.kind() != b.kind()) return std::nullopt;
  switch (a.kind()) {
    case Kind::number:
      return *a.number() <=> *b.number();
    case Kind::text:
      if (!text_steps(*a.text(), *b.text(), budget)) return std::nullopt;
      return *a.text() <=> *b.text();
    case Kind::date:
      return *a.date() <=> *b.date();
    case Kind::time:
      if (!comparable_zones(*a.time(), *b.time())) return std::nullopt;
      return nanos_order(timeline({Date{}, *a.time()}), timeline({Date{}, *b.time()}));
    case Kind::date_time:
      if (!comparable_zones(a.date_time()->time, b.date_time()->time)) return std::nullopt;
      return nanos_order(timeline(*a.date_time()), timeline(*b.date_time()));
    case Kind::days_duration:
      return nanos_order(a.days_duration()->nanos, b.days_duration()->nanos);
    case Kind::months_duration:
      return a.months_duration()->months <=> b.months_duration()->months;
    default:
      return std::nullopt;
  }
}

Value compare(Comparison comparison, const Value& a, const Value& b, Budget& budget) {
  const auto found = order(a, b, budget);
  if (!found) return {};
  switch (comparison) {
    case Comparison::less:
      return *found < 0;
    case Comparison::at_most:
      return *found <= 0;
    case Comparison::greater:
      return *found > 0;
    case Comparison::at_least:
      return *found >= 0;
  }
  return {};
}

Value conjunction(const Value& a, const Value& b) {
  if (a.is_false() || b.is_false()) return false;
  if (a.is_true() && b.is_true()) return true;
  return {};
}

Value disjunction(const Value& a, const Value& b) {
  if (a.is_true() || b.is_true()) return true;
  if (a.is_false() && b.is_false()) return false;
  return {};
}

Value contains(const Range& range, const Value& value, Budget& budget) {
  if (range.start == Range::End::excluded) {
    const auto equal = equals(value, range.low, budget);
    return equal ? Value(!*equal) : Value();
  }
  Value above = true;
  Value below = true;
  if (range.start != Range::End::unbounded) {
    above = compare(range.start == Range::End::closed ? Comparison::at_least : Comparison::greater, value,
                    range.low, budget);
  }
  if (range.end != Range::End::unbounded) {
    below = compare(range.end == Range::End::closed ? Comparison::at_most : Comparison::less, value,
                    range.high, budget);
  }
  return conjunction(above, below);
}

Value is_in(const Value& value, const Value& test, Budget& budget) {
  if (const Range* range = test.range()) {
    if (value.range() != nullptr) return same(value, test, budget);
    return contains(*range, value, budget);
  }
  const List* list = test.list();
  if (list == nullptr) return equals(value, test, budget);
  if (value.list() != nullptr && same(value, test, budget)) return true;
  for (const Value& element : *list) {
    if (!budget.spend(1)) return {};
    const bool matched =
        element.range() != nullptr ? is_in(value, element, budget).is_true() : same(value, element, budget);
    if (matched) return true;
  }
  return false;
}

Value is_in_any(const Value& value, std::span<const Value> tests, Budget& budget) {
  if (tests.size() == 1) return is_in(value, tests.front(), budget);
  for (const Value& test : tests) {
    if (is_in(value, test, budget).is_true()) return true;
  }
  return false;
}

Value range_of(Range range, Budget& budget) {
  const bool bounded = range.start != Range::End::unbounded && range.end != Range::End::unbounded;
  const Value& end = range.start == Range::End::unbounded ? range.high : range.low;
  if (bounded) {
    const auto found = order(range.low, range.high, budget);
    if (!found || *found > 0) return {};
  } else if (!order(end, end, budget)) {
    return {};
  }
  return range;
}

Value binary(Operation operation, const Value& a, const Value& b, Budget& budget) {
  switch (operation) {
    case Operation::add:
      return add(a, b, budget);
    case Operation::subtract:
      return subtract(a, b);
    case Operation::multiply:
      return multiply(a, b);
    case Operation::divide:
      return divide(a, b);
    case Operation::power:
      return power(a, b, budget);
    case Operation::equal:
      return equals(a, b, budget);
    case Operation::unequal: {
      const auto equal = equals(a, b, budget);
      return equal ? Value(!*equal) : Value();
    }
    case Operation::less:
      return compare(Comparison::less, a, b, budget);
    case Operation::at_most:
      return compare(Comparison::at_most, a, b, budget);
    case Operation::greater:
      return compare(Comparison::greater, a, b, budget);
    case Operation::at_least:
      return compare(Comparison::at_least, a, b, budget);
    case Operation::both:
      return conjunction(a, b);
    case Operation::either:
      return disjunction(a, b);
  }
  return {};
}

}  // namespace huiyin::feel
