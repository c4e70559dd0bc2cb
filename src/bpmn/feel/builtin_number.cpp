// Numeric functions (DMN 1.4, 10.3.4.5) and not().

#include "bpmn/feel/builtin.hpp"
#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

namespace {

std::optional<std::int64_t> scale_of(const Value& value) {
  if (value.is_null()) return 0;
  const auto scale = value.number()->integer();
  if (!scale || *scale < -6111 || *scale > 6176) return std::nullopt;
  return scale;
}

template <Rounding mode>
Value round_to(Machine&, Arguments arguments) {
  const auto scale = scale_of(arguments[1]);
  return scale ? Value(arguments[0].number()->rounded(*scale, mode)) : Value();
}

Value absolute(Machine&, Arguments arguments) {
  const Value& value = arguments[0];
  const bool negative = value.number() != nullptr          ? value.number()->is_negative()
                        : value.days_duration() != nullptr ? value.days_duration()->nanos < 0
                                                           : value.months_duration()->months < 0;
  return negative ? negate(value) : value;
}

Value modulo(Machine&, Arguments arguments) {
  const Decimal& dividend = *arguments[0].number();
  const Decimal& divisor = *arguments[1].number();
  if (divisor.is_zero()) return {};
  return dividend - divisor * (dividend / divisor).floor();
}

/// The remainder by two; nullopt for a fraction.
std::optional<bool> is_odd(const Value& value) {
  const Decimal& number = *value.number();
  if (!number.is_integer()) return std::nullopt;
  const Decimal half = number / Decimal(2);
  return !half.is_integer();
}

template <std::optional<Decimal> (Decimal::*function)() const>
Value analytic(Machine& machine, Arguments arguments) {
  machine.budget().spend(200);
  return (arguments[0].number()->*function)();
}

}  // namespace

std::span<const BuiltIn> number_functions() {
  static const BuiltIn functions[] = {
      {"decimal", {"number n, number scale"}, round_to<Rounding::half_even>},
      {"floor", {"number n, number scale?"}, round_to<Rounding::floor>},
      {"ceiling", {"number n, number scale?"}, round_to<Rounding::ceiling>},
      {"round up", {"number n, number scale"}, round_to<Rounding::up>},
      {"round down", {"number n, number scale"}, round_to<Rounding::down>},
      {"round half up", {"number n, number scale"}, round_to<Rounding::half_up>},
      {"round half down", {"number n, number scale"}, round_to<Rounding::half_down>},
      {"abs", {"length n", "length number"}, absolute},
      {"modulo", {"number dividend, number divisor"}, modulo},
      {"sqrt", {"number number"}, analytic<&Decimal::square_root>},
      {"log", {"number number"}, analytic<&Decimal::logarithm>},
      {"exp", {"number number"}, analytic<&Decimal::exponential>},
      {"odd", {"number number"}, [](Machine&, Arguments a) { return Value(is_odd(a[0]).value_or(false)); }},
      {"even", {"number number"}, [](Machine&, Arguments a) { return Value(!is_odd(a[0]).value_or(true)); }},
      {"not", {"boolean negand"}, [](Machine&, Arguments a) { return Value(!*a[0].boolean()); }},
  };
  return functions;
}

}  // namespace huiyin::feel
