#include "bpmn/deadline.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace huiyin::bpmn {
namespace {

Instant at(const char* text) {
  return *Instant::parse(text);
}

std::string due(const char* spec, const char* base, const std::vector<Pause>& pauses = {}) {
  const auto parsed = DeadlineSpec::parse(spec);
  if (!parsed) return "unreadable";
  const auto instant = reckon(*parsed, at(base), pauses, Weekdays());
  return instant ? instant->text() : "open";
}

TEST(Deadline, ReadsDurationsDatesAndWorkingDays) {
  EXPECT_EQ(due("PT2H", "2026-03-02T01:00:00Z"), "2026-03-02T03:00:00.000Z");
  EXPECT_EQ(due(" PT1.5S ", "2026-03-02T01:00:00Z"), "2026-03-02T01:00:01.500Z");
  EXPECT_EQ(due("P1W", "2026-03-02T01:00:00Z"), "2026-03-09T01:00:00.000Z");
  EXPECT_EQ(due("P1M2DT3H", "2026-01-31T01:00:00Z"), "2026-03-02T04:00:00.000Z");
  EXPECT_EQ(due("2026-05-01T08:00:00Z", "2026-03-02T01:00:00Z"), "2026-05-01T08:00:00.000Z");
  // Without a zone it is the office's clock; a plain date begins there.
  EXPECT_EQ(due("2026-05-01T08:00:00", "2026-03-02T01:00:00Z"), "2026-05-01T00:00:00.000Z");
  EXPECT_EQ(due("2026-05-01T08:00:00.250", "2026-03-02T01:00:00Z"), "2026-05-01T00:00:00.250Z");
  EXPECT_EQ(due("2026-05-01T08:30", "2026-03-02T01:00:00Z"), "2026-05-01T00:30:00.000Z");
  EXPECT_EQ(due("2026-05-01T08:00:00-02:00", "2026-03-02T01:00:00Z"), "2026-05-01T10:00:00.000Z");
  EXPECT_EQ(due("2026-05-01", "2026-03-02T01:00:00Z"), "2026-04-30T16:00:00.000Z");
  // Monday + 5 working days is the Monday after, until its end in Beijing.
  EXPECT_EQ(due("5WD", "2026-03-02T01:00:00Z"), "2026-03-09T16:00:00.000Z");
  EXPECT_EQ(due("F-1WD", "2026-03-02T01:00:00Z"), "2026-02-27T16:00:00.000Z");
}

TEST(Deadline, RefusesWhatIsNone) {
  for (const char* text : {"",
                           "P",
                           "PT",
                           "P1H",
                           "PT1D",
                           "P1D1D",
                           "P-1D",
                           "1D",
                           "WD",
                           "F+WD",
                           "R/",
                           "R3/2026-01-01",
                           "R3/PT0S",
                           "INVALID",
                           "P9999999D",
                           "PT99999999999999999999S",
                           "R5/F+1WD",
                           "P1DT",
                           "2026-02-30",
                           "2026-05-01T25:00:00",
                           "2026-05-01T08",
                           "20260501",
                           "R3/2026-02-30/P1D"}) {
    EXPECT_FALSE(DeadlineSpec::parse(text)) << text;
  }
}

TEST(Deadline, ReadsCycles) {
  EXPECT_EQ(DeadlineSpec::parse("R5/P1D")->repetitions, 5);
  EXPECT_EQ(DeadlineSpec::parse("R/PT1H")->repetitions, -1);
  EXPECT_EQ(DeadlineSpec::parse("R3/2026-03-02T01:00:00Z/P1D")->date, at("2026-03-02T01:00:00Z"));
  EXPECT_EQ(DeadlineSpec::parse("R3/2026-03-02T09:00:00/P1D")->date, at("2026-03-02T01:00:00Z"));
  EXPECT_EQ(DeadlineSpec::parse("R3/2026-03-02/P1D")->date, at("2026-03-01T16:00:00Z"));
}

TEST(Deadline, PausesProlong) {
  const std::vector<Pause> open{{at("2026-03-02T02:00:00Z"), std::nullopt}};
  EXPECT_EQ(due("PT2H", "2026-03-02T01:00:00Z", open), "open");
  const std::vector<Pause> hour{{at("2026-03-02T02:00:00Z"), at("2026-03-02T03:00:00Z")}};
  EXPECT_EQ(due("PT2H", "2026-03-02T01:00:00Z", hour), "2026-03-02T04:00:00.000Z");
  // What was paused before the clock ran, or after it ran out, does not count.
  EXPECT_EQ(due("PT2H", "2026-03-02T04:00:00Z", hour), "2026-03-02T06:00:00.000Z");
  EXPECT_EQ(due("PT30M", "2026-03-02T01:00:00Z", hour), "2026-03-02T01:30:00.000Z");
  // From Wednesday to Monday: three working days.
  const std::vector<Pause> days{{at("2026-03-04T02:00:00Z"), at("2026-03-09T02:00:00Z")}};
  EXPECT_EQ(due("5WD", "2026-03-02T01:00:00Z", days), "2026-03-12T16:00:00.000Z");
  // A date stays where it is.
  EXPECT_EQ(due("2026-05-01", "2026-03-02T01:00:00Z", days), "2026-04-30T16:00:00.000Z");
}

}  // namespace
}  // namespace huiyin::bpmn
