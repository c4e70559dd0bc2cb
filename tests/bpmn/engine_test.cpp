// The token game, element by element.

#include "diagram.hpp"

namespace huiyin::bpmn {
namespace {

TEST(Engine, InclusiveJoinWaitsForWhatCanStillCome) {
  Diagram d;
  const Index fork = d.add(NodeKind::inclusive_gateway, "fork");
  const Index join = d.add(NodeKind::inclusive_gateway, "join");
  d.path({d.start(), fork});
  const Index a = d.user("a");
  const Index b = d.user("b");
  const Index c = d.user("c");
  d.flow(fork, a, "x > 0");
  d.flow(fork, b, "x > 1");
  d.flow(fork, c, "x > 2");
  for (const Index one : {a, b, c}) d.flow(one, join);
  d.path({join, d.user("after"), d.end()});
  for (int x = 1; x <= 3; ++x) {
    Player player(d.program());
    player.start({{"x", x}});
    EXPECT_EQ(player.tasks().size(), static_cast<std::size_t>(x));
    const Strings open = player.tasks();
    for (const std::string& task : open) {
      EXPECT_EQ(player.tasks().back() == "after", false);
      player.complete(task);
    }
    EXPECT_EQ(player.tasks(), (Strings{"after"}));
  }
}

TEST(Engine, InclusiveJoinIsLookedAtWhenTheOtherTokenTurnsAway) {
  // The second branch leaves for an end of its own: nothing arrives at the join, and yet it must fire.
  Diagram d;
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index join = d.add(NodeKind::inclusive_gateway, "join");
  const Index choose = d.add(NodeKind::exclusive_gateway, "choose");
  const Index b = d.user("b");
  d.path({d.start(), fork, d.user("a"), join, d.user("after"), d.end()});
  d.path({fork, b, choose});
  d.flow(choose, join, "false");
  d.flow(choose, d.end(), "true");
  Player player(d.program());
  player.start();
  player.complete("a");
  EXPECT_EQ(player.tasks(), (Strings{"b"}));
  player.complete("b");
  EXPECT_EQ(player.tasks(), (Strings{"after"}));
}

TEST(Engine, InclusiveJoinIgnoresATokenThatMayAsWellComeOnAMarkedFlow) {
  // 13.4.3, second half: the token at the choice could reach the empty flow, but also the marked one.
  Diagram d;
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index join = d.add(NodeKind::inclusive_gateway, "join");
  const Index merge = d.add(NodeKind::exclusive_gateway, "merge");
  const Index choose = d.add(NodeKind::exclusive_gateway, "choose");
  d.path({d.start(), fork, d.user("a"), merge, join, d.user("after"), d.end()});
  d.path({fork, d.user("b"), choose});
  d.flow(choose, merge, "true");
  d.flow(choose, join, "false");
  Player player(d.program());
  player.start();
  player.complete("a");
  EXPECT_EQ(player.tasks(), (Strings{"b", "after"}));
}

TEST(Engine, TimersFireOnceEachAndCyclesCount) {
  Diagram d;
  const Index work = d.user("work");
  d.path({d.start(), work, d.end()});
  const Index remind = d.boundary(work, EventKind::timer, Sure::no, "R3/P1D");
  d.path({remind, d.user("reminder"), d.end()});
  const Index late = d.boundary(work, EventKind::timer, Sure::yes, "P10D");
  d.path({late, d.user("escalated"), d.end()});
  Player player(d.program());
  player.start();
  player.wait(std::chrono::days(2));
  EXPECT_EQ(player.tasks(), (Strings{"work", "reminder", "reminder"}));
  player.wait(std::chrono::days(9));
  EXPECT_EQ(player.tasks(), (Strings{"reminder", "reminder", "reminder", "escalated"}));
  EXPECT_EQ(player.refusal(TimerDue{1}), "bpmn.timer.gone");
}

TEST(Engine, EventGatewayTakesTheFirst) {
  Diagram d;
  const Index gateway = d.add(NodeKind::event_based_gateway, "which");
  const Index answer = d.add(NodeKind::catch_event, "answer");
  d.at(answer).event.kind = EventKind::message;
  d.at(answer).event.name = "reply";
  d.path({d.start(), gateway, answer, d.user("read"), d.end()});
  d.path({gateway, d.timer("silence", "P5D"), d.user("press"), d.end()});
  Player player(d.program());
  player.start();
  EXPECT_EQ(player.refusal(DeliverMessage{"other", {}}), "bpmn.message.nobody_waits");
  player.must(DeliverMessage{"reply", {{"text", "yes"}}});
  EXPECT_EQ(player.tasks(), (Strings{"read"}));
  EXPECT_TRUE(player.instance.triggers.empty());
}

TEST(Engine, ErrorsRiseToWhoCatchesThem) {
  Diagram d;
  const Index outer = d.enter(NodeKind::sub_process, "outer");
  const Index inner = d.enter(NodeKind::sub_process, "inner");
  d.path({d.start(), d.user("work"), d.end(EventKind::error, "E1")});
  d.leave();
  d.path({d.start(), inner, d.end()});
  const Index other = d.boundary(inner, EventKind::error, Sure::yes, "E2");
  d.path({other, d.user("wrong"), d.end()});
  d.leave();
  d.path({d.start(), outer, d.end()});
  const Index all = d.boundary(outer, EventKind::error, Sure::yes, "");
  d.path({all, d.user("caught"), d.end()});
  Player player(d.program());
  player.start();
  player.must(ThrowError{player.task("work"), "E2", {}});
  EXPECT_EQ(player.tasks(), (Strings{"wrong"}));
  Player second(d.program());
  second.start();
  second.complete("work");
  EXPECT_EQ(second.tasks(), (Strings{"caught"}));
}

TEST(Engine, UncaughtErrorEndsTheInstance) {
  Diagram d;
  d.path({d.start(), d.user("work"), d.end(EventKind::error, "E1")});
  Player player(d.program());
  player.start();
  player.complete("work");
  EXPECT_EQ(player.instance.status, Status::failed);
  EXPECT_EQ(player.instance.end_code, "E1");
}

TEST(Engine, EscalationRunsBesideAndIsLostWithoutACatch) {
  Diagram d;
  const Index sub = d.enter(NodeKind::sub_process, "sub");
  const Index raise = d.add(NodeKind::throw_event, "raise");
  d.at(raise).event.kind = EventKind::escalation;
  d.at(raise).event.code = "late";
  d.path({d.start(), raise, d.user("work"), d.end()});
  d.leave();
  d.path({d.start(), sub, d.end()});
  const Index caught = d.boundary(sub, EventKind::escalation, Sure::no, "late");
  d.path({caught, d.user("told"), d.end()});
  Player player(d.program());
  player.start();
  EXPECT_EQ(player.tasks(), (Strings{"work", "told"}));
  player.must(ThrowEscalation{player.task("told"), "nobody"});
  player.complete("told");
  player.complete("work");
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Engine, EventSubProcessesRunBesideOrInstead) {
  Diagram d;
  for (const auto& [id, interrupting] : {std::pair("beside", Sure::no), std::pair("instead", Sure::yes)}) {
    d.enter(NodeKind::event_sub_process, id);
    const Index start = d.start();
    d.at(start).event.kind = EventKind::message;
    d.at(start).event.name = id;
    d.at(start).interrupting = interrupting;
    d.path({start, d.user(std::string("handle ") + id), d.end()});
    d.leave();
  }
  d.path({d.start(), d.user("work"), d.end()});
  Player player(d.program());
  player.start();
  player.must(DeliverMessage{"beside", {}});
  player.must(DeliverMessage{"beside", {}});
  EXPECT_EQ(player.tasks(), (Strings{"work", "handle beside", "handle beside"}));
  player.must(DeliverMessage{"instead", {}});
  EXPECT_EQ(player.tasks(), (Strings{"handle instead"}));
  EXPECT_EQ(player.refusal(DeliverMessage{"beside", {}}), "bpmn.message.nobody_waits");
  player.complete("handle instead");
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Engine, ConditionsFireWhenTheyBecomeTrue) {
  Diagram d;
  const Index work = d.user("work");
  d.path({d.start(), work, d.end()});
  const Index over = d.boundary(work, EventKind::conditional, Sure::no, "amount > 10");
  d.path({over, d.user("check"), d.end()});
  Player player(d.program());
  player.start();
  EXPECT_EQ(player.tasks(), (Strings{"work"}));
  player.must(SetVariables{{{"amount", 11}}});
  player.must(SetVariables{{{"amount", 12}}});  // still true: not again
  EXPECT_EQ(player.tasks(), (Strings{"work", "check"}));
  player.must(SetVariables{{{"amount", 1}}});
  player.must(SetVariables{{{"amount", 20}}});
  EXPECT_EQ(player.tasks(), (Strings{"work", "check", "check"}));
}

TEST(Engine, CompensationUndoesInReverse) {
  Diagram d;
  std::vector<Index> path{d.start()};
  for (const std::string id : {"book", "pay"}) {
    const Index task = d.user(id);
    const Index undo = d.user("undo " + id);
    d.at(undo).for_compensation = Sure::yes;
    const Index boundary = d.boundary(task, EventKind::compensation, Sure::yes, id + " undone");
    d.at(boundary).compensated_by = undo;
    path.push_back(task);
  }
  path.push_back(d.end(EventKind::compensation));
  d.path(path);
  Player player(d.program());
  player.start();
  player.complete("book");
  player.complete("pay");
  EXPECT_EQ(player.tasks(), (Strings{"undo pay"}));
  player.complete("undo pay");
  EXPECT_EQ(player.tasks(), (Strings{"undo book"}));
  player.complete("undo book");
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Engine, LoopsAndInstancesInTurn) {
  Diagram d;
  const Index again = d.user("again");
  Loop& loop = d.loop(again, LoopKind::standard);
  loop.condition.text = "more = true";
  const Index turn = d.user("turn");
  d.loop(turn, LoopKind::sequential).cardinality.text = "2";
  d.path({d.start(), again, turn, d.end()});
  Player player(d.program());
  player.start({{"more", true}});
  player.complete("again");
  EXPECT_EQ(player.tasks(), (Strings{"again"}));
  player.must(SetVariables{{{"more", false}}});
  player.complete("again");
  EXPECT_EQ(player.tasks(), (Strings{"turn"}));
  player.complete("turn");
  EXPECT_EQ(player.tasks(), (Strings{"turn"}));
  player.complete("turn");
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Engine, ALoopWithoutAWaitIsStopped) {
  Diagram d;
  const Index merge = d.add(NodeKind::exclusive_gateway, "merge");
  const Index pass = d.add(NodeKind::task, "pass");
  d.path({d.start(), merge, pass, merge});
  Player player(d.program());
  player.start();
  EXPECT_EQ(player.incident(), "bpmn.incident.endless");
  EXPECT_EQ(player.instance.status, Status::running);
}

TEST(Engine, ALoopThroughAnInclusiveJoinIsStopped) {
  // Whichever pass is the last, the token that goes round is seen: moving, or as a mark at the join.
  Diagram d;
  const Index merge = d.add(NodeKind::inclusive_gateway, "merge");
  d.path({d.start(), merge, d.add(NodeKind::task, "pass"), merge});
  const Program program = d.program();
  for (const int passes : {20, 21, 22, 23, 24}) {
    const auto answer = step(program, {}, Command{"start", Start{}}, Player(program).now, weekdays(),
                             Bounds{.passes = passes});
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->instance.activations.size(), 1U);
    ASSERT_TRUE(answer->instance.activations.front().failure) << passes;
    EXPECT_EQ(answer->instance.activations.front().failure->code, "bpmn.incident.endless");
  }
}

// Stopped before a join, a token still knows by which flow it comes.
TEST(Engine, WhatWasStoppedBeforeAJoinMeetsThereWhenRetried) {
  Diagram d;
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index join = d.add(NodeKind::parallel_gateway, "join");
  d.path({d.start(), fork, join, d.user("after"), d.end()});
  d.flow(fork, join);
  Player player(d.program());
  Bounds bounds;
  bounds.passes = 2;  // the start and the fork
  auto begun = step(player.program(), {}, Command{"begin", Start{}}, player.now, weekdays(), bounds);
  ASSERT_TRUE(begun);
  player.instance = begun->instance;
  ASSERT_EQ(player.instance.activations.size(), 2U);
  for (const Activation& stuck : std::vector<Activation>(player.instance.activations)) {
    ASSERT_EQ(stuck.failure.value().code, "bpmn.incident.endless");
    player.must(Retry{stuck.number, "boss", {}});
  }
  EXPECT_EQ(player.tasks(), (Strings{"after"}));
}

// Its lineage is the thrower's, which is none of the scope's that is undone.
TEST(Engine, WhatUndoesACompleteScopeCannotJumpInIt) {
  Diagram d;
  const Index sub = d.enter(NodeKind::sub_process, "sub");
  const Index book = d.user("book");
  const Index undo = d.user("undo");
  d.at(undo).for_compensation = Sure::yes;
  const Index boundary = d.boundary(book, EventKind::compensation, Sure::yes, "undone");
  d.at(boundary).compensated_by = undo;
  d.path({d.start(), book, d.end()});
  d.leave();
  d.path({d.start(), sub, d.end(EventKind::compensation)});
  Player player(d.program());
  player.start();
  player.complete("book");
  ASSERT_EQ(player.tasks(), (Strings{"undo"}));
  EXPECT_EQ(player.refusal(Jump{player.task("undo"), "book", "somebody", ""}), "bpmn.jump.other_scope");
  player.complete("undo");
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Engine, TerminateEndsItsScopeAlone) {
  Diagram d;
  const Index sub = d.enter(NodeKind::sub_process, "sub");
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  d.path({d.start(), fork, d.user("a"), d.end(EventKind::terminate)});
  d.path({fork, d.user("b"), d.end()});
  d.leave();
  d.path({d.start(), sub, d.user("after"), d.end()});
  Player player(d.program());
  player.start();
  player.complete("a");
  EXPECT_EQ(player.tasks(), (Strings{"after"}));
}

TEST(Engine, ReturnsOutOfASubProcessAndRebuildsIt) {
  Diagram d;
  const Index draft = d.user("draft");
  const Index sub = d.enter(NodeKind::sub_process, "sub");
  d.path({d.start(), d.user("x"), d.user("y"), d.end()});
  d.leave();
  d.path({d.start(), draft, sub, d.end()});
  Player player(d.program());
  player.start();
  player.complete("draft");
  player.complete("x");
  const auto targets = player.program().return_targets(*player.program().find_node("y"));
  EXPECT_EQ(targets, (std::vector<Index>{*player.program().find_node("x"), draft}));
  player.must(ReturnTo{player.task("y"), "x", "wang", ""});
  player.complete("x");
  player.must(ReturnTo{player.task("y"), "draft", "wang", ""});
  EXPECT_EQ(player.instance.scopes.size(), 1U);
  EXPECT_EQ(player.refusal(ReturnTo{player.task("draft"), "x", "somebody", ""}), "bpmn.return.never_done");
  player.complete("draft");
  EXPECT_EQ(player.tasks(), (Strings{"x"}));
}

TEST(Engine, RefusesBrokenState) {
  Diagram d;
  d.path({d.start(), d.user("a"), d.end()});
  Player player(d.program());
  player.start();
  const std::string good = pack(player.instance);
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (const int change : {1, 0x40, 0x80, 0xff}) {
      std::string bad = good;
      bad[i] = static_cast<char>(bad[i] ^ change);
      const auto read = unpack(bad, player.program());
      // Refused, or a state that packs to exactly these bytes.
      if (read) {
        EXPECT_EQ(pack(*read), bad);
      }
    }
    EXPECT_FALSE(unpack(good.substr(0, i), player.program()));
  }
}

}  // namespace
}  // namespace huiyin::bpmn
