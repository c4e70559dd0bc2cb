#include "base/date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace huiyin {
namespace {

using namespace std::chrono;

/// Reads exactly `width` digits at `offset`; nothing else is a number here.
std::optional<int> digits(std::string_view text, size_t offset, size_t width) {
  if (text.size() < offset + width) return std::nullopt;
  int value = 0;
  for (size_t i = offset; i < offset + width; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

/// "Z", "+08:00" or "-05:30" as minutes east of UTC.
std::optional<minutes> zone(std::string_view text) {
  if (text == "Z") return minutes(0);
  if (text.size() != 6 || text[3] != ':' || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto hour = digits(text, 1, 2);
  const auto minute = digits(text, 4, 2);
  if (!hour || !minute || *hour > 14 || *minute > 59) return std::nullopt;
  const minutes offset = hours(*hour) + minutes(*minute);
  return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::string Date::text() const {
  const year_month_day ymd{days};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = digits(text, 0, 4);
  const auto m = digits(text, 5, 2);
  const auto d = digits(text, 8, 2);
  if (!y || !m || !d) return std::nullopt;
  const year_month_day ymd{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
  if (!ymd.ok() || *y < 1900) return std::nullopt;
  return Date{sys_days(ymd)};
}

Date Date::plus_months(int count) const {
  const year_month_day ymd{days};
  const year_month target = ymd.year() / ymd.month() + months(count);
  const year_month_day same_day = target / ymd.day();
  return Date{sys_days(same_day.ok() ? same_day : year_month_day(target / last))};
}

std::string Instant::text() const {
  const auto day_start = floor<std::chrono::days>(time);
  const hh_mm_ss<milliseconds> clock{time - day_start};
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", Date{day_start}.text(), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count(), clock.subseconds().count());
}

std::optional<Instant> Instant::parse(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
  const auto date = Date::parse(text.substr(0, 10));
  const auto hour = digits(text, 11, 2);
  const auto minute = digits(text, 14, 2);
  const auto second = digits(text, 17, 2);
  if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  size_t rest = 19;
  int fraction = 0;
  if (text[rest] == '.') {
    const auto parsed = digits(text, rest + 1, 3);
    if (!parsed) return std::nullopt;
    fraction = *parsed;
    rest += 4;
  }
  const auto offset = zone(text.substr(rest));
  if (!offset) return std::nullopt;
  return Instant{date->days + hours(*hour) + minutes(*minute) + seconds(*second) + milliseconds(fraction) -
                 *offset};
}

Date date_in_zone(Instant instant, minutes offset) {
  return Date{floor<std::chrono::days>(instant.time + offset)};
}

Instant SystemClock::now() const {
  return Instant{floor<milliseconds>(system_clock::now()) + offset_};
}

}  // namespace huiyin
