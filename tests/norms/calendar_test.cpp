// The working-day calendar: what the notices say, and arithmetic that equals counting on fingers.

#include <boost/json.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "shipped.hpp"

namespace huiyin::norms {
namespace {

const WorkCalendar& calendar() {
  return shipped().calendar;
}

struct Named {
  const char* day;
  bool worked;
  const char* why;
};

TEST(Calendar, says_what_the_notices_say) {
  const Named days[] = {
      {"2020-01-19", true, "Sunday made up for Spring Festival"},
      {"2020-01-23", true, "Thursday, the day before the holiday"},
      {"2020-01-24", false, "Spring Festival begins"},
      {"2020-01-31", false, "Friday, added by the epidemic's extension"},
      {"2020-02-01", false, "Saturday, a make-up day until the extension took it"},
      {"2020-02-02", false, "last day of the extension"},
      {"2020-02-03", true, "work resumes"},
      {"2020-04-26", true, "Sunday made up for Labour Day"},
      {"2020-05-05", false, "Tuesday, fifth day of Labour Day"},
      {"2020-05-06", true, "Wednesday after it"},
      {"2020-05-09", true, "Saturday made up"},
      {"2020-06-25", false, "Dragon Boat Festival"},
      {"2020-06-26", false, "Friday with it"},
      {"2020-06-28", true, "Sunday made up"},
      {"2020-09-27", true, "Sunday made up for National Day"},
      {"2020-10-01", false, "National Day and Mid-Autumn"},
      {"2020-10-08", false, "the eighth day"},
      {"2020-10-09", true, "Friday after it"},
      {"2020-10-10", true, "Saturday made up"},
      {"2021-01-01", false, "New Year"},
      {"2021-02-07", true, "Sunday made up"},
      {"2021-02-11", false, "Spring Festival"},
      {"2021-02-18", true, "Thursday after it"},
      {"2021-02-20", true, "Saturday made up"},
      {"2021-04-25", true, "Sunday made up"},
      {"2021-09-18", true, "Saturday made up for Mid-Autumn"},
      {"2021-09-20", false, "Monday of Mid-Autumn"},
      {"2021-10-09", true, "Saturday made up"},
      {"2022-01-29", true, "Saturday made up"},
      {"2022-01-30", true, "Sunday made up"},
      {"2022-01-31", false, "New Year's Eve"},
      {"2022-04-02", true, "Saturday made up for Tomb-sweeping"},
      {"2022-05-04", false, "fifth day of Labour Day"},
      {"2022-10-08", true, "Saturday made up"},
      {"2022-12-31", false, "Saturday, in the notice for 2023"},
      {"2023-01-02", false, "Monday of New Year"},
      {"2023-01-28", true, "Saturday made up"},
      {"2023-04-05", false, "Tomb-sweeping, one day"},
      {"2023-06-25", true, "Sunday made up"},
      {"2023-09-29", false, "Mid-Autumn"},
      {"2023-10-06", false, "eighth day"},
      {"2023-10-07", true, "Saturday made up"},
      {"2024-02-04", true, "Sunday made up"},
      {"2024-02-09", true, "New Year's Eve was only recommended"},
      {"2024-02-16", false, "Friday of Spring Festival"},
      {"2024-02-18", true, "Sunday made up"},
      {"2024-05-11", true, "Saturday made up"},
      {"2024-06-10", false, "Dragon Boat Festival"},
      {"2024-10-12", true, "Saturday made up"},
      {"2025-01-01", false, "New Year, one day"},
      {"2025-01-02", true, "Thursday after it"},
      {"2025-01-26", true, "Sunday made up"},
      {"2025-02-04", false, "eighth day of Spring Festival"},
      {"2025-04-27", true, "Sunday made up"},
      {"2025-10-08", false, "Mid-Autumn with National Day"},
      {"2025-10-11", true, "Saturday made up"},
      {"2026-01-02", false, "Friday of New Year"},
      {"2026-01-04", true, "Sunday made up"},
      {"2026-02-14", true, "Saturday made up"},
      {"2026-02-16", false, "Monday of Spring Festival"},
      {"2026-02-23", false, "ninth day"},
      {"2026-02-28", true, "Saturday made up"},
      {"2026-09-20", true, "Sunday made up"},
      {"2026-09-25", false, "Mid-Autumn"},
      {"2026-10-07", false, "seventh day of National Day"},
      {"2026-10-10", true, "Saturday made up"},
  };
  for (const Named& named : days) {
    EXPECT_EQ(calendar().is_workday(day(named.day)), named.worked) << named.day << ": " << named.why;
  }
}

TEST(Calendar, has_as_many_working_days_each_year_as_the_notices_leave) {
  // 365 or 366 days, less weekends, less weekdays off, plus made-up days; counted from the notices outside
  // this program.
  const std::pair<int, int> years[] = {{2020, 249}, {2021, 250}, {2022, 249}, {2023, 249},
                                       {2024, 251}, {2025, 248}, {2026, 248}};
  for (const auto& [year, workdays] : years) {
    const Date before = day(std::to_string(year - 1) + "-12-31");
    const Date last = day(std::to_string(year) + "-12-31");
    EXPECT_EQ(calendar().workdays_between(before, last), workdays) << year;
  }
}

TEST(Calendar, knows_which_years_were_published) {
  EXPECT_FALSE(calendar().covers(day("2019-12-31")));
  EXPECT_TRUE(calendar().covers(day("2020-01-01")));
  EXPECT_TRUE(calendar().covers(day("2026-12-31")));
  EXPECT_FALSE(calendar().covers(day("2027-01-01")));
  EXPECT_FALSE(WorkCalendar().covers(day("2020-07-08")));
  ASSERT_EQ(calendar().years().size(), 7U);
  for (const CalendarYear& year : calendar().years()) EXPECT_FALSE(year.sources.empty()) << year.year;
}

TEST(Calendar, knows_only_weekends_where_nothing_was_published) {
  EXPECT_TRUE(calendar().is_workday(day("2030-10-01")));   // a Tuesday
  EXPECT_FALSE(calendar().is_workday(day("2030-10-05")));  // a Saturday
  EXPECT_EQ(WorkCalendar().add_workdays(day("2020-09-30"), 1), day("2020-10-01"));
}

TEST(Calendar, counts_from_and_to_days_off) {
  const Date saturday = day("2020-07-11");
  EXPECT_EQ(calendar().add_workdays(saturday, 0), day("2020-07-13"));
  EXPECT_EQ(calendar().add_workdays(saturday, 1), day("2020-07-13"));
  EXPECT_EQ(calendar().add_workdays(saturday, -1), day("2020-07-10"));
  const Date monday = day("2020-07-13");
  EXPECT_EQ(calendar().add_workdays(monday, 0), monday);
  EXPECT_EQ(calendar().add_workdays(monday, -1), day("2020-07-10"));
  // Eight days of holiday: 30 September, then Friday 9 and Saturday 10 October.
  EXPECT_EQ(calendar().add_workdays(day("2020-09-30"), 1), day("2020-10-09"));
  EXPECT_EQ(calendar().add_workdays(day("2020-09-30"), 2), day("2020-10-10"));
  EXPECT_EQ(calendar().add_workdays(day("2020-10-12"), -3), day("2020-09-30"));
  EXPECT_EQ(calendar().workdays_between(day("2020-09-30"), day("2020-10-12")), 3);
  EXPECT_EQ(calendar().workdays_between(day("2020-10-12"), day("2020-09-30")), -3);
  EXPECT_EQ(calendar().workdays_between(monday, monday), 0);
}

/// Day by day, as a clerk would with a wall calendar.
class Naive {
 public:
  explicit Naive(const std::vector<CalendarYear>& years) {
    for (const CalendarYear& year : years) {
      for (const Holiday& holiday : year.holidays) {
        for (Date at = holiday.from; at <= holiday.until; at = at.plus(1)) off_.insert(at);
      }
      made_up_.insert(year.workdays.begin(), year.workdays.end());
    }
  }
  [[nodiscard]] bool works(Date at) const {
    if (made_up_.contains(at)) return true;
    const unsigned weekday = std::chrono::weekday(at.days).iso_encoding();
    return weekday <= 5 && !off_.contains(at);
  }
  [[nodiscard]] Date add(Date at, int count) const {
    if (count == 0) {
      while (!works(at)) at = at.plus(1);
      return at;
    }
    const int step = count > 0 ? 1 : -1;
    for (int left = std::abs(count); left > 0;) {
      at = at.plus(step);
      if (works(at)) --left;
    }
    return at;
  }
  [[nodiscard]] int between(Date from, Date to) const {
    int count = 0;
    for (Date at = from; at < to; at = at.plus(1)) count += works(at.plus(1)) ? 1 : 0;
    for (Date at = to; at < from; at = at.plus(1)) count -= works(at) ? 1 : 0;
    return count;
  }

