#include "inspection/calendar/overlay.hpp"

namespace huiyin::calendar {

json::value file_of(json::array years) {
  return json::object{{"years", std::move(years)}};
}

Outcome<norms::WorkCalendar> laid_over(const norms::WorkCalendar& calendar, const Year& year) {
  return calendar.import(file_of({to_json(year)}));
}

std::vector<ChangedDay> changed_days(const norms::WorkCalendar& before, const norms::WorkCalendar& after,
                                     int year) {
  using std::chrono::December;
  using std::chrono::January;
  const Date first{std::chrono::sys_days(std::chrono::year(year - 1) / December / 1)};
  const Date last{std::chrono::sys_days(std::chrono::year(year + 1) / January / 31)};
  std::vector<ChangedDay> days;
  for (Date day = first; day <= last; day = day.plus(1))
    if (before.is_workday(day) != after.is_workday(day)) days.push_back({day, after.is_workday(day)});
  return days;
}

std::vector<MovedDeadline> moved(const norms::Pack& norms, const norms::WorkCalendar& after,
                                 const std::vector<OpenDeadline>& open) {
  std::vector<MovedDeadline> found;
  for (const OpenDeadline& deadline : open) {
    const norms::DeadlineSpec& spec = norms.deadline(deadline.rule)->spec;
    const Date due = norms::reckon(spec, deadline.anchor, after);
    if (due == deadline.due_on || norms::reckon(spec, deadline.anchor, norms.calendar) != deadline.due_on)
      continue;
    found.push_back({&deadline, due});
  }
  return found;
}

}  // namespace huiyin::calendar
