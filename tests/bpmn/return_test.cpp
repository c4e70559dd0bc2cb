// Going back where the way forward was not a plain one: out of graphs without blocks, past reminders, among
// instances, out of what interrupted. Found by the reference interpreter.

#include <algorithm>

#include "diagram.hpp"

namespace huiyin::bpmn {
namespace {

TEST(Return, IntoABranchThatWasJoinedIsRefused) {
  // a forks to b and the join, b to c and the join: when b is done the join has what came of b.
  for (const NodeKind kind : {NodeKind::parallel_gateway, NodeKind::inclusive_gateway}) {
    Diagram d;
    const Index a = d.user("a");
    const Index b = d.user("b");
    const Index join = d.add(kind, "join");
    d.path({d.start(), a, b, d.user("c"), d.end()});
    d.flow(a, join);
    d.flow(b, join);
    d.path({join, d.user("after"), d.end()});
    Player player(d.program());
    player.start();
    player.complete("a");
    player.complete("b");
    EXPECT_EQ(player.tasks(), (Strings{"c", "after"}));
    // Done once more, b would send the join a token that nothing meets.
    EXPECT_EQ(player.refusal(ReturnTo{player.task("c"), "b", "wang", ""}), "bpmn.return.other_branch");
    // Before the fork everything is taken back.
    player.must(ReturnTo{player.task("c"), "a", "wang", ""});
    EXPECT_EQ(player.tasks(), (Strings{"a:somebody"}));
  }
}

// a and b come to an inclusive join, b by a choice: when b goes to c instead, the join goes on with a alone.
TEST(Return, BeforeAnInclusiveJoinThatWentOnWithoutTheBranchIsRefused) {
  Diagram d;
  const Index draft = d.user("draft");
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index join = d.add(NodeKind::inclusive_gateway, "join");
  const Index choose = d.add(NodeKind::exclusive_gateway, "choose");
  const Index c = d.user("c");
  d.path({d.start(), draft, fork, d.user("a"), join, d.user("after"), d.end()});
  d.path({fork, d.user("b"), choose});
  d.flow(choose, join, "agreed");
  d.at(choose).default_flow = d.flow(choose, c);
  d.path({c, d.user("d"), d.end()});
  Player player(d.program());
  player.start({{"agreed", false}});
  for (const char* id : {"draft", "a"}) player.complete(id);
  const Number b = player.task("b");
  player.complete("b");
  EXPECT_EQ(player.tasks(), (Strings{"c", "after"}));
  // b once more, and agreed this time, would bring the join a token by itself.
  EXPECT_EQ(player.refusal(ReturnTo{player.task("c"), "b", "wang", ""}), "bpmn.return.join_passed");
  EXPECT_EQ(player.refusal(Withdraw{b, "somebody"}), "bpmn.withdraw.moved_on");
  // What cannot come to the join any more is done again as ever.
  player.complete("c");
  player.must(ReturnTo{player.task("d"), "c", "wang", ""});
  EXPECT_EQ(player.tasks(), (Strings{"after", "c:somebody"}));
  // So is what takes back what went on behind the join.
  player.must(ReturnTo{player.task("after"), "a", "wang", ""});
  EXPECT_EQ(player.tasks(), (Strings{"c:somebody", "a:somebody"}));
  player.complete("a");
  player.must(ReturnTo{player.task("c"), "draft", "somebody", ""});
  EXPECT_EQ(player.tasks(), (Strings{"draft:somebody"}));
}

TEST(Return, BehindAJoinLeavesTheBranchesThatDidNotMeet) {
  Diagram d;
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index two = d.add(NodeKind::parallel_gateway, "two");
  const Index all = d.add(NodeKind::parallel_gateway, "all");
  for (const char* id : {"a", "b"}) d.path({fork, d.user(id), two});
  d.path({fork, d.user("c"), all});
  d.path({two, d.user("first"), d.user("second"), all, d.end()});
  d.path({d.start(), fork});
  Player player(d.program());
  player.start();
  player.complete("a");
  player.complete("b");
  player.complete("first");
  player.must(ReturnTo{player.task("second"), "first", "wang", ""});
  EXPECT_EQ(player.tasks(), (Strings{"c", "first:somebody"}));
  for (const char* id : {"c", "first", "second"}) player.complete(id);
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Return, FromAReminderIntoABranchThatWasJoinedIsRefused) {
  Diagram d;
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index join = d.add(NodeKind::parallel_gateway, "join");
  const Index work = d.user("work");
  d.path({d.start(), fork, d.user("draft"), work, join, d.user("after"), d.end()});
  d.path({fork, join});
  const Index remind = d.boundary(work, EventKind::timer, Sure::no, "PT1H");
  d.path({remind, d.user("remind"), d.end()});
  Player player(d.program());
  player.start();
  player.complete("draft");
  player.wait(std::chrono::hours(2));
  player.complete("work");
  EXPECT_EQ(player.tasks(), (Strings{"remind", "after"}));
  EXPECT_EQ(player.refusal(ReturnTo{player.task("remind"), "draft", "wang", ""}), "bpmn.return.other_branch");
}

TEST(Return, AWordTakenBackIsGivenAgainInItsPlace) {
  Diagram d;
  const Index sign = d.user("sign");
  Loop& loop = d.loop(sign, LoopKind::parallel);
  loop.collection = "people";
  loop.input_item = "person";
  d.path({d.start(), sign, d.end()});
  Player player(d.program());
  player.start({{"people", feel::List{"wang", "li"}}});
  const Number number = player.task("sign", "li");
  player.complete("sign", "li");
  player.must(Withdraw{number, "li"});
  const Activation& again = *player.instance.activation(player.task("sign", "li"));
  EXPECT_EQ(again.index, 2);
  ASSERT_NE(again.locals.find("person"), nullptr);
  EXPECT_EQ(*again.locals.find("person")->text(), "li");
}

TEST(Return, InTurnTheNextWaitsAgainWhenAWordIsTakenBack) {
  Diagram d;
  const Index sign = d.user("sign");
  d.loop(sign, LoopKind::sequential).collection = "people";
  d.path({d.start(), sign, d.end()});
  Player player(d.program());
  player.start({{"people", feel::List{"wang", "li", "zhao"}}});
  const Number first = player.task("sign", "wang");
  player.complete("sign", "wang");
  const Number second = player.task("sign", "li");
  player.must(Withdraw{first, "wang"});
  EXPECT_EQ(player.tasks(), (Strings{"sign:wang"}));
  player.complete("sign", "wang");
  EXPECT_EQ(player.tasks(), (Strings{"sign:li"}));
  player.complete("sign", "li");
  EXPECT_EQ(player.refusal(Withdraw{second, "li"}), "bpmn.withdraw.never_done");
  for (const Finished& one : std::vector<Finished>(player.instance.finished)) {
    if (one.index != 1 || one.recall == Recall::taken_back) continue;
    EXPECT_EQ(player.refusal(Withdraw{one.number, "wang"}), "bpmn.withdraw.moved_on");
  }
  player.complete("sign", "zhao");
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Return, BeforeAnInterruptionItIsWaitedForAgain) {
  Diagram d;
  d.enter(NodeKind::event_sub_process, "instead");
  const Index start = d.start();
  d.at(start).event.kind = EventKind::message;
  d.at(start).event.name = "stop";
  d.path({start, d.user("handle"), d.end()});
  d.leave();
  d.path({d.start(), d.user("first"), d.user("second"), d.end()});
  Player player(d.program());
  player.start();
  player.complete("first");
  player.must(DeliverMessage{"stop", {}});
  EXPECT_EQ(player.refusal(DeliverMessage{"stop", {}}), "bpmn.message.nobody_waits");
  player.must(ReturnTo{player.task("handle"), "first", "wang", ""});
  player.must(DeliverMessage{"stop", {}});
  EXPECT_EQ(player.tasks(), (Strings{"handle"}));
}

}  // namespace
}  // namespace huiyin::bpmn
