// What comes from outside and means harm, or does not know better: each is refused by name or becomes a named
// incident, in time, and the state stays as it was (Player::refusal looks). The reader's own cases are in
// xml_test.cpp, those of FEEL in feel/limits_test.cpp, broken states in consistency_test.cpp.

#include <sys/resource.h>

#include <chrono>

#include "diagram.hpp"
#include "sample.hpp"

namespace huiyin::bpmn {
namespace {

std::string refused(std::string_view xml) {
  const auto reading = read(xml);
  return reading ? "" : reading.refusal().code;
}

std::string repeated(std::string_view part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

long peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/// Seconds of this thread's processor: the machine may be busy with other things.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

TEST(BadInput, BrokenFilesAreRefusedByName) {
  const std::string good = sample("<startEvent id=\"s\"/><endEvent id=\"e\"/>[s>e]");
  ASSERT_EQ(refused(good), "");
  EXPECT_EQ(refused(good.substr(0, good.size() - 1)), "bpmn.xml.malformed");
  EXPECT_EQ(refused(good + "<"), "bpmn.xml.malformed");
  EXPECT_EQ(refused(std::string("\0\0\0", 3)), "bpmn.xml.malformed");
  EXPECT_EQ(refused("<!DOCTYPE definitions>" + good), "bpmn.xml.doctype");
  EXPECT_EQ(
      refused("<!DOCTYPE d [<!ENTITY a \"" + repeated("x", 1000) + "\">" +
              "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>" +
              good),
      "bpmn.xml.doctype");
  EXPECT_EQ(refused("<?xml version=\"1.0\" encoding=\"utf-7\"?>" + good), "bpmn.xml.unknown_encoding");
  EXPECT_EQ(refused("<x:definitions/>"), "bpmn.xml.unknown_prefix");
}

TEST(BadInput, AHundredMegabytesAreRefusedWithoutBeingRead) {
  const std::string source = sample("<documentation>" + std::string(100'000'000, 'x') + "</documentation>");
  const long before = peak_kilobytes();
  const double began = processor_seconds();
  EXPECT_EQ(refused(source), "bpmn.xml.too_large");
  EXPECT_LT(processor_seconds() - began, 0.1);
  EXPECT_LT(peak_kilobytes() - before, 1'000);
}

TEST(BadInput, ANestingOfAHundredThousandIsRefused) {
  const std::string open = repeated("<subProcess>", 100'000);
  EXPECT_EQ(refused(sample(open + repeated("</subProcess>", 100'000))), "bpmn.xml.too_deep");
  EXPECT_EQ(refused(sample(open)), "bpmn.xml.too_deep");
}

// As many prefixes as the bytes hold: each was compared with all before it.
TEST(BadInput, AFloodOfPrefixesIsRefused) {
  std::string flood;
  for (int i = 0; i < 200'000; ++i)
    flood += " xmlns:p" + std::to_string(i) + "=\"urn:" + std::to_string(i) + "\"";
  const double began = processor_seconds();
  EXPECT_EQ(refused("<definitions" + flood + "/>"), "bpmn.xml.too_many");
  EXPECT_LT(processor_seconds() - began, 5);
}

TEST(BadInput, UnknownPrefixesAndIdsTwiceAreFindingsAtTheirElement) {
  const auto reading =
      read(sample("<startEvent id=\"s\"/><userTask id=\"t\"/><userTask id=\"t\"/>"
                  "<callActivity id=\"c\" calledElement=\"nobody:p\"/><endEvent id=\"e\"/>[s>t>c>e]"));
  ASSERT_TRUE(reading);
  EXPECT_TRUE(has(*reading, "bpmn.constraint.id_twice", "t"));
  EXPECT_TRUE(has(*reading, "bpmn.constraint.prefix_unknown", "c"));
  EXPECT_TRUE(any_of_weight(reading->findings, Weight::refused));
}

// Every split is in the block of all before it.
TEST(BadInput, ALadderOfSplitsIsMeasuredInTime) {
  std::string body = "<startEvent id=\"s\"/>[s>g0]";
  constexpr int rungs = 5'000;
  for (int i = 0; i < rungs; ++i) {
    const std::string id = std::to_string(i);
    body += "<parallelGateway id=\"g" + id + "\"/><endEvent id=\"e" + id + "\"/>[g" + id + ">e" + id + "]";
    if (i + 1 < rungs) body += "[g" + id + ">g" + std::to_string(i + 1) + "]";
  }
  const double began = processor_seconds();
  const auto reading = read(sample(body));
  ASSERT_TRUE(reading);
  const auto compilation = compile(reading->model, "ladder");
  EXPECT_LT(processor_seconds() - began, 20);
}

TEST(BadInput, ScopesNestAsDeepAsTheyMayAndNoDeeper) {
  Diagram d;
  std::vector<Index> around;
  for (int i = 0; i < 240; ++i) {
    const Index start = d.start();
    const Index inner = d.enter(NodeKind::sub_process, "sub" + std::to_string(i));
    around.push_back(start);
    around.push_back(inner);
  }
  d.path({d.start(), d.user("deepest"), d.end()});
  for (int i = 239; i >= 0; --i) {
    d.leave();
    d.path({around[static_cast<std::size_t>(2 * i)], around[static_cast<std::size_t>(2 * i + 1)], d.end()});
  }
  Player player(d.program());
  player.start();
  EXPECT_EQ(player.incident(), "bpmn.incident.too_deep");
  player.must(Cancel{"boss"});
}

Program called(const std::string& body, const std::string& beside) {
  const auto reading = read(sample(body, beside));
  EXPECT_TRUE(reading && !any_of_weight(reading->findings, Weight::refused));
  EXPECT_TRUE(reading && any_of_weight(reading->findings, Weight::unsound));
  return compile(reading->model, "calls").program;
}

TEST(BadInput, ProcessesThatCallEachOtherAreUnsoundAndStoppedWhereTheyRun) {
  const std::string body =
      "<startEvent id=\"s\"/><callActivity id=\"c\" calledElement=\"q\"/><endEvent id=\"e\"/>[s>c>e]";
  const std::string back =
      "<process id=\"q\" isExecutable=\"true\"><startEvent id=\"a\"/><callActivity id=\"b\" "
      "calledElement=\"p\"/>"
      "<endEvent id=\"f\"/>[a>b>f]</process>";
  Player player(called(body, back));
  player.must(Start{"p", {}, {}});
  EXPECT_EQ(player.incident(), "bpmn.incident.too_deep");
  EXPECT_LT(player.instance.scopes.size(), 300U);
  const auto reading = read(sample(body, back));
  EXPECT_TRUE(has(*reading, "bpmn.soundness.call_cycle", "c") ||
              has(*reading, "bpmn.soundness.call_cycle", "b"));
}

std::string incident_of(const std::string& condition) {
  Diagram d;
  const Index choose = d.add(NodeKind::exclusive_gateway, "choose");
  const Index yes = d.user("yes");
  d.path({d.start(), choose});
  d.flow(choose, yes, condition);
  d.path({yes, d.end()});
  Player player(d.program());
  player.start();
  EXPECT_EQ(player.instance.status, Status::running);
  return player.incident();
}

TEST(BadInput, ConditionsThatFailAreIncidentsByName) {
  EXPECT_EQ(incident_of("1 / 0"), "bpmn.incident.condition_undecided");
  EXPECT_EQ(incident_of("1 / 0 > 1"), "bpmn.incident.condition_undecided");
  EXPECT_EQ(incident_of("(function(f) f(f))(function(f) f(f))"), "feel.too_deep");
  EXPECT_EQ(incident_of("some i in 1..100000000 satisfies i < 0"), "feel.too_many_steps");
  EXPECT_EQ(incident_of("count(for i in 1..1000, j in 1..1000 return i) > 0"), "feel.too_large");
  EXPECT_EQ(
      incident_of("count(for i in 1..60 return if i = 1 then [1,1] else [partial[-1], partial[-1]]) > 0"),
      "feel.too_large");
  EXPECT_EQ(
      incident_of(
          "string length(for i in 1..64 return if i = 1 then \"ab\" else partial[-1] + partial[-1]) > 0"),
      "feel.too_large");
}

TEST(BadInput, ScriptsAndLoopsThatAllocateAreIncidentsByName) {
  Diagram d;
  const Index script = d.add(NodeKind::script_task, "script");
  d.at(script).script.text = "{x: for i in 1..60 return if i = 1 then [1,1] else [partial[-1], partial[-1]]}";
  d.path({d.start(), script, d.end()});
  Player player(d.program());
  player.start();
  EXPECT_EQ(player.incident(), "feel.too_large");

  Diagram many;
  const Index task = many.user("task");
  many.loop(task, LoopKind::parallel).cardinality.text = "10 ** 15";
  many.path({many.start(), task, many.end()});
  Player crowd(many.program());
  crowd.start();
  EXPECT_EQ(crowd.incident(), "bpmn.incident.too_many_instances");
}

TEST(BadInput, ACompletionByNobodyTwiceOrTooLateIsRefused) {
  Diagram d;
  d.path({d.start(), d.user("work"), d.end()});
  Player player(d.program());
  EXPECT_EQ(player.refusal(CompleteTask{1, "wang", {}, {}}), "bpmn.instance.not_running");
  player.start();
  const Number work = player.task("work");
  EXPECT_EQ(player.refusal(CompleteTask{work, "", {}, {}}), "bpmn.complete.actor_missing");
  EXPECT_EQ(player.refusal(CompleteTask{work + 100, "wang", {}, {}}), "bpmn.complete.activation_unknown");
  EXPECT_EQ(player.refusal(CompleteJob{work, {}}), "bpmn.complete_job.not_waiting");
  ASSERT_TRUE(player.ask_as("once", CompleteTask{work, "wang", {}, {}}));
  ASSERT_EQ(player.instance.status, Status::completed);
  const std::string dead = pack(player.instance);
  const auto again = player.ask_as("once", CompleteTask{work, "wang", {}, {}});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->answer, Answer::done_before);
  EXPECT_EQ(pack(player.instance), dead);
  EXPECT_EQ(player.refusal(CompleteTask{work, "wang", {}, {}}), "bpmn.complete.already_handled");
  EXPECT_EQ(player.refusal(CompleteTask{work + 100, "wang", {}, {}}), "bpmn.complete.activation_unknown");
  for (const Action& late :
       std::vector<Action>{SetVariables{}, DeliverSignal{"x", {}}, TimerDue{1}, Suspend{"boss"},
                           Cancel{"boss"}, Withdraw{work, "wang"}, Retry{work, "wang", {}}}) {
    EXPECT_EQ(player.refusal(late), "bpmn.instance.ended");
  }
  EXPECT_EQ(player.refusal(Start{}), "bpmn.instance.already_started");
}

TEST(BadInput, AClockThatGoesBackwardsIsRefusedUntilItHasCaughtUp) {
  Diagram d;
  d.path({d.start(), d.timer("wait", "PT1H"), d.user("after"), d.end()});
  Player player(d.program());
  player.start();
  const Number timer = player.instance.triggers.front().number;
  const Instant begun = player.now;
  player.now.time += std::chrono::hours(1);
  player.must(TimerDue{timer});
  player.now = begun;
  const Number after = player.task("after");
  EXPECT_EQ(player.refusal(CompleteTask{after, "wang", {}, {}}), "bpmn.instance.clock_backwards");
  EXPECT_EQ(player.refusal(TimerDue{timer}), "bpmn.instance.clock_backwards");
  player.now.time += std::chrono::hours(1);
  EXPECT_EQ(player.refusal(TimerDue{timer}), "bpmn.timer.gone");
  player.must(CompleteTask{after, "wang", {}, {}});
}

// A reminder every second, asleep for ten years.
TEST(BadInput, AClockThatJumpsFarDoesNotCountEveryFiring) {
  Diagram d;
  const Index work = d.user("work");
  const Index remind = d.boundary(work, EventKind::timer, Sure::no, "R/PT0.001S");
  d.path({remind, d.end()});
  d.path({d.start(), work, d.end()});
  Player player(d.program());
  player.start();
  player.now.time += std::chrono::years(10);
  const double began = processor_seconds();
  player.must(TimerDue{player.instance.triggers.front().number});
  EXPECT_LT(processor_seconds() - began, 1);
  ASSERT_EQ(player.instance.triggers.size(), 1U);
  EXPECT_EQ(player.instance.triggers.front().due->time, player.now.time + std::chrono::milliseconds(1));
}

}  // namespace
}  // namespace huiyin::bpmn
