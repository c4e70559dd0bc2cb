// + - * / ** on numbers, texts and temporals (DMN 1.4, 10.3.2.13.7 and table 45).

#include <cmath>
#include <limits>

#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

namespace {

// Longer than any calendar; an operation whose result is past it is null.
constexpr Nanos max_nanos = Nanos{400'000'000'000} * day_nanos * 1000;
constexpr std::int64_t max_months = 12 * max_year * 100;

Value days_duration(Nanos nanos) {
  if (nanos > max_nanos || nanos < -max_nanos) return {};
  return DaysDuration{nanos};
}

Value months_duration(std::int64_t months) {
  if (months > max_months || months < -max_months) return {};
  return MonthsDuration{months};
}

/// The moment `nanos` later. A day moves by whole days only.
Value moved(const Value& temporal, Nanos nanos) {
  if (const Date* date = temporal.date()) {
    const auto moment = plus(DateTime{*date, {}}, nanos);
    return moment ? Value(moment->date) : Value();
  }
  if (const DateTime* moment = temporal.date_time()) return plus(*moment, nanos);
  if (const Time* time = temporal.time()) return plus(*time, nanos);
  if (const DaysDuration* duration = temporal.days_duration()) return days_duration(duration->nanos + nanos);
  return {};
}

Value moved_months(const Value& temporal, std::int64_t months) {
  if (const Date* date = temporal.date()) return date->plus_months(months);
  if (const DateTime* moment = temporal.date_time()) return plus_months(*moment, months);
  if (const MonthsDuration* duration = temporal.months_duration())
    return months_duration(duration->months + months);
  return {};
}

std::optional<DateTime> as_moment(const Value& value) {
  if (const DateTime* moment = value.date_time()) return *moment;
  if (const Date* date = value.date()) return DateTime{*date, Time{0, Zone{Zone::Sort::offset, 0, nullptr}}};
  return std::nullopt;
}

bool has_zone(const Time& time) {
  return time.zone.sort != Zone::Sort::none;
}

std::optional<Decimal> decimal_of(Nanos nanos) {
  const auto high = static_cast<std::int64_t>(nanos / second_nanos);
  const auto low = static_cast<std::int64_t>(nanos % second_nanos);
  return Decimal(high) * Decimal(second_nanos) + Decimal(low);
}

Value scaled(const Value& duration, const Decimal& factor) {
  if (const MonthsDuration* months = duration.months_duration()) {
    const auto product = (Decimal(months->months) * factor).rounded(0, Rounding::down).integer();
    return product ? months_duration(*product) : Value();
  }
  if (const DaysDuration* days = duration.days_duration()) {
    const Decimal product = *decimal_of(days->nanos) * factor;
    const Decimal billion(second_nanos);
    const Decimal whole = (product / billion).rounded(0, Rounding::down);
    const auto seconds = whole.integer();
    const auto rest = (product - whole * billion).rounded(0, Rounding::down).integer();
    return seconds && rest ? days_duration(Nanos{*seconds} * second_nanos + *rest) : Value();
  }
  return {};
}

}  // namespace

Value add(const Value& a, const Value& b, Budget& budget) {
  if (a.number() != nullptr && b.number() != nullptr) return *a.number() + *b.number();
  if (a.text() != nullptr && b.text() != nullptr) {
    if (!budget.allocate(a.text()->size() + b.text()->size() + 64)) return {};
    return *a.text() + *b.text();
  }
  if (const DaysDuration* duration = b.days_duration()) return moved(a, duration->nanos);
  if (const DaysDuration* duration = a.days_duration()) return moved(b, duration->nanos);
  if (const MonthsDuration* duration = b.months_duration()) return moved_months(a, duration->months);
  if (const MonthsDuration* duration = a.months_duration()) return moved_months(b, duration->months);
  return {};
}

Value subtract(const Value& a, const Value& b) {
  if (a.number() != nullptr && b.number() != nullptr) return *a.number() - *b.number();
  if (const DaysDuration* duration = b.days_duration()) return moved(a, -duration->nanos);
  if (const MonthsDuration* duration = b.months_duration()) return moved_months(a, -duration->months);
  if (const Time *left = a.time(), *right = b.time(); left != nullptr && right != nullptr) {
    if (has_zone(*left) != has_zone(*right)) return {};
    return days_duration(timeline({Date{}, *left}) - timeline({Date{}, *right}));
  }
  const auto left = as_moment(a);
  const auto right = as_moment(b);
  if (!left || !right || has_zone(left->time) != has_zone(right->time)) return {};
  return days_duration(timeline(*left) - timeline(*right));
}

Value multiply(const Value& a, const Value& b) {
  if (a.number() != nullptr && b.number() != nullptr) return *a.number() * *b.number();
  if (const Decimal* factor = b.number()) return scaled(a, *factor);
  if (const Decimal* factor = a.number()) return scaled(b, *factor);
  return {};
}

Value divide(const Value& a, const Value& b) {
  if (const Decimal* divisor = b.number()) {
    if (divisor->is_zero()) return {};
    if (const Decimal* number = a.number()) return *number / *divisor;
    return scaled(a, Decimal(1) / *divisor);
  }
  if (a.months_duration() != nullptr && b.months_duration() != nullptr) {
    return Decimal(a.months_duration()->months) / Decimal(b.months_duration()->months);
  }
  if (a.days_duration() != nullptr && b.days_duration() != nullptr) {
    return *decimal_of(a.days_duration()->nanos) / *decimal_of(b.days_duration()->nanos);
  }
  return {};
}

Value power(const Value& a, const Value& b, Budget& budget) {
  if (a.number() == nullptr || b.number() == nullptr || !budget.spend(200)) return {};
  return a.number()->power(*b.number());
}

Value negate(const Value& a) {
  if (const Decimal* number = a.number()) return -*number;
  if (const DaysDuration* duration = a.days_duration()) return DaysDuration{-duration->nanos};
  if (const MonthsDuration* duration = a.months_duration()) return MonthsDuration{-duration->months};
  return {};
}

}  // namespace huiyin::feel
