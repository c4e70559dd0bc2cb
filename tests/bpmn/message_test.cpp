// Messages find the one they are for: by name, and by a key reckoned when the waiting begins.

#include "diagram.hpp"
#include "sample_program.hpp"

namespace huiyin::bpmn {
namespace {

Correlation key(std::string formula, std::string time_to_live = {}) {
  return {Expression{std::move(formula), {}, 0}, std::move(time_to_live)};
}

Index receive(Diagram& d, const std::string& id, std::string formula = {}) {
  const Index index = d.add(NodeKind::receive_task, id);
  d.at(index).message = "reply";
  if (!formula.empty()) d.at(index).correlation = key(std::move(formula));
  return index;
}

Index thrown(Diagram& d, NodeKind kind, const std::string& id, Correlation correlation) {
  const Index index = d.add(kind, id);
  d.at(index).event.kind = kind == NodeKind::send_task ? EventKind{} : EventKind::message;
  d.at(index).event.name = "request";
  d.at(index).message = "request";
  d.at(index).correlation = std::move(correlation);
  return index;
}

std::vector<MessageSent> sent_by(const Outcome<Step>& step) {
  std::vector<MessageSent> sent;
  for (const Event& event : step->events) {
    if (const auto* one = std::get_if<MessageSent>(&event)) sent.push_back(*one);
  }
  return sent;
}

TEST(Messages, ReachTheOneWhoWaitsForTheirKey) {
  Diagram d;
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index event = d.add(NodeKind::catch_event, "event");
  d.at(event).event.kind = EventKind::message;
  d.at(event).event.name = "reply";
  d.at(event).correlation = key(R"(round + "/event")");
  const Index host = d.user("host");
  const Index edge = d.boundary(host, EventKind::message, Sure::yes, "reply");
  d.at(edge).correlation = key(R"(round + "/edge")");
  d.path({d.start(), fork, receive(d, "task", R"(round + "/task")"), d.user("after task"), d.end()});
  d.path({fork, event, d.user("after event"), d.end()});
  d.path({fork, host, d.end()});
  d.path({edge, d.user("after edge"), d.end()});
  Player player(d.program());
  player.start({{"round", "R1"}});
  EXPECT_EQ(player.refusal(DeliverMessage{"reply", {}, "R2/task"}), "bpmn.message.nobody_waits");
  EXPECT_EQ(player.refusal(DeliverMessage{"reply", {}}), "bpmn.message.nobody_waits");
  EXPECT_EQ(player.refusal(DeliverMessage{"other", {}, "R1/task"}), "bpmn.message.nobody_waits");
  player.must(DeliverMessage{"reply", {}, "R1/edge"});
  EXPECT_EQ(player.tasks(), (Strings{"after edge"}));
  player.must(DeliverMessage{"reply", {}, "R1/event"});
  EXPECT_EQ(player.tasks(), (Strings{"after edge", "after event"}));
  // The key was kept when the waiting began, whatever the variables are by now.
  player.must(SetVariables{{{"round", "R2"}}});
  EXPECT_EQ(player.refusal(DeliverMessage{"reply", {}, "R2/task"}), "bpmn.message.nobody_waits");
  player.must(DeliverMessage{"reply", {{"text", "yes"}}, "R1/task"});
  EXPECT_EQ(player.tasks(), (Strings{"after edge", "after event", "after task"}));
}

TEST(Messages, WithoutAKeyOfItsOwnATriggerTakesAny) {
  Diagram d;
  d.path({d.start(), receive(d, "task"), d.user("after"), d.end()});
  Player player(d.program());
  player.start();
  player.must(DeliverMessage{"reply", {}, "whatever"});
  EXPECT_EQ(player.tasks(), (Strings{"after"}));
}

TEST(Messages, EachInstanceOfALoopHasItsOwnKey) {
  Diagram d;
  const Index task = receive(d, "task", R"("feedback/" + unit)");
  d.loop(task, LoopKind::parallel).collection = "units";
  d.at(task).loop->input_item = "unit";
  d.path({d.start(), task, d.user("after"), d.end()});
  Player player(d.program());
  player.start({{"units", feel::List{"east", "west"}}});
  player.must(DeliverMessage{"reply", {}, "feedback/west"});
  EXPECT_EQ(player.refusal(DeliverMessage{"reply", {}, "feedback/west"}), "bpmn.message.nobody_waits");
  player.must(DeliverMessage{"reply", {}, "feedback/east"});
  EXPECT_EQ(player.tasks(), (Strings{"after"}));
}

TEST(Messages, AKeyThatFailsIsAnIncident) {
  Diagram d;
  const Index host = d.user("host");
  d.path({d.start(), receive(d, "task", "unit.code"), host, d.end()});
  const Index edge = d.boundary(host, EventKind::message, Sure::no, "reply");
  d.at(edge).correlation = key("missing");
  d.path({edge, d.user("told"), d.end()});
  Player player(d.program());
  player.start();
  EXPECT_EQ(player.incident(), "bpmn.incident.key_missing");
  EXPECT_EQ(player.instance.activations.front().failure->detail, "unit.code");
  EXPECT_EQ(player.refusal(DeliverMessage{"reply", {}, ""}), "bpmn.message.nobody_waits");
  const feel::Context unit{{"unit", feel::Context{{"code", 7}}}};
  player.must(Retry{player.instance.activations.front().number, "boss", unit});
  EXPECT_EQ(player.incident(), "");
  player.must(DeliverMessage{"reply", {}, "7"});
  // Beside a task the incident stands for itself; the task is there.
  EXPECT_EQ(player.tasks(), (Strings{"host"}));
  EXPECT_EQ(player.incident(), "bpmn.incident.key_missing");
  EXPECT_TRUE(player.instance.triggers.empty());
  for (const Activation& one : player.instance.activations) {
    if (one.failure) return player.must(Retry{one.number, "boss", {{"missing", "found"}}});
  }
}

TEST(Messages, AreThrownWithKeyAndTimeToLive) {
  for (const NodeKind kind : {NodeKind::send_task, NodeKind::throw_event, NodeKind::end_event}) {
    Diagram d;
    const Index send = thrown(d, kind, "send", key(R"(round + "/" + unit)", "PT2H"));
    d.path({d.start(), d.user("work"), send});
    if (kind != NodeKind::end_event) d.path({send, d.end()});
    Player player(d.program());
    player.start({{"round", "R1"}, {"unit", "east"}});
    const auto sent = sent_by(player.ask(CompleteTask{player.task("work"), "wang", {}, {}}));
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].name, "request");
    EXPECT_EQ(sent[0].key, "R1/east");
    ASSERT_TRUE(sent[0].lives_until);
    EXPECT_EQ(sent[0].lives_until->time - player.now.time, std::chrono::hours(2));
    EXPECT_EQ(player.instance.status, Status::completed);
  }
}

