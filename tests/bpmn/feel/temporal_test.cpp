// Days, times and durations: written, computed and compared.

#include "bpmn/feel/expression_cases.hpp"

namespace huiyin::feel {
namespace {

TEST(FeelTemporals, AreWorthWhatTheStandardSays) {
  expect_worth({
      {R"~(time("10:30:00@Europe/Paris") = time("10:30:00"))~", R"~(false)~"},
      {R"~(time("10:30:00+02:00") = time("10:30:00@Europe/Paris"))~", R"~(false)~"},
      {R"~(time("10:30:00Z") = time("10:30:00+00:00"))~", R"~(true)~"},
      {R"~(date and time("2018-12-08") = date and time("2018-12-08T00:00:00"))~", R"~(true)~"},
      {R"~(date and time("2018-12-08T00:00:00+00:00") = date and time("2018-12-08T00:00:00@Etc/UTC"))~",
       R"~(false)~"},
      {R"~(duration("P1D") = duration("PT24H"))~", R"~(true)~"},
      {R"~(duration("P0D") = duration("-P0D"))~", R"~(true)~"},
      {R"~(duration("P1Y") = duration("P12M"))~", R"~(true)~"},
      {R"~(duration("P1Y") = duration("P365D"))~", R"~(null)~"},
      {R"~(duration("P1D") instance of days and time duration)~", R"~(true)~"},
      {R"~(date and time(null))~", R"~(null)~"},
      {R"~(date and time(date("2017-08-10"),time("23:59:01")))~", R"~(@"2017-08-10T23:59:01")~"},
      {R"~(date and time())~", R"~(null)~"},
      {R"~(date("2017-13-10"))~", R"~(null)~"},
      {R"~(date("2017-02-29"))~", R"~(null)~"},
      {R"~(date("998-12-31"))~", R"~(null)~"},
      {R"~(date("01211-12-31"))~", R"~(null)~"},
      {R"~(date("+2012-12-02"))~", R"~(null)~"},
      {R"~(date("-2017-12-31"))~", R"~(@"-2017-12-31")~"},
      {R"~(string(date("999999999-12-31")))~", R"~("999999999-12-31")~"},
      {R"~(string(date("-999999999-12-31")))~", R"~("-999999999-12-31")~"},
      {R"~(date(2017,12,31))~", R"~(@"2017-12-31")~"},
      {R"~(date(null,1,1))~", R"~(null)~"},
      {R"~(date(date and time("2017-08-14T14:25:00.123456789@Europe/Paris")))~", R"~(@"2017-08-14")~"},
      {R"~(time("11:00:00.123@Europe/Paris"))~", R"~(@"11:00:00.123@Europe/Paris")~"},
      {R"~(time("24:00:00"))~", R"~(null)~"},
      {R"~(string(time("01:02:03.000000005+18:00")))~", R"~("01:02:03.000000005+18:00")~"},
      {R"~(time(11,59,45,duration("PT2H")))~", R"~(time("11:59:45+02:00"))~"},
      {R"~(time(11,59,45,null))~", R"~(time("11:59:45"))~"},
      {R"~(time(date and time("2017-08-10T10:20:00")))~", R"~(time("10:20:00"))~"},
      {R"~(time(11,59,45.5))~", R"~(time("11:59:45.5"))~"},
      {R"~(string(duration("P0DT0H0M0S")))~", R"~("PT0S")~"},
      {R"~(string(duration("-PT1M")))~", R"~("-PT1M")~"},
      {R"~(duration("P"))~", R"~(null)~"},
      {R"~(duration("P1Y2D"))~", R"~(null)~"},
      {R"~(string(duration("P26M")))~", R"~("P2Y2M")~"},
      {R"~(string(-duration("P1Y")))~", R"~("-P1Y")~"},
      {R"~(years and months duration(date("2011-12-22"),date("2013-08-24")))~", R"~(duration("P1Y8M"))~"},
      {R"~(years and months duration(date("2013-08-24"),date("2011-12-22")))~", R"~(duration("-P1Y8M"))~"},
      {R"~(@"2012-12-24".day)~", R"~(24)~"},
      {R"~(@"2012-12-24".weekday)~", R"~(1)~"},
      {R"~(@"P1DT3H".hours)~", R"~(3)~"},
      {R"~(@"P2Y3M".months)~", R"~(3)~"},
      {R"~(@"10:10:10+01:00".time offset)~", R"~(@"PT1H")~"},
      {R"~(@"10:10:10@Europe/Paris".timezone)~", R"~("Europe/Paris")~"},
      {R"~(abs(duration("-P1D")))~", R"~(duration("P1D"))~"},
      {R"~(day of year(date(2019,9,17)))~", R"~(260)~"},
      {R"~(day of week(date(2019,9,17)))~", R"~("Tuesday")~"},
      {R"~(month of year(date(2019,9,17)))~", R"~("September")~"},
      {R"~(is(date("2012-12-25"), time("23:00:50")))~", R"~(false)~"},
      {R"~(is(time("23:00:50z"), time("23:00:50")))~", R"~(false)~"},
      {R"~(is(time("23:00:50z"), time("23:00:50+00:00")))~", R"~(true)~"},
      {R"~(for d in @"2021-01-01"..@"2021-01-03" return d.day)~", R"~([1,2,3])~"},
      {R"~(@"2021-01-01T10:00:00" - @"2021-01-01T09:00:00")~", R"~(@"PT1H")~"},
      {R"~(@"2021-01-02" - @"2021-01-01")~", R"~(@"P1D")~"},
      {R"~(@"10:00:00" + @"PT15H")~", R"~(@"01:00:00")~"},
      {R"~(@"2021-01-31T10:00:00" + @"P1M")~", R"~(@"2021-02-28T10:00:00")~"},
      {R"~(@"P1Y" * 2)~", R"~(@"P2Y")~"},
      {R"~(@"P1D" / 2)~", R"~(@"PT12H")~"},
  });
}

TEST(FeelTemporals, AreWorthWhatTheStandardSays2) {
  expect_worth({
      {R"~(@"P1D" / @"PT12H")~", R"~(2)~"},
      {R"~(@"P1Y" + @"P1D")~", R"~(null)~"},
      {R"~(week of year(date(2003,12,29)))~", R"~(1)~"},
      {R"~(date(from: "2012-12-25"))~", R"~(@"2012-12-25")~"},
  });
}

}  // namespace
}  // namespace huiyin::feel