 private:
  std::set<Date> off_;
  std::set<Date> made_up_;
};

TEST(Calendar, agrees_with_counting_on_fingers) {
  const Naive naive(calendar().years());
  const Date first = day("2019-11-15");
  const Date last = day("2027-02-15");
  for (Date at = first; at <= last; at = at.plus(1)) {
    ASSERT_EQ(calendar().is_workday(at), naive.works(at)) << at.text();
    for (const int count : {-30, -10, -5, -2, -1, 0, 1, 2, 3, 5, 10, 15, 20, 30}) {
      ASSERT_EQ(calendar().add_workdays(at, count), naive.add(at, count)) << at.text() << " and " << count;
    }
  }
  std::mt19937 chance(20200520);
  std::uniform_int_distribution<int> any_day(0, days_between(first, last));
  std::uniform_int_distribution<int> any_count(-2500, 2500);
  for (int i = 0; i < 1000; ++i) {
    const Date from = first.plus(any_day(chance));
    const Date to = first.plus(any_day(chance));
    const int count = any_count(chance);
    ASSERT_EQ(calendar().workdays_between(from, to), naive.between(from, to))
        << from.text() << " " << to.text();
    ASSERT_EQ(calendar().add_workdays(from, count), naive.add(from, count))
        << from.text() << " and " << count;
    if (naive.works(to)) {
      ASSERT_EQ(calendar().add_workdays(from, calendar().workdays_between(from, to)), to)
          << from.text() << " " << to.text();
    }
  }
}

TEST(Calendar, imports_a_new_notice_in_place_of_the_same_year) {
  const boost::json::value notice = boost::json::parse(R"({"years":[
    {"year":2026,"source":["amended"],"holidays":[{"name":"元旦","from":"2026-01-01","until":"2026-01-01"}],"workdays":[]},
    {"year":2027,"source":["next"],"holidays":[{"name":"元旦","from":"2027-01-01","until":"2027-01-01"}],"workdays":["2027-01-03"]}]})");
  const Outcome<WorkCalendar> imported = calendar().import(notice);
  ASSERT_TRUE(imported);
  EXPECT_TRUE(imported->is_workday(day("2026-01-02")));
  EXPECT_FALSE(imported->is_workday(day("2026-01-04")));
  EXPECT_FALSE(imported->is_workday(day("2027-01-01")));
  EXPECT_TRUE(imported->is_workday(day("2027-01-03")));
  EXPECT_TRUE(imported->is_workday(day("2020-01-19"))) << "other years stay";
  EXPECT_EQ(imported->years().size(), 8U);
  EXPECT_FALSE(calendar().covers(day("2027-01-01"))) << "the calendar it came from is unchanged";
}

}  // namespace
}  // namespace huiyin::norms
