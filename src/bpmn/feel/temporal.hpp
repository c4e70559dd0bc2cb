#pragma once
// FEEL's days, times and durations (DMN 1.4, 10.3.2.3.4 – 10.3.2.3.9). Years run to nine digits, so these are
// not the base's Date and Instant.

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::feel {

inline constexpr std::int64_t second_nanos = 1'000'000'000;
inline constexpr std::int64_t day_seconds = 86'400;
inline constexpr std::int64_t day_nanos = day_seconds * second_nanos;
inline constexpr std::int64_t max_year = 999'999'999;

struct Date {
  std::int32_t year = 1970;
  std::int32_t month = 1;
  std::int32_t day = 1;

  auto operator<=>(const Date&) const = default;
  [[nodiscard]] static std::optional<Date> of(std::int64_t year, std::int64_t month, std::int64_t day);
  [[nodiscard]] static std::optional<Date> of_days(std::int64_t days);
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);
  [[nodiscard]] std::int64_t days() const;  // since 1970-01-01
  [[nodiscard]] int weekday() const;        // Monday is 1
  [[nodiscard]] int day_of_year() const;
  [[nodiscard]] int week_of_year() const;  // ISO 8601
  [[nodiscard]] std::optional<Date> plus_months(std::int64_t months) const;
  [[nodiscard]] std::string text() const;
};

/// None, an offset from UTC, or a named zone (whose offset the day decides).
struct Zone {
  enum class Sort { none, offset, named };
  Sort sort = Sort::none;
  std::int32_t offset_seconds = 0;
  std::shared_ptr<const std::string> name;

  bool operator==(const Zone& other) const;
  [[nodiscard]] static std::optional<Zone> parse(
      std::string_view text);  // "", "Z", "+08:00", "@Asia/Shanghai"
  [[nodiscard]] static std::optional<Zone> of_offset(std::int64_t seconds);
  [[nodiscard]] std::string text() const;
};

struct Time {
  std::int64_t nanos = 0;  // of the day
  Zone zone;

  bool operator==(const Time&) const = default;
  [[nodiscard]] static std::optional<Time> parse(std::string_view text);
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::int64_t hour() const { return nanos / (3600 * second_nanos); }
  [[nodiscard]] std::int64_t minute() const { return nanos / (60 * second_nanos) % 60; }
  [[nodiscard]] std::int64_t second() const { return nanos / second_nanos % 60; }
};

struct DateTime {
  Date date;
  Time time;

  bool operator==(const DateTime&) const = default;
  [[nodiscard]] static std::optional<DateTime> parse(std::string_view text);  // with or without a time
  [[nodiscard]] std::string text() const;
};

__extension__ using Nanos = __int128;

/// Days, hours, minutes, seconds: a length of time.
struct DaysDuration {
  Nanos nanos = 0;

  auto operator<=>(const DaysDuration&) const = default;
  [[nodiscard]] std::string text() const;
};

/// Years and months: a length on the calendar.
struct MonthsDuration {
  std::int64_t months = 0;

  auto operator<=>(const MonthsDuration&) const = default;
  [[nodiscard]] std::string text() const;
};

[[nodiscard]] std::optional<DaysDuration> parse_days_duration(std::string_view text);
[[nodiscard]] std::optional<MonthsDuration> parse_months_duration(std::string_view text);

/// The offset in force in the zone at that local moment; nullopt without a zone or for a zone nobody knows.
[[nodiscard]] std::optional<std::int32_t> offset_at(const Zone& zone, std::int64_t local_seconds);
[[nodiscard]] bool is_known_zone(std::string_view name);

/// Nanoseconds since 1970 (UTC where there is a zone, else local).
[[nodiscard]] Nanos timeline(const DateTime& moment);
[[nodiscard]] std::optional<DateTime> plus(const DateTime& moment, Nanos nanos);
[[nodiscard]] Time plus(const Time& time, Nanos nanos);
[[nodiscard]] std::optional<DateTime> plus_months(const DateTime& moment, std::int64_t months);

}  // namespace huiyin::feel
