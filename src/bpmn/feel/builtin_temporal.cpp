// Dates, times, durations (DMN 1.4, 10.3.4.1 conversions, 10.3.4.8 temporal functions).

#include <array>

#include "bpmn/feel/builtin.hpp"
#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

namespace {

const Zone utc{Zone::Sort::offset, 0, nullptr};

const Date& day_of(const Value& value) {
  return value.date() != nullptr ? *value.date() : value.date_time()->date;
}

Value date_from(Machine&, Arguments arguments) {
  const Value& from = arguments[0];
  if (const std::string* text = from.text()) return Date::parse(*text);
  return day_of(from);
}

Value date_of_parts(Machine&, Arguments arguments) {
  const auto year = arguments[0].number()->integer();
  const auto month = arguments[1].number()->integer();
  const auto day = arguments[2].number()->integer();
  return year && month && day ? Value(Date::of(*year, *month, *day)) : Value();
}

Value date(Machine& machine, Arguments arguments) {
  return arguments.size() == 1 ? date_from(machine, arguments) : date_of_parts(machine, arguments);
}

Value time_from(const Value& from) {
  if (const std::string* text = from.text()) return Time::parse(*text);
  if (from.date() != nullptr) return Time{0, utc};  // midnight, by 10.3.4.1
  if (from.date_time() != nullptr) return from.date_time()->time;
  return *from.time();
}

Value time_of_parts(Arguments arguments) {
  const auto hour = arguments[0].number()->integer();
  const auto minute = arguments[1].number()->integer();
  const Decimal& second = *arguments[2].number();
  if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return {};
  if (second < Decimal(0) || second >= Decimal(60)) return {};
  const auto nanos = (second * Decimal(second_nanos)).rounded(0, Rounding::down).integer();
  Zone zone;
  if (const DaysDuration* offset = arguments[3].days_duration()) {
    const auto found = Zone::of_offset(static_cast<std::int64_t>(offset->nanos / second_nanos));
    if (!found) return {};
    zone = *found;
  }
  return Time{(*hour * 3600 + *minute * 60) * second_nanos + *nanos, zone};
}

Value time(Machine&, Arguments arguments) {
  return arguments.size() == 1 ? time_from(arguments[0]) : time_of_parts(arguments);
}

Value date_and_time(Machine&, Arguments arguments) {
  if (arguments.size() == 2) {
    if (const std::string* zone = arguments[1].text()) {  // date and time(moment, timezone), DMN 1.4
      const auto found = Zone::parse(is_known_zone(*zone) ? "@" + *zone : *zone);
      if (!found || found->sort == Zone::Sort::none || arguments[0].date_time() == nullptr) return {};
      const DateTime& moment = *arguments[0].date_time();
      return DateTime{moment.date, Time{moment.time.nanos, *found}};
    }
    return DateTime{day_of(arguments[0]), *arguments[1].time()};
  }
  const Value& from = arguments[0];
  if (const std::string* text = from.text()) return DateTime::parse(*text);
  if (const Date* day = from.date()) return DateTime{*day, Time{0, utc}};
  return from;
}

Value duration(Machine&, Arguments arguments) {
  const Value& from = arguments[0];
  if (from.text() == nullptr) return from;
  if (const auto months = parse_months_duration(*from.text())) return *months;
  return parse_days_duration(*from.text());
}

/// Whole months between two days, towards zero.
Value months_between(Machine&, Arguments arguments) {
  const Date& from = day_of(arguments[0]);
  const Date& to = day_of(arguments[1]);
  std::int64_t months = (std::int64_t{to.year} - from.year) * 12 + to.month - from.month;
  if (months > 0 && to.day < from.day) --months;
  if (months < 0 && to.day > from.day) ++months;
  return MonthsDuration{months};
}

constexpr std::array<const char*, 7> weekday_names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
constexpr std::array<const char*, 12> month_names{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// The same value in the same form: an offset is not a named zone, and a day is not its midnight.
Value is(Machine& machine, Arguments arguments) {
  const Value& a = arguments[0];
  const Value& b = arguments[1];
  if (a.kind() != b.kind()) return false;
  if (a.time() != nullptr) return *a.time() == *b.time();
  if (a.date_time() != nullptr) return *a.date_time() == *b.date_time();
  return same(a, b, machine.budget());
}

}  // namespace

std::span<const BuiltIn> temporal_functions() {
  static const BuiltIn functions[] = {
      {"date", {"text from", "day from", "number year, number month, number day"}, date},
      {"time", {"text from", "moment from", "number hour, number minute, number second, days offset?"}, time},
      {"date and time",
       {"text from", "day from", "day date, time time", "day date, text timezone"},
       date_and_time},
      {"duration", {"text from", "days from", "months from"}, duration},
      {"years and months duration", {"day from, day to"}, months_between},
      {"now", {""}, [](Machine& m, Arguments) { return Value(m.limits().now); }},
      {"today",
       {""},
       [](Machine& m, Arguments) { return m.limits().now ? Value(m.limits().now->date) : Value(); }},
      {"day of year", {"day date"}, [](Machine&, Arguments a) { return Value(day_of(a[0]).day_of_year()); }},
      {"day of week",
       {"day date"},
       [](Machine&, Arguments a) {
         return Value(weekday_names[static_cast<std::size_t>(day_of(a[0]).weekday() - 1)]);
       }},
      {"month of year",
       {"day date"},
       [](Machine&, Arguments a) {
         return Value(month_names[static_cast<std::size_t>(day_of(a[0]).month - 1)]);
       }},
      {"week of year",
       {"day date"},
       [](Machine&, Arguments a) { return Value(day_of(a[0]).week_of_year()); }},
      {"is", {"any value1, any value2"}, is},
  };
  return functions;
}

}  // namespace huiyin::feel
