// Paths: `value.name` (DMN 1.4, 10.3.2.6, and table 65 for the properties of temporals and ranges).

#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

namespace {

Value of_date(const Date& date, std::string_view name) {
  if (name == "year") return Value(std::int64_t{date.year});
  if (name == "month") return Value(std::int64_t{date.month});
  if (name == "day") return Value(std::int64_t{date.day});
  if (name == "weekday") return Value(std::int64_t{date.weekday()});
  return {};
}

Value of_time(const DateTime& moment, std::string_view name) {
  const Time& time = moment.time;
  if (name == "hour") return Value(time.hour());
  if (name == "minute") return Value(time.minute());
  if (name == "second") return Value(time.second());
  if (name == "time offset") {
    const auto offset = offset_at(time.zone, moment.date.days() * day_seconds + time.nanos / second_nanos);
    return offset ? Value(DaysDuration{Nanos{*offset} * second_nanos}) : Value();
  }
  if (name == "timezone" && time.zone.sort == Zone::Sort::named) return Value(*time.zone.name);
  return {};
}

Value of_days(const DaysDuration& duration, std::string_view name) {
  const auto seconds = static_cast<std::int64_t>(duration.nanos / second_nanos);
  if (name == "days") return Value(seconds / day_seconds);
  if (name == "hours") return Value(seconds / 3600 % 24);
  if (name == "minutes") return Value(seconds / 60 % 60);
  if (name == "seconds") return Value(seconds % 60);
  return {};
}

Value of_months(const MonthsDuration& duration, std::string_view name) {
  if (name == "years") return Value(duration.months / 12);
  if (name == "months") return Value(duration.months % 12);
  return {};
}

Value of_range(const Range& range, std::string_view name) {
  if (name == "start") return range.low;
  if (name == "end") return range.high;
  if (name == "start included") return range.start == Range::End::closed;
  if (name == "end included") return range.end == Range::End::closed;
  return {};
}

Value of_list(const List& list, std::string_view name, Budget& budget) {
  if (!budget.spend(list.size()) || !budget.allocate(list.size() * sizeof(Value))) return {};
  List members;
  members.reserve(list.size());
  for (const Value& element : list) members.push_back(member(element, name, budget));
  return members;
}

}  // namespace

Value member(const Value& value, std::string_view name, Budget& budget) {
  switch (value.kind()) {
    case Kind::context: {
      if (!budget.spend(value.context()->size() / 8)) return {};
      const Value* found = value.context()->find(name);
      return found == nullptr ? Value() : *found;
    }
    case Kind::list:
      return of_list(*value.list(), name, budget);
    case Kind::date:
      return of_date(*value.date(), name);
    case Kind::time:
      return of_time({Date{}, *value.time()}, name);
    case Kind::date_time: {
      const Value found = of_date(value.date_time()->date, name);
      return found.is_null() ? of_time(*value.date_time(), name) : found;
    }
    case Kind::days_duration:
      return of_days(*value.days_duration(), name);
    case Kind::months_duration:
      return of_months(*value.months_duration(), name);
    case Kind::range:
      return of_range(*value.range(), name);
    default:
      return {};
  }
}

}  // namespace huiyin::feel
