// What users of other engines report most, each as a test by name (the design's list).

#include <algorithm>

#include "diagram.hpp"

namespace huiyin::bpmn {
namespace {

const feel::Context three{{"people", feel::List{"wang", "li", "zhao"}}};

/// draft → countersign (three people at once) → file
Player countersigning() {
  Diagram d;
  const Index start = d.start();
  const Index draft = d.user("draft");
  const Index sign = d.user("sign");
  Loop& loop = d.loop(sign, LoopKind::parallel);
  loop.collection = "people";
  loop.input_item = "person";
  const Index file = d.user("file");
  d.path({start, draft, sign, file, d.end()});
  Player player(d.program());
  player.start(three);
  player.complete("draft", "sun");
  return player;
}

/// draft → fork { a1 → a2 | b } → join → close
Player parallel() {
  Diagram d;
  const Index start = d.start();
  const Index draft = d.user("draft");
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index a1 = d.user("a1");
  const Index a2 = d.user("a2");
  const Index b = d.user("b");
  const Index join = d.add(NodeKind::parallel_gateway, "join");
  d.path({start, draft, fork, a1, a2, join, d.user("close"), d.end()});
  d.path({fork, b, join});
  Player player(d.program());
  player.start();
  player.complete("draft");
  return player;
}

TEST(Complaints, TaskVanishesWhenACountersignStepIsReturned) {
  Player player = countersigning();
  EXPECT_EQ(player.tasks(), (Strings{"sign:wang", "sign:li", "sign:zhao"}));
  player.complete("sign", "wang");
  player.must(ReturnTo{player.task("sign", "li"), "draft", "li", "figures are missing"});
  EXPECT_EQ(player.tasks(), (Strings{"draft:sun"}));
  // Done again, every countersigner has a task again.
  player.complete("draft", "sun");
  EXPECT_EQ(player.tasks(), (Strings{"sign:wang", "sign:li", "sign:zhao"}));
  for (const char* person : {"wang", "li", "zhao"}) player.complete("sign", person);
  // And the step after may return to the countersigning itself: its whole body is built anew.
  player.must(ReturnTo{player.task("file"), "sign", "chen", "sign again"});
  EXPECT_EQ(player.tasks(), (Strings{"sign:wang", "sign:li", "sign:zhao"}));
  for (const char* person : {"zhao", "wang", "li"}) player.complete("sign", person);
  player.complete("file");
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Complaints, ReturnInsideParallelBranchesRefused) {
  Player player = parallel();
  player.complete("a1", "wang");
  player.must(ReturnTo{player.task("a2"), "a1", "li", ""});
  // The sibling stays as it was.
  EXPECT_EQ(player.tasks(), (Strings{"b", "a1:wang"}));
  player.complete("a1");
  player.complete("a2");
  player.complete("b");
  EXPECT_EQ(player.tasks(), (Strings{"close"}));
}

TEST(Complaints, JoinNeverFiresAgain) {
  Player player = parallel();
  player.complete("b");
  EXPECT_EQ(player.tasks(), (Strings{"a1"}));
  // Before the fork: all branches go, and so does the token that already waited at the join.
  player.must(ReturnTo{player.task("a1"), "draft", "li", ""});
  EXPECT_EQ(player.tasks(), (Strings{"draft:somebody"}));
  EXPECT_EQ(player.instance.activations.size(), 1U);
  player.complete("draft");
  player.complete("b");
  EXPECT_EQ(player.tasks(), (Strings{"a1"})) << "the join must not remember the first round";
  player.complete("a1");
  player.complete("a2");
  EXPECT_EQ(player.tasks(), (Strings{"close"}));
  player.complete("close");
  EXPECT_EQ(player.instance.status, Status::completed);
}

TEST(Complaints, AddedSignersAndReturnCannotBeCombined) {
  for (const SignerPlace place : {SignerPlace::before, SignerPlace::after, SignerPlace::parallel}) {
    Diagram d;
    d.path({d.start(), d.user("draft"), d.user("review"), d.end()});
    Player player(d.program());
    player.start();
    player.complete("draft", "sun");
    player.must(Claim{player.task("review"), "wang"});
    player.must(AddSigners{player.task("review"), "wang", place, {"li"}});
    if (place == SignerPlace::after) player.complete("review", "wang");
    player.must(ReturnTo{player.task("review", "li"), "draft", "li", "no"});
    EXPECT_EQ(player.tasks(), (Strings{"draft:sun"}));
    player.complete("draft", "sun");
    EXPECT_EQ(player.tasks(), (Strings{"review"})) << "nobody added is left over";
    player.complete("review", "wang");
    EXPECT_EQ(player.instance.status, Status::completed);
  }
}

TEST(Complaints, OnesRejectionShownAsDoneByTheOthers) {
  Player player = countersigning();
  player.must(ReturnTo{player.task("sign", "li"), "draft", "li", "no"});
  int returned = 0;
  for (const Finished& one : player.instance.finished) {
    if (one.ending != Ending::returned) continue;
    ++returned;
    if (one.actor.empty()) continue;
    EXPECT_EQ(one.actor, "li") << "only who returned it did anything";
  }
  EXPECT_EQ(returned, 4);  // three signers and their loop
  EXPECT_EQ(std::count_if(player.instance.finished.begin(), player.instance.finished.end(),
                          [](const Finished& one) { return one.actor == "li"; }),
            1);
}

TEST(Complaints, ReminderNotRecreated) {
  Diagram d;
  const Index draft = d.user("draft");
  const Index review = d.user("review");
  d.path({d.start(), draft, review, d.end()});
  const Index remind = d.boundary(review, EventKind::timer, Sure::no, "P3D");
  d.path({remind, d.user("remind"), d.end()});
  Player player(d.program());
  player.start();
  player.complete("draft");
  const Instant first = *player.instance.triggers.front().due;
  player.wait(std::chrono::days(2));
  player.must(ReturnTo{player.task("review"), "draft", "wang", ""});
  EXPECT_TRUE(player.instance.triggers.empty());
  player.complete("draft");
  ASSERT_EQ(player.instance.triggers.size(), 1U);
  EXPECT_EQ(player.instance.triggers.front().due->time - first.time, std::chrono::days(2));
  player.wait(std::chrono::days(3));
  EXPECT_EQ(player.tasks(), (Strings{"review", "remind"}));
}

TEST(Complaints, DoubleClickApprovesTwice) {
  Diagram d;
  d.path({d.start(), d.user("first"), d.user("second"), d.end()});
  Player player(d.program());
  player.start();
  const CompleteTask click{player.task("first"), "wang", "approve", {}};
  const auto once = player.ask_as("click", click);
  const std::string after = pack(player.instance);
  // The same request again, as a browser or a proxy repeats it: the same answer.
  const auto twice = player.ask_as("click", click);
  ASSERT_TRUE(once && twice);
  EXPECT_EQ(twice->answer, Answer::done_before);
  EXPECT_EQ(twice->revision, once->revision);
  EXPECT_TRUE(twice->events.empty());
  // Another click on the old page: it names the activation, which is over.
  const auto stale = player.ask_as("second click", click);
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.refusal().code, "bpmn.complete.already_handled");
  EXPECT_EQ(stale.refusal().detail.at("by").as_string(), "wang");
  EXPECT_EQ(std::string(stale.refusal().detail.at("at").as_string()), player.now.text());
  EXPECT_EQ(pack(player.instance), after);
  EXPECT_EQ(player.tasks(), (Strings{"second"}));
}

TEST(Complaints, OneDayBecomesTwentyFourWorkingHours) {
  Diagram d;
  d.path({d.start(), d.timer("day", "P1D"), d.end()});
  Player player(d.program());
  player.now = *Instant::parse("2026-03-06T09:00:00Z");  // a Friday
  player.start();
  EXPECT_EQ(player.instance.triggers.front().due->text(), "2026-03-07T09:00:00.000Z");
}

TEST(Complaints, FifteenWorkingDaysBecomeFifteenTimesTwentyFourHours) {
  Diagram d;
  d.path({d.start(), d.timer("answer", "15WD"), d.end()});
  Player player(d.program());
  player.start();
  // From Monday 2 March, not counted, the fifteenth working day is Monday 23 March; due when that day ends in
  // Beijing.
  EXPECT_EQ(player.instance.triggers.front().due->text(), "2026-03-23T16:00:00.000Z");
}

}  // namespace
}  // namespace huiyin::bpmn
