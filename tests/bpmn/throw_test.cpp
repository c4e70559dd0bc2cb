// Errors and escalations thrown from outside, by who does a task or a job.

#include "diagram.hpp"

namespace huiyin::bpmn {
namespace {

/// Inside `inner` a task; what catches stands around it.
Index event_sub_process(Diagram& d, EventKind kind, Sure interrupting, const std::string& code,
                        const std::string& task) {
  const Index sub = d.enter(NodeKind::event_sub_process, "on " + task);
  const Index start = d.start();
  d.at(start).event.kind = kind;
  d.at(start).event.code = code;
  d.at(start).interrupting = interrupting;
  d.path({start, d.user(task), d.end()});
  d.leave();
  return sub;
}

TEST(Throws, AnErrorGoesToTheBoundaryThatNamesItFirst) {
  Diagram d;
  const Index work = d.user("work");
  d.path({d.start(), work, d.end()});
  d.path({d.boundary(work, EventKind::error, Sure::yes, ""), d.user("any"), d.end()});
  d.path({d.boundary(work, EventKind::error, Sure::yes, "E1"), d.user("named"), d.end()});
  for (const auto& [code, caught] : {std::pair("E1", "named"), std::pair("E9", "any")}) {
    Player player(d.program());
    player.start();
    player.must(ThrowError{player.task("work"), code, {{"why", code}}});
    EXPECT_EQ(player.tasks(), (Strings{caught}));
    EXPECT_EQ(*player.instance.scopes.front().variables.find("why")->text(), code);
    EXPECT_EQ(player.instance.finished.front().ending, Ending::interrupted);
  }
}

TEST(Throws, AnErrorOfAJobIsCaughtAsThatOfATask) {
  Diagram d;
  const Index job = d.add(NodeKind::service_task, "job");
  d.at(job).implementation = "##unspecified";
  d.path({d.start(), job, d.end()});
  d.path({d.boundary(job, EventKind::error, Sure::yes, "E1"), d.user("caught"), d.end()});
  Player player(d.program());
  player.start();
  const Number number = player.instance.activations.front().number;
  EXPECT_EQ(player.refusal(ThrowError{number, "", {}}), "bpmn.throw_error.code_missing");
  player.must(ThrowError{number, "E1", {}});
  EXPECT_EQ(player.tasks(), (Strings{"caught"}));
  EXPECT_EQ(player.refusal(ThrowError{number, "E1", {}}), "bpmn.throw_error.already_handled");
  EXPECT_EQ(player.refusal(ThrowError{999, "E1", {}}), "bpmn.throw_error.activation_unknown");
}

TEST(Throws, AnErrorNobodyOutsideCatchesGoesToTheEventSubProcess) {
  Diagram d;
  event_sub_process(d, EventKind::error, Sure::yes, "E1", "handle");
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index work = d.user("work");
  d.path({d.start(), fork, work, d.end()});
  d.path({fork, d.user("beside"), d.end()});
  d.path({d.boundary(work, EventKind::error, Sure::yes, "E2"), d.user("other"), d.end()});
  Player player(d.program());
  player.start();
  player.must(ThrowError{player.task("work"), "E1", {{"why", "cause"}}});
  EXPECT_EQ(player.tasks(), (Strings{"handle"})) << "what ran beside it is interrupted too";
  player.complete("handle");
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Throws, AnErrorOfOneCountersignerEndsAll) {
  Diagram d;
  const Index sign = d.user("sign");
  d.loop(sign, LoopKind::parallel).collection = "people";
  d.path({d.start(), sign, d.end()});
  d.path({d.boundary(sign, EventKind::error, Sure::yes, "E1"), d.user("caught"), d.end()});
  Player player(d.program());
  player.start({{"people", feel::List{"wang", "li"}}});
  player.must(ThrowError{player.task("sign", "li"), "E1", {}});
  EXPECT_EQ(player.tasks(), (Strings{"caught"}));
  EXPECT_EQ(player.instance.activations.size(), 1U);
}

TEST(Throws, AnErrorOfAnAddedSignerIsCaughtAtTheTask) {
  Diagram d;
  const Index work = d.user("work");
  d.path({d.start(), work, d.end()});
  d.path({d.boundary(work, EventKind::error, Sure::yes, "E1"), d.user("caught"), d.end()});
  Player player(d.program());
  player.start();
  player.must(Claim{player.task("work"), "wang"});
  player.must(AddSigners{player.task("work"), "wang", SignerPlace::parallel, {"li"}});
  player.must(ThrowError{player.task("work", "li"), "E1", {}});
  EXPECT_EQ(player.tasks(), (Strings{"caught"}));
  EXPECT_EQ(player.instance.activations.size(), 1U);
}

TEST(Throws, AnErrorNobodyCatchesFailsTheInstance) {
  Diagram d;
  d.enter(NodeKind::sub_process, "sub");
  d.path({d.start(), d.user("work"), d.end()});
  d.leave();
  const Index sub = 0;
  d.path({d.start(), sub, d.end()});
  Player player(d.program());
  player.start();
  player.must(ThrowError{player.task("work"), "E1", {}});
  EXPECT_EQ(player.instance.status, Status::failed);
  EXPECT_EQ(player.instance.end_code, "E1");
  EXPECT_TRUE(player.instance.activations.empty());
}

TEST(Throws, AnEscalationLeavesTheTaskOrInterruptsIt) {
  for (const Sure interrupting : {Sure::no, Sure::yes}) {
    Diagram d;
    const Index work = d.user("work");
    d.path({d.start(), work, d.end()});
    d.path({d.boundary(work, EventKind::escalation, interrupting, "late"), d.user("told"), d.end()});
    Player player(d.program());
    player.start();
    player.must(ThrowEscalation{player.task("work"), "late", {{"by", 3}}});
    EXPECT_EQ(player.tasks(), interrupting == Sure::yes ? (Strings{"told"}) : (Strings{"work", "told"}));
    EXPECT_EQ(player.instance.scopes.front().variables.find("by")->number()->integer(), 3);
    if (interrupting == Sure::yes) continue;
    EXPECT_EQ(player.refusal(ThrowEscalation{player.task("work"), ""}), "bpmn.throw_escalation.code_missing");
    // It may be thrown again, and each is told of.
    player.must(ThrowEscalation{player.task("work"), "late"});
    EXPECT_EQ(player.tasks(), (Strings{"work", "told", "told"}));
  }
}

TEST(Throws, AnEscalationReachesTheEventSubProcess) {
  for (const Sure interrupting : {Sure::no, Sure::yes}) {
    Diagram d;
    event_sub_process(d, EventKind::escalation, interrupting, "late", "handle");
    d.path({d.start(), d.user("work"), d.end()});
    Player player(d.program());
    player.start();
    player.must(ThrowEscalation{player.task("work"), "late"});
    EXPECT_EQ(player.tasks(), interrupting == Sure::yes ? (Strings{"handle"}) : (Strings{"work", "handle"}));
    player.complete("handle");
    if (interrupting == Sure::no) player.complete("work");
    EXPECT_EQ(player.instance.status, Status::completed);
  }
}

TEST(Throws, AnEscalationNobodyCatchesIsLostAndTheTaskGoesOn) {
  Diagram d;
  d.path({d.start(), d.user("work"), d.end()});
  Player player(d.program());
  player.start();
  const auto step = player.ask(ThrowEscalation{player.task("work"), "late"});
  ASSERT_TRUE(step);
  EXPECT_TRUE(std::any_of(step->events.begin(), step->events.end(),
                          [](const Event& event) { return std::holds_alternative<EscalationLost>(event); }));
  EXPECT_EQ(player.tasks(), (Strings{"work"}));
}

}  // namespace
}  // namespace huiyin::bpmn
