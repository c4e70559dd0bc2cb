// What our taskSpec orders of a user task: deadline, two people, where it may return to, who may take it.

#include "bpmn/open_tasks.hpp"
#include "diagram.hpp"
#include "sample_program.hpp"

namespace huiyin::bpmn {
namespace {

/// start → work → end, with `spec` ordered of work.
Player working(TaskSpec spec, const feel::Context& variables = {}) {
  Diagram d;
  const Index work = d.user("work");
  d.at(work).task = std::move(spec);
  d.path({d.start(), work, d.user("after"), d.end()});
  Player player(d.program());
  player.start(variables);
  return player;
}

std::string due(const Player& player, const std::string& task = "work") {
  for (const OpenTask& one : open_tasks(player.program(), player.instance)) {
    if (one.id == task) return one.deadline.due ? one.deadline.due->text() : "open";
  }
  return "no task";
}

TEST(TaskSpec, IsReadWithItsCitations) {
  const Program program = program_of(sample(
      R"(<startEvent id="s"/><userTask id="first"/><userTask id="t"><extensionElements>
         <huiyin:taskSpec role="lead" form="plan" template="plan.docx" deadline="F+15WD" calendar="office"
           clock="feedback" command="plan.submit" twoPerson="true" returnTargets="first" cc="audit  legal">
           <huiyin:citation document="P07" clause="4.2"/><huiyin:citation document="P12"/>
         </huiyin:taskSpec></extensionElements></userTask><endEvent id="e"/>[s>first>t>e])"));
  const ProgramNode& node = program.node(*program.find_node("t"));
  ASSERT_TRUE(node.task);
  EXPECT_EQ(node.role, "lead");
  EXPECT_EQ(node.task->form, "plan");
  EXPECT_EQ(node.task->template_name, "plan.docx");
  EXPECT_EQ(node.task->deadline, "F+15WD");
  EXPECT_EQ(node.task->calendar, "office");
  EXPECT_EQ(node.task->clock, "feedback");
  EXPECT_EQ(node.task->command, "plan.submit");
  EXPECT_EQ(node.task->two_person, Sure::yes);
  EXPECT_EQ(node.task->return_targets, (Strings{"first"}));
  EXPECT_EQ(node.task->cc, (Strings{"audit", "legal"}));
  ASSERT_EQ(node.task->citations.size(), 2U);
  EXPECT_EQ(node.task->citations[0].document, "P07");
  EXPECT_EQ(node.task->citations[0].clause, "4.2");
  EXPECT_EQ(node.task->citations[1].clause, "");
}

TEST(TaskSpec, OursIsNotReportedAsForeign) {
  const auto reading = read(sample(R"(<startEvent id="s"/><userTask id="t"><extensionElements>
      <huiyin:taskSpec role="lead"/><foreign:x/></extensionElements></userTask><endEvent id="e"/>[s>t>e])"));
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->findings.size(), 1U);
  EXPECT_EQ(reading->findings[0].detail, "{urn:foreign}x");
}

TEST(TaskSpec, TheLaneIsTheRoleWhereNoneIsNamed) {
  const Program program = program_of(sample(
      R"(<laneSet id="l"><lane id="office" name="Office"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef>
         <flowNodeRef>b</flowNodeRef></lane><lane id="team"><flowNodeRef>u</flowNodeRef></lane></laneSet>
         <startEvent id="s"/><userTask id="a"/><userTask id="b"><extensionElements>
         <huiyin:taskSpec role="lead"/></extensionElements></userTask>
         <subProcess id="u"><startEvent id="i"/><userTask id="c"/><endEvent id="o"/>[i>c>o]</subProcess>
         <userTask id="d"/><endEvent id="e"/>[s>a>b>u>d>e])"));
  const auto role = [&](std::string_view id) { return program.node(*program.find_node(id)).role; };
  EXPECT_EQ(role("a"), "Office");
  EXPECT_EQ(role("b"), "lead");
  EXPECT_EQ(role("c"), "team");
  EXPECT_EQ(role("d"), "");
}

TEST(TaskSpec, ADeadlineIsInWorkingDaysAndKeptAsOrdered) {
  Player player = working({.deadline = "15WD"});
  EXPECT_EQ(due(player), "2026-03-23T16:00:00.000Z");
  const Deadline& kept = player.instance.activations.front().deadline;
  EXPECT_EQ(kept.spec, "15WD");
  EXPECT_EQ(kept.base, player.now);
  EXPECT_EQ(due(working({})), "open");
  EXPECT_EQ(due(working({.deadline = "2026-05-01"})), "2026-04-30T16:00:00.000Z");
}

TEST(TaskSpec, ADeadlineStandsWhileItsClockDoes) {
  Player player = working({.deadline = "PT10H"});
  const Instant first = *player.instance.activations.front().deadline.due;
  player.now.time += std::chrono::hours(4);
  player.must(Suspend{"boss"});
  EXPECT_EQ(due(player), "open");
  player.now.time += std::chrono::hours(48);
  player.must(Resume{"boss"});
  EXPECT_EQ(player.instance.activations.front().deadline.due->time - first.time, std::chrono::hours(48));
  player.must(PauseClock{player.task("work")});
  EXPECT_EQ(due(player), "open");
  player.now.time += std::chrono::hours(1);
  player.must(ResumeClock{player.task("work")});
  EXPECT_EQ(player.instance.activations.front().deadline.due->time - first.time, std::chrono::hours(49));
}

TEST(TaskSpec, ADeadlineFollowsItsAnchor) {
  Player player = working({.deadline = "F+15WD"});
  EXPECT_EQ(due(player), "open");
  player.must(MoveAnchor{"F", *Instant::parse("2026-03-02T01:00:00Z")});
  EXPECT_EQ(due(player), "2026-03-23T16:00:00.000Z");
  player.must(MoveAnchor{"F", *Instant::parse("2026-03-03T01:00:00Z")});
  EXPECT_EQ(due(player), "2026-03-24T16:00:00.000Z");
}

TEST(TaskSpec, ADeadlineMayBeAFormula) {
  EXPECT_EQ(due(working({.deadline = "=string(days) + \"WD\""}, {{"days", 5}})), "2026-03-09T16:00:00.000Z");
  EXPECT_EQ(due(working({.deadline = "=duration(\"PT2H\")"})), "2026-03-02T03:00:00.000Z");
  Player player = working({.deadline = "=days"});
  EXPECT_EQ(player.incident(), "bpmn.incident.deadline_unreadable");
  EXPECT_EQ(player.tasks(), Strings{});
  player.must(Retry{player.instance.activations.front().number, "boss", {{"days", "3WD"}}});
  EXPECT_EQ(due(player), "2026-03-05T16:00:00.000Z");
}

TEST(TaskSpec, AReturnedTaskHasItsWholeDeadlineAgain) {
  Player player = working({.deadline = "PT10H"});
  player.complete("work", "wang");
  player.now.time += std::chrono::hours(30);
  player.must(ReturnTo{player.task("after"), "work", "li", ""});
  EXPECT_EQ(player.instance.activations.front().deadline.due->time - player.now.time, std::chrono::hours(10));
}

TEST(TaskSpec, SignersHaveTheDeadlineOfTheTask) {
  Diagram d;
  const Index work = d.user("work");
  d.at(work).task = TaskSpec{.deadline = "PT10H"};
  d.loop(work, LoopKind::parallel).collection = "people";
  d.path({d.start(), work, d.end()});
  Player player(d.program());
  player.start({{"people", feel::List{"wang", "li"}}});
  const Instant first{player.now.time + std::chrono::hours(10)};
  player.now.time += std::chrono::hours(2);
  player.must(AddSigners{player.task("work", "wang"), "wang", SignerPlace::before, {"sun"}});
  const auto tasks = open_tasks(player.program(), player.instance);
  ASSERT_EQ(tasks.size(), 3U);
  for (const OpenTask& task : tasks) EXPECT_EQ(task.deadline.due, first);
  // The clock of the whole countersigning stands, and so does that of each.
  player.must(PauseClock{player.instance.activations.front().number});
  for (const OpenTask& task : open_tasks(player.program(), player.instance))
    EXPECT_FALSE(task.deadline.due) << task.assignee;
}

TEST(TaskSpec, TwoPeopleMustCompleteIt) {
  Player player = working({.two_person = Sure::yes});
  player.must(Claim{player.task("work"), "wang"});
  player.must(CompleteTask{player.task("work"), "wang", "approve", {{"seen", 1}}});
  EXPECT_EQ(player.tasks(), (Strings{"work"})) << "for another to take";
  const auto again = player.ask(CompleteTask{player.task("work"), "wang", "approve", {}});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.refusal().code, "bpmn.complete.same_person");
  EXPECT_EQ(std::string(again.refusal().detail.at("at").as_string()), player.now.text());
  EXPECT_EQ(player.refusal(Claim{player.task("work"), "wang"}), "bpmn.claim.same_person");
  EXPECT_EQ(open_tasks(player.program(), player.instance).front().first_actor, "wang");
  player.must(Claim{player.task("work"), "li"});
  EXPECT_EQ(player.refusal(CompleteTask{player.task("work"), "wang", {}, {}}), "bpmn.complete.not_assignee");
  player.must(CompleteTask{player.task("work"), "li", "approve", {}});
  EXPECT_EQ(player.tasks(), (Strings{"after"}));
  EXPECT_EQ(player.instance.finished.front().actor, "li");
}

TEST(TaskSpec, OneAddedToATaskForTwoSignsOnce) {
  Player player = working({.two_person = Sure::yes});
  player.must(Claim{player.task("work"), "wang"});
  player.must(AddSigners{player.task("work"), "wang", SignerPlace::before, {"sun"}});
  EXPECT_EQ(player.refusal(CompleteTask{player.task("work", "wang"), "wang", {}, {}}),
            "bpmn.complete.waits_for_signers");
  player.complete("work", "sun");
  player.complete("work", "wang");
  player.complete("work", "li");
  EXPECT_EQ(player.tasks(), (Strings{"after"}));
}

TEST(TaskSpec, ATaskReturnedToTakesBothPeopleAgain) {
  Player player = working({.two_person = Sure::yes});
  for (const char* person : {"wang", "li"}) player.must(CompleteTask{player.task("work"), person, {}, {}});
  player.must(ReturnTo{player.task("after"), "work", "sun", ""});
  player.must(CompleteTask{player.task("work", "li"), "li", {}, {}});
  EXPECT_EQ(player.tasks(), (Strings{"work"}));
  player.must(CompleteTask{player.task("work"), "wang", {}, {}});
  EXPECT_EQ(player.tasks(), (Strings{"after"}));
}

Diagram three_steps(const Strings& targets) {
  Diagram d;
  const Index last = d.user("last");
  d.at(last).task = TaskSpec{.return_targets = targets};
  d.path({d.start(), d.user("first"), d.user("second"), last, d.end()});
  return d;
}

TEST(TaskSpec, ReturnsOnlyWhereItIsListed) {
  Player player(three_steps({"first"}).program());
  player.start();
  player.complete("first");
  player.complete("second");
  EXPECT_EQ(player.refusal(ReturnTo{player.task("last"), "second", "wang", ""}),
            "bpmn.return.target_not_allowed");
  player.must(ReturnTo{player.task("last"), "first", "wang", ""});
  EXPECT_EQ(player.tasks(), (Strings{"first:somebody"}));
}

TEST(TaskSpec, ReturnTargetsMustLieOnEveryWay) {
  const auto findings = [](const std::string& targets) {
    const Model model = model_of(sample(
        R"(<startEvent id="s"/><userTask id="a"/><exclusiveGateway id="g" default="g_b"/><userTask id="b"/>
           <userTask id="c"/><userTask id="t"><extensionElements><huiyin:taskSpec returnTargets=")" +
        targets + R"("/></extensionElements></userTask><endEvent id="e"/>[s>a>g>b>t>e][g>c?x][c>t])"));
    return compile(model, "test").findings;
  };
  EXPECT_TRUE(findings("a").empty());
  ASSERT_EQ(findings("a b").size(), 1U);
  EXPECT_EQ(findings("a b")[0].code, "bpmn.task.return_target_unfit");
  EXPECT_EQ(findings("a b")[0].detail, "b");
}

TEST(TaskSpec, OpenTasksSayWhatAListShows) {
  Player player = working({.role = "lead", .form = "plan", .deadline = "PT2H"});
  player.must(Claim{player.task("work"), "wang"});
  const auto tasks = open_tasks(player.program(), player.instance);
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].activation, player.task("work", "wang"));
  EXPECT_EQ(tasks[0].role, "lead");
  EXPECT_EQ(tasks[0].form, "plan");
  EXPECT_EQ(tasks[0].assignee, "wang");
  EXPECT_EQ(tasks[0].deadline.due->text(), "2026-03-02T03:00:00.000Z");
}

}  // namespace
}  // namespace huiyin::bpmn
