#pragma once
// Deadlines are kept as they were ordered: specification, base and the ledger of pauses. The instant they
// fall due is always reckoned from these, so that a pause, a moved anchor or a new calendar can change it: 15
// working days are not 15 times 24 hours.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace huiyin::bpmn {

/// Which days are worked, and where the office's clock stands. An argument, since the norms stand above this
/// module.
class Calendar {
 public:
  Calendar() = default;
  Calendar(const Calendar&) = delete;
  Calendar& operator=(const Calendar&) = delete;
  virtual ~Calendar() = default;
  /// The count-th working day after `day`, which is never counted itself.
  [[nodiscard]] virtual Date add_workdays(Date day, int count) const = 0;
  /// Working days after `from` up to and including `to`.
  [[nodiscard]] virtual int workdays_between(Date from, Date to) const = 0;
  [[nodiscard]] virtual std::chrono::minutes offset() const { return std::chrono::hours(8); }
};

/// Monday to Friday, for programs without a calendar.
class Weekdays final : public Calendar {
 public:
  [[nodiscard]] Date add_workdays(Date day, int count) const override;
  [[nodiscard]] int workdays_between(Date from, Date to) const override;
};

enum class DeadlineUnit { date, months, days, workdays, milliseconds };
BOOST_DESCRIBE_ENUM(DeadlineUnit, date, months, days, workdays, milliseconds)

/// "PT2H", "P1D", "P1Y2M", "15WD", "F+15WD", "R5/P1D", "R/PT1H", "2020-07-06T08:30:00Z",
/// "R3/2020-07-06T08:30:00Z/P1D". Days, months and working days keep the office's time of day (P1D over a
/// rest day is no matter of 24 hours); hours, minutes and seconds are a length of time.
struct DeadlineSpec {
  std::string anchor;  // F; empty: from when it was ordered
  DeadlineUnit unit = DeadlineUnit::milliseconds;
  std::int64_t count = 0;
  std::int64_t extra_ms = 0;                               // the time part beside months or days
  std::int64_t extra_days = 0;                             // the days beside months
  std::optional<Instant> date = std::nullopt;              // of unit date; or where a cycle begins
  std::optional<std::int64_t> repetitions = std::nullopt;  // of a cycle; -1: without end

  bool operator==(const DeadlineSpec&) const = default;
  [[nodiscard]] static std::optional<DeadlineSpec> parse(std::string_view text);
};

/// From `from` to before `until`; open while still paused.
struct Pause {
  Instant from;
  std::optional<Instant> until;
  bool operator==(const Pause&) const = default;
};
BOOST_DESCRIBE_STRUCT(Pause, (), (from, until))

/// When a deadline of `spec` falls due, reckoned from `base`. What was paused does not count: a length of
/// time is prolonged by the time paused, working days by the working days paused. A fixed date stays where it
/// is. nullopt while a pause is open.
[[nodiscard]] std::optional<Instant> reckon(const DeadlineSpec& spec, Instant base,
                                            std::span<const Pause> pauses, const Calendar& calendar);

}  // namespace huiyin::bpmn
