// The outbox: what one instance sends, the right other one receives, once.

#include "bpmn/pack.hpp"
#include "crypto/base64.hpp"
#include "stage.hpp"

namespace huiyin::process {
namespace {

using Names = std::vector<std::string>;

const std::string letter = "<message id='m' name='letter'/>";
const std::string receiver =
    "<startEvent id='s'/><intermediateCatchEvent id='wait'><messageEventDefinition messageRef='m'/>"
    "</intermediateCatchEvent><userTask id='read'/><endEvent id='e'/>[s>wait>read>e]";

Sent sent(const std::string& id, std::int64_t lives_until_ms = 0, const std::string& engagement = {}) {
  bpmn::Packer packer;
  packer.context({{"text", "hello"}});
  return {id, engagement, "message", "letter", "", crypto::to_base64(packer.take()), lives_until_ms};
}

std::string send(Stage& stage, const Sent& what) {
  const Result result = stage.wait([&](Runtime::Done done) { stage.runtime().send(what, std::move(done)); });
  return std::holds_alternative<Reply>(result) ? std::string() : Stage::id_or_code(result);
}

TEST(Message, ReachesTheOneThatWaits) {
  Stage stage("message");
  ASSERT_EQ(stage.deploy(receiver, letter).size(), 64U);
  const std::string first = stage.start();
  stage.clock.pass(std::chrono::milliseconds(1));
  const std::string second = stage.start();
  EXPECT_EQ(send(stage, sent("a")), "");
  EXPECT_EQ(send(stage, sent("a")), "process.send.known");
  EXPECT_EQ(stage.runtime().run_due(), 1U);
  EXPECT_EQ(stage.runtime().run_due(), 0U);
  EXPECT_EQ(stage.tasks(first), Names{"read"}) << "the oldest";
  EXPECT_EQ(stage.tasks(second), Names{});
  EXPECT_EQ(stage.number("SELECT COUNT(*) FROM process_message"), 0);
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Message, WaitsAsLongAsItLives) {
  Stage stage("lives");
  ASSERT_EQ(stage.deploy(receiver, letter).size(), 64U);
  const std::int64_t now_ms = stage.clock.now().time.time_since_epoch().count();
  EXPECT_EQ(send(stage, sent("lasting", now_ms + 3'600'000)), "");
  EXPECT_EQ(stage.runtime().run_due(), 0U) << "nobody waits yet";
  stage.restart();
  const std::string instance = stage.start();
  EXPECT_EQ(stage.runtime().run_due(), 1U);
  EXPECT_EQ(stage.tasks(instance), Names{"read"});
  EXPECT_EQ(send(stage, sent("lapsing", now_ms + 3'600'000)), "");
  stage.clock.pass(std::chrono::hours(2));
  const std::string late = stage.start();
  EXPECT_EQ(stage.runtime().run_due(), 1U);
  EXPECT_EQ(stage.tasks(late), Names{}) << "its time was over";
  EXPECT_EQ(send(stage, sent("now or never")), "");
  EXPECT_EQ(stage.runtime().run_due(), 1U);
  EXPECT_EQ(stage.tasks(late), Names{"read"});
  EXPECT_EQ(send(stage, sent("never")), "");
  EXPECT_EQ(stage.runtime().run_due(), 1U);
  EXPECT_EQ(stage.number("SELECT COUNT(*) FROM process_message"), 0);
  EXPECT_EQ(stage.number("SELECT COUNT(*) FROM journal WHERE facts LIKE '%process.lapsed%'"), 2);
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Message, StartsAProcessAndOneProcessWritesToAnother) {
  Stage stage("start");
  ASSERT_EQ(
      Stage::id_or_code(
          stage.runtime().deploy(
              {{"answer.bpmn",
                "<definitions exporter='bpmn-js' id='file' targetNamespace='urn:test' "
                "xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>" +
                    letter + "<process id='answer' isExecutable='true'>" +
                    bpmn::expanded("<startEvent id='s'><messageEventDefinition messageRef='m'/></startEvent>"
                                   "<userTask id='answer_it'/><endEvent id='e'/>[s>answer_it>e]") +
                    "</process></definitions>"}},
              {stage.office}))
          .size(),
      64U);
  ASSERT_EQ(stage
                .deploy("<startEvent id='s'/><intermediateThrowEvent id='write'><messageEventDefinition "
                        "messageRef='m'/></intermediateThrowEvent><endEvent id='e'/>[s>write>e]",
                        letter)
                .size(),
            64U);
  const std::string writer = stage.start("", {{"text", "hello"}});
  EXPECT_EQ(stage.status(writer), "completed");
  EXPECT_EQ(stage.runtime().run_due(), 1U);
  EXPECT_EQ(stage.texts("SELECT node FROM process_task"), Names{"answer_it"});
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Message, AKeySaysForWhomItIs) {
  Stage stage("key");
  const std::string keyed =
      "<startEvent id='s'/><intermediateCatchEvent id='wait'><extensionElements><huiyin:correlation "
      "xmlns:huiyin='urn:huiyin:bpmn:1.0' key='=round'/></extensionElements><messageEventDefinition "
      "messageRef='m'/></intermediateCatchEvent><userTask id='read'/><endEvent id='e'/>[s>wait>read>e]";
  ASSERT_EQ(stage.deploy(keyed, letter).size(), 64U);
  const std::string first = stage.start("", {{"round", "2020-1"}});
  const std::string second = stage.start("", {{"round", "2020-2"}});
  Sent third = sent("third");
  third.correlation_key = "2020-3";
  EXPECT_EQ(send(stage, third), "");
  EXPECT_EQ(stage.runtime().run_due(), 1U) << "it lapses";
  EXPECT_EQ(stage.number("SELECT COUNT(*) FROM process_task"), 0);
  Sent other = sent("other");
  other.correlation_key = "2020-2";
  EXPECT_EQ(send(stage, other), "");
  EXPECT_EQ(stage.runtime().run_due(), 1U);
  EXPECT_EQ(stage.tasks(first), Names{});
  EXPECT_EQ(stage.tasks(second), Names{"read"});
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Signal, ReachesAllWhoListen) {
  Stage stage("signal");
  const std::string bell = "<signal id='b' name='bell'/>";
  ASSERT_EQ(stage
                .deploy("<startEvent id='s'/><exclusiveGateway id='g' default='g_ring'/>"
                        "<intermediateCatchEvent id='wait'><signalEventDefinition signalRef='b'/>"
                        "</intermediateCatchEvent><endEvent id='e'/><intermediateThrowEvent id='ring'>"
                        "<signalEventDefinition signalRef='b'/></intermediateThrowEvent><endEvent id='f'/>"
                        "[s>g][g>wait?listens][wait>e][g>ring>f]",
                        bell)
                .size(),
            64U);
  const std::string one = stage.start("", {{"listens", true}});
  const std::string two = stage.start("", {{"listens", true}});
  const std::string ringer = stage.start("", {{"listens", false}});
  EXPECT_EQ(stage.status(ringer), "completed");
  EXPECT_EQ(stage.status(one), "running");
  EXPECT_EQ(stage.runtime().run_due(), 1U) << "one entry moves both";
  EXPECT_EQ(stage.status(one), "completed");
  EXPECT_EQ(stage.status(two), "completed");
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

}  // namespace
}  // namespace huiyin::process
