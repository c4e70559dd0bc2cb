#include "norms/calendar.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <utility>

#include "norms/part.hpp"

namespace huiyin::norms {

namespace {

struct HolidayEntry {
  Line name;
  Date from;
  Date until;
};
BOOST_DESCRIBE_STRUCT(HolidayEntry, (), (name, from, until))

struct YearEntry {
  int year = 0;
  std::vector<Line> source;
  std::vector<HolidayEntry> holidays;
  std::vector<Date> workdays;
};
BOOST_DESCRIBE_STRUCT(YearEntry, (), (year, source, holidays, workdays))

struct CalendarFile {
  std::vector<YearEntry> years;
};
BOOST_DESCRIBE_STRUCT(CalendarFile, (), (years))

using std::chrono::year_month_day;

int year_of(Date day) {
  return static_cast<int>(year_month_day(day.days).year());
}

/// Days since Monday, 1 January 1: the same for every day of any year anybody works in, and never negative
/// there.
long long day_number(Date day) {
  constexpr std::chrono::sys_days first = std::chrono::sys_days(std::chrono::year(1) / 1 / 1);
  return (day.days - first).count();
}

Date day_numbered(long long number) {
  return Date{std::chrono::sys_days(std::chrono::year(1) / 1 / 1) + std::chrono::days(number)};
}

bool is_weekend(Date day) {
  return day_number(day) % 7 >= 5;
}

/// Mondays to Fridays up to and including a day.
long long weekdays_through(Date day) {
  const long long days = day_number(day) + 1;
  return days / 7 * 5 + std::min(days % 7, 5LL);
}

/// A year's notice may reach into the neighbouring New Year's week, and no further.
bool belongs_to(int year, Date day) {
  const year_month_day date(day.days);
  const int its_year = static_cast<int>(date.year());
  return its_year == year || (its_year == year - 1 && date.month() == std::chrono::December) ||
         (its_year == year + 1 && date.month() == std::chrono::January);
}

constexpr int longest_holiday_days = 31;  // a longer one is a slip of the pen

}  // namespace

Outcome<WorkCalendar> WorkCalendar::from_json(const boost::json::value& notices) {
  Outcome<CalendarFile> file = read_part<CalendarFile>(notices, "norms.calendar.malformed");
  if (!file) return file.refusal();

  std::vector<CalendarYear> years;
  std::set<int> seen;
  for (std::size_t i = 0; i < file->years.size(); ++i) {
    const YearEntry& entry = file->years[i];
    if (!seen.insert(entry.year).second)
      return broken("norms.calendar.year_twice", place("years", i, "year"), entry.year);
    CalendarYear year{entry.year, {}, {}, {}};
    for (const Line& source : entry.source) year.sources.push_back(source.value);
    for (std::size_t k = 0; k < entry.holidays.size(); ++k) {
      const HolidayEntry& holiday = entry.holidays[k];
      const std::string where = place("years", i, place("holidays", k));
      const int days_count = days_between(holiday.from, holiday.until) + 1;
      if (days_count < 1 || days_count > longest_holiday_days)
        return broken("norms.calendar.range_wrong", where);
      if (!belongs_to(entry.year, holiday.from) || !belongs_to(entry.year, holiday.until)) {
        return broken("norms.calendar.outside_year", where);
      }
      year.holidays.push_back({holiday.name.value, holiday.from, holiday.until});
    }
    for (std::size_t k = 0; k < entry.workdays.size(); ++k) {
      const Date day = entry.workdays[k];
      const std::string where = place("years", i, place("workdays", k));
      if (!belongs_to(entry.year, day))
        return broken("norms.calendar.outside_year", where, json::string(day.text()));
      // Only a Saturday or Sunday can be made up; a weekday here is a misprint that would otherwise pass
      // unseen.
      if (!is_weekend(day)) return broken("norms.calendar.not_weekend", where, json::string(day.text()));
      year.workdays.push_back(day);
    }
    years.push_back(std::move(year));
  }
  return build(std::move(years));
}

Outcome<WorkCalendar> WorkCalendar::import(const boost::json::value& notices) const {
  Outcome<WorkCalendar> newer = from_json(notices);
  if (!newer) return newer;
  std::vector<CalendarYear> years = newer->years_;
  for (const CalendarYear& own : years_) {
    const auto same = [&](const CalendarYear& other) { return other.year == own.year; };
    if (std::none_of(newer->years_.begin(), newer->years_.end(), same)) years.push_back(own);
  }
  return build(std::move(years));
}

Outcome<WorkCalendar> WorkCalendar::build(std::vector<CalendarYear> years) {
  std::sort(years.begin(), years.end(), [](const auto& a, const auto& b) { return a.year < b.year; });
  std::set<Date> days_off;
  for (const CalendarYear& year : years) {
    for (const Holiday& holiday : year.holidays) {
      for (Date day = holiday.from; day <= holiday.until; day = day.plus(1)) days_off.insert(day);
    }
  }
  std::map<Date, int> shifts;
  for (const Date day : days_off) {
    if (!is_weekend(day)) shifts[day] = -1;
  }
  for (const CalendarYear& year : years) {
    for (const Date day : year.workdays) {
      const std::string where = std::to_string(year.year) + ".workdays." + day.text();
      if (days_off.contains(day))
        return broken("norms.calendar.on_both_lists", where, json::string(day.text()));
      if (!shifts.emplace(day, 1).second)
        return broken("norms.calendar.workday_twice", where, json::string(day.text()));
    }
  }
  WorkCalendar calendar;
  calendar.years_ = std::move(years);
  int total = 0;
  for (const auto& [day, shift] : shifts) calendar.exceptions_.push_back({day, total += shift});
  return calendar;
}

int WorkCalendar::shift_through(Date day) const {
  const auto after =
      std::upper_bound(exceptions_.begin(), exceptions_.end(), day,
                       [](Date date, const Exception& exception) { return date < exception.day; });
  return after == exceptions_.begin() ? 0 : std::prev(after)->shift_total;
}

long long WorkCalendar::workdays_through(Date day) const {
  return weekdays_through(day) + shift_through(day);
}

bool WorkCalendar::is_workday(Date day) const {
  return workdays_through(day) != workdays_through(day.plus(-1));
}

Date WorkCalendar::add_workdays(Date day, int count) const {
  constexpr int most = 100'000;  // four centuries: more is a mistake, and would leave the calendar
  assert(count >= -most && count <= most);
  // The wanted day is the first one with `wanted` working days up to it; that number never falls as days
  // pass.
  const long long before = workdays_through(day.plus(-1));
  long long wanted = before + count + 1;  // backwards
  if (count == 0) wanted = before + 1;    // this or the next one
  if (count > 0) wanted = workdays_through(day) + count;
  const long long reach_days = (static_cast<long long>(std::abs(count)) + 10) / 5 * 7 + 7 +
                               2 * static_cast<long long>(exceptions_.size());
  long long low = std::max(0LL, day_number(day) - (count < 0 ? reach_days : 0));
  long long high = day_number(day) + (count < 0 ? 0 : reach_days);
  while (low < high) {
    const long long middle = low + (high - low) / 2;
    if (workdays_through(day_numbered(middle)) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return day_numbered(low);
}

int WorkCalendar::workdays_between(Date from, Date to) const {
  if (to >= from) return static_cast<int>(workdays_through(to) - workdays_through(from));
  return -static_cast<int>(workdays_through(from.plus(-1)) - workdays_through(to.plus(-1)));
}

bool WorkCalendar::covers(Date day) const {
  const int year = year_of(day);
  return std::any_of(years_.begin(), years_.end(),
                     [year](const CalendarYear& known) { return known.year == year; });
}

}  // namespace huiyin::norms
