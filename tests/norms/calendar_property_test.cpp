// Working days as anybody would count them, one day after another.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "norms/pack.hpp"

namespace huiyin::norms {
namespace {

const WorkCalendar& calendar() {
  static const Pack pack = [] {
    auto loaded = load_pack(HUIYIN_NORMS_DIRECTORY);
    return std::move(loaded).value();
  }();
  return pack.calendar;
}

/// Any day of the years the notices speak of, and of some before and after.
rc::Gen<Date> any_day() {
  return rc::gen::map(rc::gen::inRange(-1500, 4500),
                      [](int days) { return Date::parse("2020-01-01")->plus(days); });
}

Date counted(Date day, int count) {
  const int step = count < 0 ? -1 : 1;
  for (int left = std::abs(count); left > 0;) {
    day = day.plus(step);
    if (calendar().is_workday(day)) --left;
  }
  return day;
}

RC_GTEST_PROP(WorkCalendar, AddsAsOneCountsDayByDay, ()) {
  const Date day = *any_day();
  const int count = *rc::gen::inRange(-120, 121).as("working days");
  RC_PRE(count != 0);
  RC_ASSERT(calendar().add_workdays(day, count).text() == counted(day, count).text());
}

RC_GTEST_PROP(WorkCalendar, NeverGoesBack, ()) {
  const Date day = *any_day();
  const int count = *rc::gen::inRange(-120, 120).as("working days");
  RC_PRE(count != 0 && count != -1);
  RC_ASSERT(calendar().add_workdays(day, count) <= calendar().add_workdays(day.plus(1), count));
  RC_ASSERT(calendar().add_workdays(day, count) < calendar().add_workdays(day, count + 1));
}

RC_GTEST_PROP(WorkCalendar, BetweenUndoesAdd, ()) {
  const Date from = *any_day();
  const Date to = *any_day();
  RC_PRE(calendar().is_workday(to) && from != to);
  RC_ASSERT(calendar().add_workdays(from, calendar().workdays_between(from, to)) == to);
}

RC_GTEST_PROP(Deadline, ReadsWhatItPrints, ()) {
  DeadlineSpec spec;
  spec.anchor =
      *rc::gen::elementOf(std::vector<std::string>{"R", "E", "X", "F", "due", "letter", "month_end"});
  spec.count = *rc::gen::inRange(-9999, 10000);
  spec.unit = *rc::gen::element(DeadlineUnit::workdays, DeadlineUnit::days, DeadlineUnit::months,
                                DeadlineUnit::hours);
  if (spec.unit == DeadlineUnit::months && *rc::gen::arbitrary<bool>())
    spec.day_of_month = *rc::gen::inRange(1, 32);
  const auto read = DeadlineSpec::parse(spec.text());
  RC_ASSERT(read.has_value());
  RC_ASSERT(*read == spec);
}

RC_GTEST_PROP(Deadline, YellowIsWhatTheDueDaysLightSays, ()) {
  const Date today = *any_day();
  const Date due = today.plus(*rc::gen::inRange(-30, 31));
  const DeadlineSpec yellow{"due", -*rc::gen::inRange(1, 15),
                            *rc::gen::element(DeadlineUnit::workdays, DeadlineUnit::days), std::nullopt};
  const Light said = light(due, today, yellow, calendar());
  const bool listed = due >= today && due <= yellow_until(today, yellow, calendar());
  RC_ASSERT((said == Light::yellow) == listed);
  RC_ASSERT((said == Light::red) == (due < today));
}

}  // namespace
}  // namespace huiyin::norms
