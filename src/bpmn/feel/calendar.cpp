// Days and the arithmetic of moments. The proleptic Gregorian calendar, as ISO 8601 has it.

#include <limits>

#include "bpmn/feel/temporal.hpp"

namespace huiyin::feel {

namespace {

bool is_leap(std::int64_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in_month(std::int64_t year, std::int64_t month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

template <class Number>
Number floor_divide(Number value, Number by) {
  const Number quotient = value / by;
  return value % by < 0 ? quotient - 1 : quotient;
}

}  // namespace

std::optional<Date> Date::of(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < -max_year || year > max_year || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > days_in_month(year, month)) return std::nullopt;
  return Date{static_cast<std::int32_t>(year), static_cast<std::int32_t>(month),
              static_cast<std::int32_t>(day)};
}

// Eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
std::int64_t Date::days() const {
  const std::int64_t shifted = std::int64_t{year} - (month <= 2 ? 1 : 0);
  const std::int64_t era = floor_divide<std::int64_t>(shifted, 400);
  const std::int64_t year_of_era = shifted - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719'468;
}

std::optional<Date> Date::of_days(std::int64_t days) {
  constexpr std::int64_t bound = 366 * (max_year + 1);
  if (days < -bound || days > bound) return std::nullopt;
  const std::int64_t shifted = days + 719'468;
  const std::int64_t era = floor_divide<std::int64_t>(shifted, 146'097);
  const std::int64_t day_of_era = shifted - era * 146'097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  const std::int64_t day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  return of(year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

int Date::weekday() const {
  const std::int64_t since_monday = days() + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>(since_monday - floor_divide<std::int64_t>(since_monday, 7) * 7) + 1;
}

int Date::day_of_year() const {
  return static_cast<int>(days() - Date{year, 1, 1}.days()) + 1;
}

int Date::week_of_year() const {
  // The week of a day is the week of its Thursday, counted in that Thursday's year.
  const std::int64_t thursday = days() - weekday() + 4;
  const auto of_thursday = of_days(thursday);
  return of_thursday ? (of_thursday->day_of_year() - 1) / 7 + 1 : 1;
}

std::optional<Date> Date::plus_months(std::int64_t months) const {
  constexpr std::int64_t bound = 24 * max_year;
  if (months < -bound || months > bound) return std::nullopt;
  const std::int64_t total = std::int64_t{year} * 12 + month - 1 + months;
  const std::int64_t new_year = floor_divide<std::int64_t>(total, 12);
  const std::int64_t new_month = total - new_year * 12 + 1;
  const std::int64_t last = days_in_month(new_year, new_month);
  return of(new_year, new_month, day < last ? day : last);
}

Nanos timeline(const DateTime& moment) {
  const std::int64_t local_seconds = moment.date.days() * day_seconds;
  const auto offset = offset_at(moment.time.zone, local_seconds + moment.time.nanos / second_nanos);
  return Nanos{local_seconds - offset.value_or(0)} * second_nanos + moment.time.nanos;
}

std::optional<DateTime> plus(const DateTime& moment, Nanos nanos) {
  const Nanos local = Nanos{moment.date.days()} * day_nanos + moment.time.nanos + nanos;
  const Nanos days = floor_divide<Nanos>(local, day_nanos);
  if (days > std::numeric_limits<std::int64_t>::max() || days < std::numeric_limits<std::int64_t>::min()) {
    return std::nullopt;
  }
  const auto date = Date::of_days(static_cast<std::int64_t>(days));
  if (!date) return std::nullopt;
  return DateTime{*date, Time{static_cast<std::int64_t>(local - days * day_nanos), moment.time.zone}};
}

Time plus(const Time& time, Nanos nanos) {
  const Nanos total = Nanos{time.nanos} + nanos % day_nanos;
  return Time{static_cast<std::int64_t>(total - floor_divide<Nanos>(total, day_nanos) * day_nanos),
              time.zone};
}

std::optional<DateTime> plus_months(const DateTime& moment, std::int64_t months) {
  const auto date = moment.date.plus_months(months);
  if (!date) return std::nullopt;
  return DateTime{*date, moment.time};
}

}  // namespace huiyin::feel
