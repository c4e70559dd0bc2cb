#pragma once
// What a notice would change, before and while it is imported: pure.

#include <vector>

#include "inspection/calendar/model.hpp"
#include "norms/pack.hpp"

namespace huiyin::calendar {

/// A day that is worked under one calendar and not under the other.
struct ChangedDay {
  Date on;
  bool worked = false;  // from now on
};
BOOST_DESCRIBE_STRUCT(ChangedDay, (), (on, worked))

struct MovedDeadline {
  const OpenDeadline* deadline = nullptr;
  Date due_on;  // from now on
};

/// The layout of norms/calendar.json around its years.
[[nodiscard]] json::value file_of(json::array years);
/// `calendar` with the year in the place of its own; refuses norms.calendar.*.
[[nodiscard]] Outcome<norms::WorkCalendar> laid_over(const norms::WorkCalendar& calendar, const Year& year);
/// Within the year and the neighbouring weeks its notice may reach into.
[[nodiscard]] std::vector<ChangedDay> changed_days(const norms::WorkCalendar& before,
                                                   const norms::WorkCalendar& after, int year);
/// Deadlines whose day is another under the new calendar. One that was set otherwise than by its rule stays.
[[nodiscard]] std::vector<MovedDeadline> moved(const norms::Pack& norms, const norms::WorkCalendar& after,
                                               const std::vector<OpenDeadline>& open);

}  // namespace huiyin::calendar
