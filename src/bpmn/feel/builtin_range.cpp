// Relations between points and ranges (DMN 1.4, 10.3.4.9, table 79), with the table's own formulas. A point
// is taken as the closed range of itself where the formula is the same; an end that is missing lies beyond
// every point.

#include "bpmn/feel/builtin.hpp"
#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

namespace {

struct Ends {
  Value low;
  Value high;
  bool low_in = true;
  bool high_in = true;
  bool low_open_ended = false;
  bool high_open_ended = false;
};

Ends ends_of(const Value& value) {
  if (const Range* range = value.range()) {
    return {range->low,
            range->high,
            range->start == Range::End::closed,
            range->end == Range::End::closed,
            range->start == Range::End::unbounded,
            range->end == Range::End::unbounded};
  }
  return {value, value};
}

/// Which way round two ends lie. Remembers when a pair had no order: then the relation is null.
class Order {
 public:
  explicit Order(Budget& budget) : budget_(budget) {}

  std::partial_ordering of(const Value& a, int a_beyond, const Value& b, int b_beyond) {
    if (a_beyond != 0 || b_beyond != 0) return a_beyond <=> b_beyond;
    const auto found = order(a, b, budget_);
    if (!found) comparable_ = false;
    return found.value_or(std::partial_ordering::unordered);
  }
  std::partial_ordering lows(const Ends& a, const Ends& b) {
    return of(a.low, a.low_open_ended ? -1 : 0, b.low, b.low_open_ended ? -1 : 0);
  }
  std::partial_ordering highs(const Ends& a, const Ends& b) {
    return of(a.high, a.high_open_ended ? 1 : 0, b.high, b.high_open_ended ? 1 : 0);
  }
  std::partial_ordering high_to_low(const Ends& a, const Ends& b) {
    return of(a.high, a.high_open_ended ? 1 : 0, b.low, b.low_open_ended ? -1 : 0);
  }
  [[nodiscard]] Value verdict(bool found) const { return comparable_ ? Value(found) : Value(); }

 private:
  Budget& budget_;
  bool comparable_ = true;
};

using Relation = bool (*)(Order& order, const Ends& a, const Ends& b);

bool before(Order& order, const Ends& a, const Ends& b) {
  const auto gap = order.high_to_low(a, b);
  return gap < 0 || (gap == 0 && (!a.high_in || !b.low_in));
}

bool meets(Order& order, const Ends& a, const Ends& b) {
  return order.high_to_low(a, b) == 0 && a.high_in && b.low_in;
}

bool overlaps(Order& order, const Ends& a, const Ends& b) {
  const auto left = order.high_to_low(a, b);
  const auto right = order.high_to_low(b, a);
  return (left > 0 || (left == 0 && a.high_in && b.low_in)) &&
         (right > 0 || (right == 0 && b.high_in && a.low_in));
}

bool overlaps_before(Order& order, const Ends& a, const Ends& b) {
  const auto lows = order.lows(a, b);
  const auto middle = order.high_to_low(a, b);
  const auto highs = order.highs(a, b);
  return (lows < 0 || (lows == 0 && a.low_in && !b.low_in)) &&
         (middle > 0 || (middle == 0 && a.high_in && b.low_in)) &&
         (highs < 0 || (highs == 0 && (!a.high_in || b.high_in)));
}

bool overlaps_after(Order& order, const Ends& a, const Ends& b) {
  const auto lows = order.lows(b, a);
  const auto middle = order.high_to_low(b, a);
  const auto highs = order.highs(b, a);
  return (lows < 0 || (lows == 0 && b.low_in && !a.low_in)) &&
         (middle > 0 || (middle == 0 && b.high_in && a.low_in)) &&
         (highs < 0 || (highs == 0 && (!b.high_in || a.high_in)));
}

bool finishes(Order& order, const Ends& a, const Ends& b) {
  const auto lows = order.lows(a, b);
  return order.highs(a, b) == 0 && a.high_in == b.high_in &&
         (lows > 0 || (lows == 0 && (!a.low_in || b.low_in)));
}

bool point_finishes(Order& order, const Ends& a, const Ends& b) {
  return order.highs(a, b) == 0 && b.high_in;
}

bool includes(Order& order, const Ends& a, const Ends& b) {
  const auto lows = order.lows(a, b);
  const auto highs = order.highs(a, b);
  return (lows < 0 || (lows == 0 && (a.low_in || !b.low_in))) &&
         (highs > 0 || (highs == 0 && (a.high_in || !b.high_in)));
}

bool starts(Order& order, const Ends& a, const Ends& b) {
  const auto highs = order.highs(a, b);
  return order.lows(a, b) == 0 && a.low_in == b.low_in &&
         (highs < 0 || (highs == 0 && (!a.high_in || b.high_in)));
}

bool point_starts(Order& order, const Ends& a, const Ends& b) {
  return order.lows(a, b) == 0 && b.low_in;
}

bool coincides(Order& order, const Ends& a, const Ends& b) {
  return order.lows(a, b) == 0 && order.highs(a, b) == 0 && a.low_in == b.low_in && a.high_in == b.high_in;
}

template <Relation relation>
Value related(Machine& machine, Arguments arguments) {
  Order order(machine.budget());
  return order.verdict(relation(order, ends_of(arguments[0]), ends_of(arguments[1])));
}

template <Relation relation>
Value reversed(Machine& machine, Arguments arguments) {
  Order order(machine.budget());
  return order.verdict(relation(order, ends_of(arguments[1]), ends_of(arguments[0])));
}

template <Relation of_point, Relation of_range>
Value either_related(Machine& machine, Arguments arguments) {
  return arguments[0].range() == nullptr ? related<of_point>(machine, arguments)
                                         : related<of_range>(machine, arguments);
}

template <Relation of_point, Relation of_range>
Value either_reversed(Machine& machine, Arguments arguments) {
  return arguments[1].range() == nullptr ? reversed<of_point>(machine, arguments)
                                         : reversed<of_range>(machine, arguments);
}

}  // namespace

std::span<const BuiltIn> range_functions() {
  static const std::vector<std::string_view> any_two{"point point1, point point2", "point point, range range",
                                                     "range range, point point",
                                                     "range range1, range range2"};
  static const std::vector<std::string_view> ranges{"range range1, range range2"};
  static const std::vector<std::string_view> into_range{"point point, range range",
                                                        "range range1, range range2"};
  static const std::vector<std::string_view> from_range{"range range, point point",
                                                        "range range1, range range2"};
  static const BuiltIn functions[] = {
      {"before", any_two, related<before>},
      {"after", any_two, reversed<before>},
      {"meets", ranges, related<meets>},
      {"met by", ranges, reversed<meets>},
      {"overlaps", ranges, related<overlaps>},
      {"overlaps before", ranges, related<overlaps_before>},
      {"overlaps after", ranges, related<overlaps_after>},
      {"finishes", into_range, either_related<point_finishes, finishes>},
      {"finished by", from_range, either_reversed<point_finishes, finishes>},
      {"includes", from_range, related<includes>},
      {"during", into_range, reversed<includes>},
      {"starts", into_range, either_related<point_starts, starts>},
      {"started by", from_range, either_reversed<point_starts, starts>},
      {"coincides", {"point point1, point point2", "range range1, range range2"}, related<coincides>},
  };
  return functions;
}

}  // namespace huiyin::feel
