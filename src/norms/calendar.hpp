#pragma once
// Which days are worked. Weekends rest, except where the State Council office's yearly notice says otherwise.

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/outcome.hpp"

namespace huiyin::norms {

/// A holiday as its notice words it: a name and the days from `from` to `until`, both off.
struct Holiday {
  std::string name;
  Date from;
  Date until;
};

/// What the published notices say about one year. Later notices of the same year are already merged in.
struct CalendarYear {
  int year = 0;
  std::vector<std::string> sources;  // the notices, by number
  std::vector<Holiday> holidays;
  std::vector<Date> workdays;  // make-up Saturdays and Sundays (调休上班)
};

/// Working days by prefix counts: every question is answered in O(log n), however far away the day is.
class WorkCalendar {
 public:
  /// Without notices: Monday to Friday.
  WorkCalendar() = default;

  /// Reads {"years":[{year, source:[], holidays:[{name, from, until}], workdays:[]}]}. Refusals:
  /// norms.calendar.malformed, .year_twice, .range_wrong, .outside_year, .not_weekend, .workday_twice,
  /// .on_both_lists
  [[nodiscard]] static Outcome<WorkCalendar> from_json(const boost::json::value& notices);

  /// This calendar with the years of `notices` put in place of its own (an office imports a new notice
  /// offline).
  [[nodiscard]] Outcome<WorkCalendar> import(const boost::json::value& notices) const;

  [[nodiscard]] bool is_workday(Date day) const;

  /// The count-th working day after `day` (before it when `count` is negative); `day` itself is never
  /// counted, worked or not. Zero keeps a working day and moves any other to the next one.
  [[nodiscard]] Date add_workdays(Date day, int count) const;

  /// How many working days lie after `from` up to and including `to`; negative backwards (from `to` up to,
  /// without, `from`). Where `to` is worked, add_workdays(from, workdays_between(from, to)) == to.
  [[nodiscard]] int workdays_between(Date from, Date to) const;

  /// Whether a published notice speaks of the day's year. Elsewhere only weekends are known and a date
  /// computed from them is provisional.
  [[nodiscard]] bool covers(Date day) const;

  [[nodiscard]] const std::vector<CalendarYear>& years() const { return years_; }

 private:
  /// A day unlike its weekday, with how many working days the exceptions up to and including it add (or
  /// take).
  struct Exception {
    Date day;
    int shift_total = 0;
  };

  [[nodiscard]] static Outcome<WorkCalendar> build(std::vector<CalendarYear> years);
  [[nodiscard]] int shift_through(Date day) const;
  [[nodiscard]] long long workdays_through(Date day) const;

  std::vector<CalendarYear> years_;    // ascending
  std::vector<Exception> exceptions_;  // ascending
};

}  // namespace huiyin::norms
