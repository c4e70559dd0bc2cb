// Deadlines: the specification, the day it names, and the lights.

#include <string>

#include "shipped.hpp"

namespace huiyin::norms {
namespace {

TEST(DeadlineSpec, reads_and_writes_itself) {
  for (const char* text : {"F+15WD", "E-10WD", "X+0D", "due-7D", "letter+5WD", "F+3M", "month+1M@5",
                           "known+24H", "handed_out+3WD"}) {
    const auto spec = DeadlineSpec::parse(text);
    ASSERT_TRUE(spec) << text;
    EXPECT_EQ(spec->text(), text);
  }
  const DeadlineSpec plan = DeadlineSpec::parse("F+15WD").value();
  EXPECT_EQ(plan.anchor, "F");
  EXPECT_EQ(plan.count, 15);
  EXPECT_EQ(plan.unit, DeadlineUnit::workdays);
  EXPECT_EQ(DeadlineSpec::parse("E-10WD")->count, -10);
}

TEST(DeadlineSpec, refuses_what_it_does_not_know) {
  for (const char* text :
       {"",         "F",       "F15WD",   "+15WD",   "F+WD",  "F+15",    "F+15W",  "F+15wd",
        "F+15WD ",  " F+15WD", "F+-15WD", "F++15WD", "Q+1D",  "Due-7D",  "FX+1D",  "F+1.5D",
        "F+99999D", "F+5D@5",  "F+1M@0",  "F+1M@32", "F+1M@", "F+1M@5x", "F−10WD", "F+15个工作日"}) {
    EXPECT_FALSE(DeadlineSpec::parse(text)) << text;
  }
}

TEST(Deadline, rectification_plan_of_the_reference_round) {
  // Feedback on Wednesday 2020-07-08. Working days after it:
  // 9, 10 (2) | 13-17 (7) | 20-24 (12) | 27, 28, 29 July (15). No holiday lies between.
  EXPECT_EQ(shipped().due("rectification_plan", day("2020-07-08")), day("2020-07-29"));
  // The last feedback, Tuesday 2020-07-14: 15, 16, 17 (3) | 20-24 (8) | 27-31 (13) | 3, 4 August (15).
  EXPECT_EQ(shipped().due("rectification_plan", day("2020-07-14")), day("2020-08-04"));
}

TEST(Deadline, entry_notice_of_the_reference_round) {
  // Ten working days before Wednesday 2020-05-20: 19, 18 (2) | 15-11 (7) | Saturday 9, made up (8) | 8, 7 May
  // (10).
  EXPECT_EQ(shipped().due("entry_notice", day("2020-05-20")), day("2020-05-07"));
  // Two working days after Wednesday 24 June: the festival is 25-27, Sunday 28 is made up, Monday 29.
  EXPECT_EQ(shipped().due("material_provide", day("2020-06-24")), day("2020-06-29"));
}

TEST(Deadline, calendar_days_and_months_stand_where_they_fall) {
  EXPECT_EQ(shipped().due("midterm_visit", day("2020-05-20")), day("2020-06-09"));
  EXPECT_EQ(shipped().due("leading_group_hearing", day("2020-06-22")), day("2020-07-04")) << "a Saturday";
  EXPECT_EQ(shipped().due("party_group_hearing", day("2020-06-22")), day("2020-07-06"));
  EXPECT_EQ(shipped().due("rectification_report", day("2020-07-14")), day("2020-10-14"));
  EXPECT_EQ(shipped().due("democratic_life_meeting", day("2020-01-31")), day("2020-02-29"))
      << "leap month's end";
  EXPECT_EQ(shipped().due("democratic_life_meeting", day("2021-01-31")), day("2021-02-28"));
  EXPECT_EQ(shipped().due("transfer_outcome", day("2020-11-30")), day("2021-02-28"));
}

TEST(Deadline, progress_is_due_on_the_fifth_of_the_next_month) {
  EXPECT_EQ(shipped().due("progress", day("2020-08-01")), day("2020-09-05"));
  EXPECT_EQ(shipped().due("progress", day("2020-08-31")), day("2020-09-05"));
  EXPECT_EQ(shipped().due("progress", day("2020-12-31")), day("2021-01-05"));
  const DeadlineSpec last = DeadlineSpec::parse("month+1M@31").value();
  EXPECT_EQ(reckon(last, day("2020-08-15"), WorkCalendar()), day("2020-09-30"));
}

TEST(Deadline, resolve_asks_for_the_right_anchor) {
  const DeadlineRule& plan = *shipped().deadline("rectification_plan");
  const DeadlineRule& material = *shipped().deadline("material_provide");
  Anchors anchors;
  anchors.start = anchors.entry = day("2020-05-20");
  const Outcome<Date> none = resolve(plan, anchors, shipped().calendar);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.refusal().code, "norms.deadlines.anchor_missing");
  EXPECT_EQ(none.refusal().clause, "R4 P51");
  anchors.feedback = day("2020-07-08");
  EXPECT_EQ(*resolve(plan, anchors, shipped().calendar), day("2020-07-29"));
  EXPECT_FALSE(resolve(material, anchors, shipped().calendar)) << "no event given";
  anchors.event = day("2020-05-21");
  EXPECT_EQ(*resolve(material, anchors, shipped().calendar), day("2020-05-25"));
}

TEST(Deadline, hours_need_an_instant) {
  const DeadlineRule& grave = *shipped().deadline("clue_report_grave");
  const Outcome<Date> as_day = resolve(grave, Anchors{.event = day("2020-06-01")}, shipped().calendar);
  ASSERT_FALSE(as_day);
  EXPECT_EQ(as_day.refusal().code, "norms.deadlines.needs_instant");
  const Instant found = Instant::parse("2020-06-01T08:30:00.000Z").value();
  EXPECT_EQ(resolve(grave, found).value().text(), "2020-06-02T08:30:00.000Z");
  const Outcome<Instant> as_instant = resolve(*shipped().deadline("material_provide"), found);
  ASSERT_FALSE(as_instant);
  EXPECT_EQ(as_instant.refusal().code, "norms.deadlines.needs_date");
  EXPECT_THROW((void)shipped().due("clue_report_grave", day("2020-06-01")), std::logic_error);
  EXPECT_THROW((void)shipped().due("no_such_rule", day("2020-06-01")), std::logic_error);
}

TEST(Light, turns_yellow_seven_days_before_and_red_the_day_after) {
  const Date due = day("2020-07-29");
  EXPECT_EQ(shipped().light(due, day("2020-07-21")), Light::green);
  EXPECT_EQ(shipped().light(due, day("2020-07-22")), Light::yellow);
  EXPECT_EQ(shipped().light(due, due), Light::yellow);
  EXPECT_EQ(shipped().light(due, day("2020-07-30")), Light::red);
  EXPECT_EQ(shipped().yellow_until(day("2020-07-22")), due);
}

TEST(Light, sql_and_code_agree_whatever_the_rule_counts_in) {
  const WorkCalendar& calendar = shipped().calendar;
  for (const char* text : {"due-7D", "due-1D", "due-1WD", "due-3WD", "due-5WD"}) {
    const DeadlineSpec spec = DeadlineSpec::parse(text).value();
    ASSERT_TRUE(is_light_spec(spec));
    for (Date today = day("2020-09-20"); today <= day("2020-10-20"); today = today.plus(1)) {
      const Date until = yellow_until(today, spec, calendar);
      for (Date due = today.plus(-3); due <= today.plus(25); due = due.plus(1)) {
        const Light by_sql = due < today ? Light::red : due <= until ? Light::yellow : Light::green;
        ASSERT_EQ(light(due, today, spec, calendar), by_sql)
            << text << " " << today.text() << " " << due.text();
      }
    }
  }
  for (const char* text : {"due+7D", "due-0D", "due-1M", "due-24H"}) {
    EXPECT_FALSE(is_light_spec(DeadlineSpec::parse(text).value())) << text;
  }
}

}  // namespace
}  // namespace huiyin::norms
