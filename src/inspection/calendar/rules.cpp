#include "inspection/calendar/rules.hpp"

#include <algorithm>

#include "inspection/calendar/overlay.hpp"

namespace huiyin::calendar {
namespace {

using ImportCase = Case<Import, ImportState>;

const norms::WorkCalendar& known(const ImportCase& c) {
  return c.occasion.norms.calendar;
}

bool is_this_year(const ImportCase& c, Date day) {
  return static_cast<int>(std::chrono::year_month_day(day.days).year()) == c.command.year;
}

// The year before begins its New Year's holiday in December; every other day belongs to the notice's own
// year.
bool outside_year(const ImportCase& c) {
  const auto outside = [&](Date day) { return !is_this_year(c, day) && !is_this_year(c, day.plus(31)); };
  return std::ranges::any_of(
             c.command.holidays,
             [&](const Holiday& h) { return outside(h.from) || !is_this_year(c, h.until); }) ||
         std::ranges::any_of(c.command.workdays, outside);
}

bool holidays_overlap(const ImportCase& c) {
  std::vector<Holiday> holidays = c.command.holidays;
  std::ranges::sort(holidays, {}, &Holiday::from);
  return std::ranges::adjacent_find(holidays, [](const Holiday& first, const Holiday& next) {
           return next.from <= first.until;
         }) != holidays.end();
}

/// The calendar itself knows when a notice contradicts itself or its neighbours.
template <const char* const& code>
bool calendar_says(const ImportCase& c) {
  const auto laid = laid_over(known(c), c.command);
  return !laid && laid.refusal().code == code;
}
constexpr const char* range_wrong = "norms.calendar.range_wrong";
constexpr const char* not_weekend = "norms.calendar.not_weekend";
constexpr const char* workday_twice = "norms.calendar.workday_twice";
constexpr const char* on_both_lists = "norms.calendar.on_both_lists";

/// Which day it was.
json::value the_day(const ImportCase& c) {
  const auto laid = laid_over(known(c), c.command);
  return laid ? json::value(nullptr) : json::value{{"day", laid.refusal().detail}};
}

bool year_known(const ImportCase& c) {
  return !c.command.reason && std::ranges::any_of(known(c).years(), [&](const norms::CalendarYear& year) {
    return year.year == c.command.year;
  });
}

std::vector<ChangedDay> past_days(const ImportCase& c) {
  std::vector<ChangedDay> days =
      changed_days(known(c), laid_over(known(c), c.command).value(), c.command.year);
  std::erase_if(days, [&](const ChangedDay& day) { return day.on >= c.occasion.today; });
  return days;
}

}  // namespace

const Rule<Import, ImportState> import_notice{
    .name = "calendar.import",
    .ladder =
        {
            {"source_missing", invalid, "P60", [](const ImportCase& c) { return c.command.source.empty(); },
             "source"},
            {"holidays_missing", invalid, "P60",
             [](const ImportCase& c) { return c.command.holidays.empty(); }, "holidays"},
            {"range_wrong", invalid, "P60", calendar_says<range_wrong>, "holidays"},
            {"outside_year", invalid, "P60", outside_year, "year"},
            {"holidays_overlap", invalid, "P60", holidays_overlap, "holidays"},
            {"not_weekend", invalid, "P60", calendar_says<not_weekend>, "workdays", the_day},
            {"workday_twice", invalid, "P60", calendar_says<workday_twice>, "workdays", the_day},
            {"on_both_lists", invalid, "P60", calendar_says<on_both_lists>, "workdays", the_day},
            // A year that is known, and days on which deadlines have run out already, become others only for
            // a reason that is kept (G10: norms change in the open).
            {"year_known", conflict, "G10", year_known, "reason"},
            {"past_changed", conflict, "G10",
             [](const ImportCase& c) { return !c.command.reason && !past_days(c).empty(); }, "reason",
             [](const ImportCase& c) { return json::value{{"days", to_json(past_days(c))}}; }},
        },
    .facts =
        [](const ImportCase& c) {
          const auto after = laid_over(known(c), c.command);
          const auto to_move = moved(c.occasion.norms, after.value(), c.state.open);
          Imported happened;
          static_cast<Year&>(happened) = c.command;
          happened.id = c.occasion.fresh<NoticeNoun>();
          happened.reason = c.command.reason;
          happened.imported_on = c.occasion.today;
          happened.deadlines_moved = static_cast<int>(to_move.size());
          Facts facts = facts_of(happened);
          if (c.state.earlier) facts << Replaced{.id = *c.state.earlier};
          for (const auto& [deadline, due_on] : to_move)
            facts.push_back(
                Fact{std::string(deadline->fact), json::object{{"engagement_id", deadline->engagement},
                                                               {"id", deadline->id},
                                                               {deadline->column, due_on.text()}}});
          return facts;
        },
};

}  // namespace huiyin::calendar
