// Timers: the table is the truth, so they survive whatever happens to the program, and fire once.

#include "stage.hpp"

namespace huiyin::process {
namespace {

using Names = std::vector<std::string>;

const std::string reminded =
    "<startEvent id='s'/><userTask id='work'/><endEvent id='e'/>"
    "<boundaryEvent id='urge' attachedToRef='work' cancelActivity='false'><timerEventDefinition>"
    "<timeCycle xsi:type='tFormalExpression'>R3/P1D</timeCycle></timerEventDefinition></boundaryEvent>"
    "<userTask id='remind'/><endEvent id='r'/>[s>work>e][urge>remind>r]";

TEST(Timer, SurvivesARestartAndFiresOnce) {
  Stage stage("timer");
  ASSERT_EQ(stage.deploy(reminded).size(), 64U);
  const std::string instance = stage.start();
  EXPECT_EQ(stage.runtime().run_due(), 0U);
  stage.restart();
  stage.clock.pass(std::chrono::hours(24));
  EXPECT_EQ(stage.runtime().run_due(), 1U);
  EXPECT_EQ(stage.runtime().run_due(), 0U);
  stage.restart();
  EXPECT_EQ(stage.runtime().run_due(), 0U);
  EXPECT_EQ(stage.tasks(instance), (Names{"work", "remind"}));
  // Two days slept through: each is made up for, since the cycle counts them.
  stage.clock.pass(std::chrono::hours(72));
  EXPECT_EQ(stage.runtime().run_due(), 2U);
  EXPECT_EQ(stage.number("SELECT COUNT(*) FROM process_timer"), 0);
  EXPECT_EQ(stage.tasks(instance), (Names{"work", "remind", "remind", "remind"}));
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Timer, ManyAreFiredTogetherEachOnce) {
  Stage stage("many");
  ASSERT_EQ(stage.deploy(reminded).size(), 64U);
  stage.start_many(2500);
  stage.clock.pass(std::chrono::hours(24));
  EXPECT_EQ(stage.runtime().run_due(), 2500U);
  EXPECT_EQ(stage.number("SELECT COUNT(*) FROM process_task WHERE node = 'remind'"), 2500);
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Timer, IsGoneWithItsTask) {
  Stage stage("gone");
  ASSERT_EQ(stage.deploy(reminded).size(), 64U);
  const std::string instance = stage.start();
  EXPECT_EQ(stage.complete(instance, stage.member), "");
  EXPECT_EQ(stage.number("SELECT COUNT(*) FROM process_timer"), 0);
  stage.clock.pass(std::chrono::hours(48));
  EXPECT_EQ(stage.runtime().run_due(), 0U);
}

TEST(Timer, StandsWhileTheInstanceIsSuspended) {
  Stage stage("suspended");
  ASSERT_EQ(stage.deploy(reminded).size(), 64U);
  const std::string instance = stage.start();
  EXPECT_EQ(stage.move({"", instance}, bpmn::Suspend{}, {stage.office}), "");
  stage.clock.pass(std::chrono::hours(240));
  EXPECT_EQ(stage.runtime().run_due(), 0U);
  EXPECT_EQ(stage.move({"", instance}, bpmn::Resume{}, {stage.office}), "");
  EXPECT_EQ(stage.runtime().run_due(), 0U);
  stage.clock.pass(std::chrono::hours(24));
  EXPECT_EQ(stage.runtime().run_due(), 1U);
}

TEST(Timer, AClockSetBackStopsNobody) {
  Stage stage("back");
  ASSERT_EQ(stage.deploy(reminded).size(), 64U);
  const std::string instance = stage.start();
  stage.clock.pass(-std::chrono::hours(5));
  EXPECT_EQ(stage.move({"", instance}, bpmn::Claim{stage.activations(instance).front(), {}}, {stage.member}),
            "");
  EXPECT_EQ(stage.runtime().run_due(), 0U);
}

TEST(Timer, AnotherCalendarMovesWhatIsDue) {
  Stage stage("calendar");
  stage.clock.set("2020-09-28T01:00:00Z");  // a Monday
  ASSERT_EQ(stage
                .deploy("<startEvent id='s'/><intermediateCatchEvent id='wait'><timerEventDefinition>"
                        "<timeDuration xsi:type='tFormalExpression'>5WD</timeDuration>"
                        "</timerEventDefinition></intermediateCatchEvent><endEvent id='e'/>[s>wait>e]")
                .size(),
            64U);
  const std::string instance = stage.start();
  stage.use_calendar(norms::WorkCalendar());  // no holidays at all: due on the 5th of October
  stage.restart();
  EXPECT_EQ(stage.runtime().run_due(), 1U) << "also where the program stopped in between";
  stage.use_calendar(norms::WorkCalendar());
  EXPECT_EQ(stage.runtime().run_due(), 0U) << "nothing new, nothing in the journal";
  stage.clock.set("2020-10-05T15:59:59Z");
  EXPECT_EQ(stage.runtime().run_due(), 0U) << "the day is not over";
  stage.clock.set("2020-10-05T16:00:00Z");
  EXPECT_EQ(stage.runtime().run_due(), 1U);
  EXPECT_EQ(stage.status(instance), "completed");
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Timer, TheClockworkFiresByItself) {
  Stage stage("clockwork");
  ASSERT_EQ(stage
                .deploy("<startEvent id='s'/><intermediateCatchEvent id='wait'><timerEventDefinition>"
                        "<timeDuration xsi:type='tFormalExpression'>PT1H</timeDuration>"
                        "</timerEventDefinition></intermediateCatchEvent><endEvent id='e'/>[s>wait>e]")
                .size(),
            64U);
  stage.runtime().start_clockwork();
  stage.clock.pass(std::chrono::hours(1));
  // Armed an hour ago by a clock that was behind: due at once, and nobody but the clockwork to see it.
  stage.clock.pass(-std::chrono::hours(1));
  const std::string instance = stage.start();
  stage.clock.pass(std::chrono::hours(1));
  const std::string other = stage.start();  // a commit wakes it
  for (int i = 0; i < 500 && stage.status(instance) != "completed"; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_EQ(stage.status(instance), "completed");
  EXPECT_EQ(stage.status(other), "running");
}

}  // namespace
}  // namespace huiyin::process
