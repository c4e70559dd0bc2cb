#pragma once
// Days and instants. Law speaks of days in the office's zone; everything else is UTC.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin {

/// A calendar day, without time or zone. Text form "2020-07-06".
struct Date {
  std::chrono::sys_days days{};

  auto operator<=>(const Date&) const = default;
  [[nodiscard]] std::string text() const;
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);
  [[nodiscard]] Date plus(int days_count) const { return Date{days + std::chrono::days(days_count)}; }
  /// The same day `months` later, or that month's last day where it has no such day.
  [[nodiscard]] Date plus_months(int months) const;
};

/// Whole days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] inline int days_between(Date from, Date to) {
  return static_cast<int>((to.days - from.days).count());
}

/// A moment in UTC, to the millisecond. Text form "2020-07-06T08:30:00.000Z" (reads any offset).
struct Instant {
  std::chrono::sys_time<std::chrono::milliseconds> time{};

  auto operator<=>(const Instant&) const = default;
  [[nodiscard]] std::string text() const;
  [[nodiscard]] static std::optional<Instant> parse(std::string_view text);
};

/// The day it is at `instant` in the office's zone. China keeps UTC+8 without summer time, so the zone is an
/// offset.
[[nodiscard]] Date date_in_zone(Instant instant, std::chrono::minutes offset = std::chrono::hours(8));

/// Where "now" comes from is an argument everywhere: the real clock, a simulated one, or one begun on another
/// day.
class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clock, shifted by `offset` (sample installations live on another day).
class SystemClock final : public Clock {
 public:
  explicit SystemClock(std::chrono::milliseconds offset = {}) : offset_(offset) {}
  [[nodiscard]] Instant now() const override;

 private:
  std::chrono::milliseconds offset_;
};

/// A clock that stands still until it is set; for replay and tests.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(Instant start) : now_(start) {}
  [[nodiscard]] Instant now() const override { return now_; }
  void set(Instant instant) { now_ = instant; }

 private:
  Instant now_;
};

}  // namespace huiyin
