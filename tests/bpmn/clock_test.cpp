// Suspending, cancelling and another calendar, where scopes are interrupted and deadlines run.

#include "diagram.hpp"
#include "sample_program.hpp"

namespace huiyin::bpmn {
namespace {

/// Monday to Friday, but for one holiday, and for the Saturday that is worked instead.
class Holiday final : public Calendar {
 public:
  [[nodiscard]] Date add_workdays(Date day, int count) const override {
    while (count > 0) {
      day = day.plus(1);
      if (worked(day)) --count;
    }
    return day;
  }
  [[nodiscard]] int workdays_between(Date from, Date to) const override {
    int count = 0;
    for (Date day = from.plus(1); day <= to; day = day.plus(1)) count += worked(day) ? 1 : 0;
    return count;
  }

 private:
  static bool worked(Date day) {
    if (day.text() == "2026-03-04" || day.text() == "2026-03-05") return false;
    return day.text() == "2026-03-07" || std::chrono::weekday(day.days).iso_encoding() <= 5;
  }
};

TEST(Clock, AnotherCalendarMovesWhatIsReckonedInWorkingDays) {
  Diagram d;
  const Index work = d.user("work");
  d.at(work).task = TaskSpec{.deadline = "5WD"};
  d.path({d.start(), work, d.end()});
  d.path({d.boundary(work, EventKind::timer, Sure::no, "3WD"), d.user("remind"), d.end()});
  d.path({d.boundary(work, EventKind::timer, Sure::no, "P5D"), d.user("press"), d.end()});
  Player player(d.program());
  player.start();
  const auto dues = [&] {
    Strings all{player.instance.activations.front().deadline.due->text()};
    for (const Trigger& trigger : player.instance.triggers) all.push_back(trigger.due->text());
    return all;
  };
  EXPECT_EQ(dues(),
            (Strings{"2026-03-09T16:00:00.000Z", "2026-03-05T16:00:00.000Z", "2026-03-07T01:00:00.000Z"}));
  const Holiday holiday;
  player.calendar = &holiday;
  player.must(Recalculate{});
  // Two days off and a Saturday worked; natural days stay.
  EXPECT_EQ(dues(),
            (Strings{"2026-03-10T16:00:00.000Z", "2026-03-07T16:00:00.000Z", "2026-03-07T01:00:00.000Z"}));
  const auto again = player.ask(Recalculate{});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->events.size(), 1U) << "what does not move is not said";
  // Read while everything stands, it holds from the resumption on.
  player.calendar = &weekdays();
  player.must(Suspend{"boss"});
  EXPECT_EQ(player.refusal(Recalculate{}), "bpmn.instance.suspended");
  player.must(Resume{"boss"});
  EXPECT_EQ(dues().front(), "2026-03-09T16:00:00.000Z");
}

/// A sub-process with a task, interrupted by a message whose handling has a deadline and a timer.
Diagram interrupted() {
  Diagram d;
  const Index sub = d.enter(NodeKind::sub_process, "sub");
  d.enter(NodeKind::event_sub_process, "instead");
  const Index start = d.start();
  d.at(start).event.kind = EventKind::message;
  d.at(start).event.name = "stop";
  const Index handle = d.user("handle");
  d.at(handle).task = TaskSpec{.deadline = "PT8H"};
  d.path({start, handle, d.end()});
  d.path({d.boundary(handle, EventKind::timer, Sure::yes, "PT10H"), d.user("late"), d.end()});
  d.leave();
  d.path({d.start(), d.user("work"), d.end()});
  d.leave();
  d.path({d.start(), sub, d.user("after"), d.end()});
  return d;
}

TEST(Clock, SuspendsInsideAnInterruptedScope) {
  Player player(interrupted().program());
  player.start();
  player.must(DeliverMessage{"stop", {}});
  EXPECT_EQ(player.tasks(), (Strings{"handle"}));
  player.now.time += std::chrono::hours(4);
  player.must(Suspend{"boss"});
  const Number handle = player.task("handle");
  EXPECT_FALSE(player.instance.triggers.front().due);
  EXPECT_FALSE(player.instance.activation(handle)->deadline.due);
  EXPECT_EQ(player.refusal(CompleteTask{handle, "wang", {}, {}}), "bpmn.instance.suspended");
  EXPECT_EQ(player.refusal(DeliverMessage{"stop", {}}), "bpmn.instance.suspended");
  player.now.time += std::chrono::days(7);
  player.must(Resume{"boss"});
  EXPECT_EQ(player.instance.activation(handle)->deadline.due->time - player.now.time, std::chrono::hours(4));
  player.wait(std::chrono::hours(6));
  EXPECT_EQ(player.tasks(), (Strings{"late"}));
  // The scope is still the one that was interrupted: its end is that of the sub-process.
  player.complete("late");
  EXPECT_EQ(player.tasks(), (Strings{"after"}));
}

TEST(Clock, CancelsInsideAnInterruptedScope) {
  for (const Sure suspended : {Sure::no, Sure::yes}) {
    Player player(interrupted().program());
    player.start();
    player.must(DeliverMessage{"stop", {}});
    if (suspended == Sure::yes) player.must(Suspend{"boss"});
    player.must(Cancel{"boss"});
    EXPECT_EQ(player.instance.status, Status::cancelled);
    EXPECT_TRUE(player.instance.activations.empty());
    EXPECT_TRUE(player.instance.triggers.empty());
    EXPECT_TRUE(player.instance.scopes.empty());
    for (const char* id : {"handle", "sub", "instead"}) {
      EXPECT_TRUE(std::any_of(player.instance.finished.begin(), player.instance.finished.end(),
                              [&](const Finished& one) {
                                return player.program().node(one.node).id == id &&
                                       one.ending == Ending::cancelled;
                              }))
          << id;
    }
  }
}

TEST(Clock, ReturnsWithdrawsAndAddsSignersInsideAnInterruptedScope) {
  Diagram d;
  d.enter(NodeKind::event_sub_process, "instead");
  const Index start = d.start();
  d.at(start).event.kind = EventKind::message;
  d.at(start).event.name = "stop";
  d.path({start, d.user("first"), d.user("second"), d.end()});
  d.leave();
  d.path({d.start(), d.user("work"), d.end()});
  Player player(d.program());
  player.start();
  player.must(DeliverMessage{"stop", {}});
  const Number first = player.task("first");
  player.complete("first", "wang");
  player.must(Withdraw{first, "wang"});
  EXPECT_EQ(player.tasks(), (Strings{"first:wang"}));
  player.complete("first", "wang");
  player.must(ReturnTo{player.task("second"), "first", "li", ""});
  EXPECT_EQ(player.tasks(), (Strings{"first:wang"}));
  // What the interruption ended cannot be returned to.
  EXPECT_EQ(player.refusal(ReturnTo{player.task("first", "wang"), "work", "wang", ""}),
            "bpmn.return.never_done");
  player.must(AddSigners{player.task("first", "wang"), "wang", SignerPlace::after, {"sun"}});
  for (const char* person : {"wang", "sun"}) player.complete("first", person);
  player.complete("second");
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Clock, TimersTakeDatesWithoutAZone) {
  const Program program = program_of(sample(
      R"(<startEvent id="s"/><intermediateCatchEvent id="day"><timerEventDefinition id="d">
         <timeDate xsi:type="tFormalExpression">2026-03-05</timeDate></timerEventDefinition></intermediateCatchEvent>
         <intermediateCatchEvent id="hour"><timerEventDefinition id="f">
         <timeDate xsi:type="tFormalExpression">2026-03-06T09:30:00</timeDate></timerEventDefinition>
         </intermediateCatchEvent><intermediateCatchEvent id="named"><timerEventDefinition id="g">
         <timeDate xsi:type="tFormalExpression">=deadline</timeDate></timerEventDefinition></intermediateCatchEvent>
         <endEvent id="e"/>[s>day>hour>named>e])"));
  Player player(program);
  player.start({{"deadline", "2026-03-09"}});
  EXPECT_EQ(player.instance.triggers.front().due->text(), "2026-03-04T16:00:00.000Z");
  player.wait(std::chrono::days(3));
  EXPECT_EQ(player.instance.triggers.front().due->text(), "2026-03-06T01:30:00.000Z");
  player.wait(std::chrono::days(2));
  EXPECT_EQ(player.instance.triggers.front().due->text(), "2026-03-08T16:00:00.000Z");
}

}  // namespace
}  // namespace huiyin::bpmn
