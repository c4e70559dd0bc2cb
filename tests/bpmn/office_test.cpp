// What an office asks of a running procedure, beside completing its tasks.

#include "diagram.hpp"

namespace huiyin::bpmn {
namespace {

Player one_task() {
  Diagram d;
  d.path({d.start(), d.user("draft"), d.user("review"), d.end()});
  Player player(d.program());
  player.start();
  return player;
}

Player counting(const std::string& condition) {
  Diagram d;
  const Index sign = d.user("sign");
  Loop& loop = d.loop(sign, LoopKind::parallel);
  loop.collection = "people";
  loop.completion.text = condition;
  d.path({d.start(), sign, d.user("next"), d.end()});
  Player player(d.program());
  player.start({{"people", feel::List{"a", "b", "c", "d"}}});
  return player;
}

TEST(Office, ClaimsAndGivesBack) {
  Player player = one_task();
  const Number draft = player.task("draft");
  player.must(Claim{draft, "wang"});
  EXPECT_EQ(player.refusal(Claim{draft, "li"}), "bpmn.claim.taken");
  EXPECT_EQ(player.refusal(CompleteTask{draft, "li", {}, {}}), "bpmn.complete.not_assignee");
  EXPECT_EQ(player.refusal(CompleteTask{draft, "", {}, {}}), "bpmn.complete.actor_missing");
  player.must(Unclaim{draft, "wang"});
  player.must(Claim{draft, "li"});
  EXPECT_EQ(player.tasks(), (Strings{"draft:li"}));
}

TEST(Office, DelegatesAndResolves) {
  Player player = one_task();
  const Number draft = player.task("draft");
  player.must(Claim{draft, "wang"});
  player.must(Delegate{draft, "wang", "li"});
  EXPECT_EQ(player.refusal(CompleteTask{draft, "li", {}, {}}), "bpmn.complete.delegated");
  player.must(Resolve{draft, "li", {}});
  EXPECT_EQ(player.tasks(), (Strings{"draft:wang"}));
  EXPECT_EQ(player.refusal(Resolve{draft, "wang", {}}), "bpmn.resolve.not_delegated");
  player.must(Transfer{draft, "wang", "zhao"});
  player.complete("draft", "zhao");
}

TEST(Office, CountsVotes) {
  Player any = counting("numberOfCompletedInstances >= 1");
  any.complete("sign", "c");
  EXPECT_EQ(any.tasks(), (Strings{"next"}));
  Player veto = counting("list contains(outcomes, \"reject\")");
  veto.complete("sign", "a", "approve");
  EXPECT_EQ(veto.tasks().size(), 3U);
  veto.complete("sign", "b", "reject");
  EXPECT_EQ(veto.tasks(), (Strings{"next"}));
  Player share = counting("count(outcomes[item = \"approve\"]) / numberOfInstances >= 0.6");
  share.complete("sign", "a", "approve");
  share.complete("sign", "b", "approve");
  EXPECT_EQ(share.tasks().size(), 2U);
  // Of three, two are enough.
  share.must(RemoveSigner{share.task("sign", "d"), "boss"});
  EXPECT_EQ(share.tasks(), (Strings{"next"}));
}

TEST(Office, AddsSignersToACountersigning) {
  Player player = counting("");
  player.must(AddSigners{player.task("sign", "a"), "a", SignerPlace::parallel, {"e"}});
  EXPECT_EQ(player.refusal(AddSigners{player.task("sign", "a"), "a", SignerPlace::parallel, {"b"}}),
            "bpmn.add_signers.signer_twice");
  for (const char* person : {"a", "b", "c", "d"}) player.complete("sign", person);
  EXPECT_EQ(player.tasks(), (Strings{"sign:e"}));
  player.complete("sign", "e");
  EXPECT_EQ(player.tasks(), (Strings{"next"}));
}

TEST(Office, SignersBeforeAndAfter) {
  Player player = one_task();
  const Number draft = player.task("draft");
  player.must(Claim{draft, "wang"});
  player.must(AddSigners{draft, "wang", SignerPlace::before, {"li"}});
  player.must(AddSigners{draft, "wang", SignerPlace::after, {"zhao", "sun"}});
  EXPECT_EQ(player.refusal(CompleteTask{draft, "wang", {}, {}}), "bpmn.complete.waits_for_signers");
  player.complete("draft", "li");
  player.complete("draft", "wang");
  EXPECT_EQ(player.tasks(), (Strings{"draft:zhao"}));
  EXPECT_EQ(player.refusal(CompleteTask{draft, "wang", {}, {}}), "bpmn.complete.already_handled");
  player.complete("draft", "zhao");
  player.must(RemoveSigner{player.task("draft", "sun"), "wang"});
  EXPECT_EQ(player.tasks(), (Strings{"review"}));
}

TEST(Office, Withdraws) {
  Player player = one_task();
  const Number draft = player.task("draft");
  player.complete("draft", "wang");
  EXPECT_EQ(player.refusal(Withdraw{draft, "li"}), "bpmn.withdraw.not_yours");
  player.must(Withdraw{draft, "wang"});
  EXPECT_EQ(player.tasks(), (Strings{"draft:wang"}));
  EXPECT_EQ(player.refusal(Withdraw{draft, "wang"}), "bpmn.withdraw.never_done");
  const Number again = player.task("draft");
  player.complete("draft", "wang");
  player.complete("review", "li");
  EXPECT_EQ(player.refusal(Withdraw{again, "wang"}), "bpmn.instance.ended");
}

TEST(Office, WithdrawsAVoteWhileOthersSign) {
  Player player = counting("");
  const Number a = player.task("sign", "a");
  player.complete("sign", "a", "approve");
  player.must(Withdraw{a, "a"});
  EXPECT_EQ(player.tasks(), (Strings{"sign:b", "sign:c", "sign:d", "sign:a"}));
  for (const char* person : {"a", "b", "c", "d"}) player.complete("sign", person);
  EXPECT_EQ(player.tasks(), (Strings{"next"}));
}

TEST(Office, JumpsOutOfABlockButNotInto) {
  Diagram d;
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index join = d.add(NodeKind::parallel_gateway, "join");
  const Index first = d.user("first");
  d.path({d.start(), first, fork, d.user("a1"), d.user("a2"), join, d.user("close"), d.end()});
  d.path({fork, d.user("b"), join});
  Player player(d.program());
  player.start();
  EXPECT_EQ(player.refusal(Jump{player.task("first"), "a2", "boss", ""}), "bpmn.jump.into_block");
  player.complete("first");
  EXPECT_EQ(player.refusal(Jump{player.task("b"), "a2", "boss", ""}), "bpmn.jump.into_block");
  player.must(Jump{player.task("a1"), "a2", "boss", "in a hurry"});
  EXPECT_EQ(player.tasks(), (Strings{"b", "a2"}));
  player.must(Jump{player.task("a2"), "close", "boss", "decided"});
  EXPECT_EQ(player.tasks(), (Strings{"close"}));
}

TEST(Office, SuspendsAndResumesWithItsDeadlines) {
  Diagram d;
  const Index wait = d.timer("wait", "PT10H");
  d.path({d.start(), wait, d.user("after"), d.end()});
  Player player(d.program());
  player.start();
  player.wait(std::chrono::hours(4));
  player.must(Suspend{"boss"});
  EXPECT_EQ(player.refusal(SetVariables{}), "bpmn.instance.suspended");
  EXPECT_FALSE(player.instance.triggers.front().due);
  player.now.time += std::chrono::days(3);
  player.must(Resume{"boss"});
  EXPECT_EQ(player.instance.triggers.front().due->time - player.now.time, std::chrono::hours(6));
  player.wait(std::chrono::hours(6));
  EXPECT_EQ(player.tasks(), (Strings{"after"}));
}

TEST(Office, AnchorsMoveDeadlines) {
  Diagram d;
  d.path({d.start(), d.timer("answer", "F+15WD"), d.end()});
  Player player(d.program());
  player.start();
  EXPECT_FALSE(player.instance.triggers.front().due);
  player.must(MoveAnchor{"F", *Instant::parse("2026-03-02T01:00:00Z")});
  EXPECT_EQ(player.instance.triggers.front().due->text(), "2026-03-23T16:00:00.000Z");
  player.must(MoveAnchor{"F", *Instant::parse("2026-03-03T01:00:00Z")});
  EXPECT_EQ(player.instance.triggers.front().due->text(), "2026-03-24T16:00:00.000Z");
}

TEST(Office, IncidentsAreRetriedAndResolved) {
  Diagram d;
  const Index choose = d.add(NodeKind::exclusive_gateway, "choose");
  d.path({d.start(), choose});
  const Index yes = d.user("yes");
  d.flow(choose, yes, "amount > 10");
  d.path({yes, d.end()});
  Player player(d.program());
  player.start();
  EXPECT_EQ(player.incident(), "bpmn.incident.condition_undecided");
  const Number stuck = player.instance.activations.front().number;
  player.must(Retry{stuck, "boss", {{"amount", 3}}});
  EXPECT_EQ(player.incident(), "bpmn.incident.no_flow_taken");
  player.must(Retry{player.instance.activations.front().number, "boss", {{"amount", 30}}});
  EXPECT_EQ(player.tasks(), (Strings{"yes"}));
  EXPECT_EQ(player.incident(), "");
}

TEST(Office, RefusesWhatComesTooLateOrTwice) {
  Player player = one_task();
  EXPECT_EQ(player.refusal(Start{}), "bpmn.instance.already_started");
  EXPECT_EQ(player.refusal(CompleteTask{999, "wang", {}, {}}), "bpmn.complete.activation_unknown");
  player.now.time -= std::chrono::hours(1);
  EXPECT_EQ(player.refusal(SetVariables{}), "bpmn.instance.clock_backwards");
  player.now.time += std::chrono::hours(1);
  player.must(Cancel{"boss"});
  EXPECT_EQ(player.instance.status, Status::cancelled);
  EXPECT_EQ(player.refusal(SetVariables{}), "bpmn.instance.ended");
}

}  // namespace
}  // namespace huiyin::bpmn
