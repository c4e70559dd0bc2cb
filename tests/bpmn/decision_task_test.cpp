// Business rule tasks that name a decision of a DMN file.

#include "diagram.hpp"
#include "sample_program.hpp"

namespace huiyin::bpmn {
namespace {

Decisions severity(const std::string& space = "urn:rules") {
  auto model = feel::DecisionModel::read(
      R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace=")" +
      space +
      R"("><inputData id="a" name="amount"><variable name="amount"/></inputData>
      <decision id="severity" name="Severity"><variable name="Severity"/>
        <informationRequirement><requiredInput href="#a"/></informationRequirement>
        <decisionTable hitPolicy="UNIQUE"><input><inputExpression><text>amount</text></inputExpression></input>
          <output name="grade"/><output name="days"/>
          <rule><inputEntry><text>&lt; 100</text></inputEntry><outputEntry><text>"minor"</text></outputEntry>
            <outputEntry><text>30</text></outputEntry></rule>
          <rule><inputEntry><text>&gt;= 100</text></inputEntry><outputEntry><text>"grave"</text></outputEntry>
            <outputEntry><text>5</text></outputEntry></rule>
        </decisionTable></decision>
      <decision id="endless" name="Endless"><variable name="Endless"/>
        <literalExpression><text>count(for x in 1..1000000 return x)</text></literalExpression></decision>
      </definitions>)");
  EXPECT_TRUE(model) << (model ? "" : model.refusal().code);
  return {*model};
}

std::string deciding(const std::string& attributes, const std::string& inside = "") {
  return sample(R"(<startEvent id="s"/><businessRuleTask id="decide" implementation="##unspecified">
      <extensionElements><huiyin:decision )" +
                attributes + R"(/></extensionElements>)" + inside + R"(</businessRuleTask>
      <userTask id="after"/><endEvent id="e"/>[s>decide>after>e])");
}

const feel::Value* variable(const Player& player, const char* name) {
  return player.instance.scopes.front().variables.find(name);
}

TEST(DecisionTask, PutsTheDecisionIntoItsVariable) {
  for (const char* reference : {"severity", "Severity", "urn:rules#severity"}) {
    Player player(
        program_of(deciding("ref=\"" + std::string(reference) + "\" result=\"verdict\""), severity()));
    player.start({{"amount", 250}});
    EXPECT_EQ(player.tasks(), (Strings{"after"}));
    ASSERT_NE(variable(player, "verdict"), nullptr);
    EXPECT_EQ(*variable(player, "verdict")->context()->find("grade")->text(), "grave");
  }
}

TEST(DecisionTask, WithoutAVariableEveryEntryIsOne) {
  Player player(program_of(deciding("ref=\"severity\""), severity()));
  player.start({{"amount", 3}});
  EXPECT_EQ(*variable(player, "grade")->text(), "minor");
  EXPECT_EQ(variable(player, "days")->number()->integer(), 30);
}

TEST(DecisionTask, DecidesForEachInstanceOfALoop) {
  Diagram d;
  const Index decide = d.add(NodeKind::business_rule_task, "decide");
  d.at(decide).decision = DecisionReference{"severity", "verdict"};
  Loop& loop = d.loop(decide, LoopKind::parallel);
  loop.collection = "amounts";
  loop.input_item = "amount";
  loop.output_collection = "verdicts";
  loop.output_item = "verdict";
  d.path({d.start(), decide, d.user("after"), d.end()});
  Player player(d.program(severity()));
  player.start({{"amounts", feel::List{1, 500}}});
  const feel::List& verdicts = *variable(player, "verdicts")->list();
  ASSERT_EQ(verdicts.size(), 2U);
  EXPECT_EQ(*verdicts[0].context()->find("grade")->text(), "minor");
  EXPECT_EQ(*verdicts[1].context()->find("grade")->text(), "grave");
}

TEST(DecisionTask, ADecisionThatPassesItsBoundsIsAnIncident) {
  Player player(program_of(deciding("ref=\"endless\" result=\"x\""), severity()));
  player.start();
  EXPECT_TRUE(player.incident().starts_with("feel.too_")) << player.incident();
  EXPECT_EQ(player.instance.activations.front().failure->detail, "endless");
}

TEST(DecisionTask, WithoutADecisionItIsAJob) {
  Player player(
      program_of(sample(R"(<startEvent id="s"/><businessRuleTask id="decide" implementation="##unspecified"/>
                <endEvent id="e"/>[s>decide>e])"),
                 severity()));
  player.start();
  ASSERT_EQ(player.instance.activations.size(), 1U);
  EXPECT_EQ(player.instance.activations.front().rest, Rest::job);
}

TEST(DecisionTask, TheDecisionMustBeThereOnce) {
  const auto codes = [](const std::string& attributes, const Decisions& decisions) {
    Strings found;
    for (const Finding& finding : compile(model_of(deciding(attributes)), "test", {}, decisions).findings)
      found.push_back(finding.code + " " + finding.id + " " + finding.detail);
    return found;
  };
  Decisions two = severity();
  two.push_back(severity("urn:other").front());
  EXPECT_EQ(codes("ref=\"severity\"", {}), (Strings{"bpmn.decision.unknown decide severity"}));
  EXPECT_EQ(codes("ref=\"amount\"", severity()), (Strings{"bpmn.decision.unknown decide amount"}));
  EXPECT_EQ(codes("ref=\"urn:none#severity\"", two),
            (Strings{"bpmn.decision.unknown decide urn:none#severity"}));
  EXPECT_EQ(codes("ref=\"severity\"", two), (Strings{"bpmn.decision.ambiguous decide severity"}));
  EXPECT_EQ(codes("ref=\"urn:other#severity\"", two), Strings{});
}

}  // namespace
}  // namespace huiyin::bpmn