TEST(Messages, ASendTaskWithAnImplementationIsAJobUnlessItCorrelates) {
  for (const char* formula : {"", "\"key\""}) {
    Diagram d;
    const Index send = thrown(d, NodeKind::send_task, "send", key(formula));
    d.at(send).implementation = "##WebService";
    d.path({d.start(), send, d.end()});
    Player player(d.program());
    const auto sent = sent_by(player.ask(Start{}));
    EXPECT_EQ(sent.empty(), std::string(formula).empty());
    EXPECT_EQ(player.instance.activations.empty(), !sent.empty());
  }
}

TEST(Messages, TimeToLiveMayBeAFormulaAndWorkingDays) {
  Diagram d;
  const Index days = thrown(d, NodeKind::throw_event, "days", key({}, "2WD"));
  const Index formula = thrown(d, NodeKind::throw_event, "formula", key({}, "=patience"));
  const Index none = thrown(d, NodeKind::throw_event, "none", key({}));
  d.path({d.start(), days, formula, none, d.end()});
  Player player(d.program());
  const auto sent = sent_by(player.ask(Start{{}, {}, {{"patience", "PT5M"}}}));
  ASSERT_EQ(sent.size(), 3U);
  EXPECT_EQ(sent[0].lives_until->text(), "2026-03-04T16:00:00.000Z");
  EXPECT_EQ(sent[1].lives_until->time - player.now.time, std::chrono::minutes(5));
  EXPECT_FALSE(sent[2].lives_until);
  EXPECT_EQ(sent[2].key, "");
  for (const char* wrong : {"tomorrow", "R/PT1H", "F+1WD"}) {
    Player again(d.program());
    again.start({{"patience", wrong}});
    EXPECT_EQ(again.incident(), "bpmn.incident.deadline_unreadable") << wrong;
    again.must(Retry{again.instance.activations.front().number, "boss", {{"patience", "PT1H"}}});
    EXPECT_EQ(again.instance.status, Status::completed);
  }
}

TEST(Messages, AKeyThatFailsIsNotSent) {
  for (const NodeKind kind : {NodeKind::send_task, NodeKind::throw_event, NodeKind::end_event}) {
    Diagram d;
    const Index send = thrown(d, kind, "send", key("unit"));
    d.path({d.start(), send});
    if (kind != NodeKind::end_event) d.path({send, d.end()});
    Player player(d.program());
    EXPECT_TRUE(sent_by(player.ask(Start{})).empty());
    EXPECT_EQ(player.incident(), "bpmn.incident.key_missing");
    const auto sent =
        sent_by(player.ask(Retry{player.instance.activations.front().number, "boss", {{"unit", "east"}}}));
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].key, "east");
    EXPECT_EQ(player.instance.status, Status::completed);
  }
}

TEST(Messages, AreReadFromExtensionElements) {
  const auto correlation = [](const std::string& attributes) {
    return "<extensionElements><huiyin:correlation " + attributes + "/></extensionElements>";
  };
  const Program program = program_of(sample(
      R"(<startEvent id="s"/><receiveTask id="r" messageRef="m">)" +
          correlation(R"(key="=a + &quot;/&quot;")") + R"(</receiveTask><intermediateThrowEvent id="t">)" +
          correlation(R"(key="b" timeToLive="PT2H")") +
          R"(<messageEventDefinition id="d" messageRef="m" operationRef="o"/></intermediateThrowEvent>
          <endEvent id="e"><messageEventDefinition id="c" messageRef="m" operationRef="o">)" +
          correlation(R"(timeToLive="=c")") + R"(</messageEventDefinition></endEvent>[s>r>t>e])",
      R"(<message id="m" name="reply"/><interface id="i" name="i"><operation id="o" name="o">
         <inMessageRef>m</inMessageRef></operation></interface>)"));
  EXPECT_EQ(program.node(*program.find_node("r")).correlation.key.text, "a + \"/\"");
  EXPECT_EQ(program.node(*program.find_node("t")).correlation.key.text, "b");
  EXPECT_EQ(program.node(*program.find_node("t")).correlation.time_to_live->count, 7'200'000);
  EXPECT_EQ(program.node(*program.find_node("e")).correlation.time_to_live_formula.text, "c");
}

}  // namespace
}  // namespace huiyin::bpmn
