// Decision tables by hit policy, and what surrounds them in a DMN file.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "bpmn/feel/decision_model.hpp"

namespace huiyin::feel {
namespace {

constexpr const char* head =
    R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="t" name="t">)";

/// A table over a number: small below 10, even, big above 5.
std::string table(std::string_view policy, std::string_view more = "") {
  return fmt::format(
      R"({}<inputData id="n" name="amount due"><variable name="amount due" typeRef="number"/></inputData>
<decision id="d" name="grade"><variable name="grade"/>
<informationRequirement><requiredInput href="#n"/></informationRequirement>
<decisionTable hitPolicy="{}" {}>
<input><inputExpression typeRef="number"><text>amount due</text></inputExpression></input>
<output name="fee" typeRef="number"><outputValues><text>30, 20, 10</text></outputValues></output>
<rule><inputEntry><text>&lt; 10</text></inputEntry><outputEntry><text>10</text></outputEntry></rule>
<rule><inputEntry><text>even(?)</text></inputEntry><outputEntry><text>20</text></outputEntry></rule>
<rule><inputEntry><text>&gt; 5, null</text></inputEntry><outputEntry><text>10 * 3</text></outputEntry></rule>
</decisionTable></decision></definitions>)",
      head, policy, more);
}

std::string answer(const std::string& text, const Context& inputs, std::string_view decision = "grade") {
  const auto model = DecisionModel::read(text);
  if (!model) return model.refusal().code;
  const auto value = (*model)->evaluate(decision, inputs);
  return value ? to_text(*value) : value.refusal().code;
}

Context amount(int number) {
  return {{"amount due", number}};
}

TEST(DecisionTable, AnswersByItsHitPolicy) {
  EXPECT_EQ(answer(table("UNIQUE"), amount(11)), "30");
  EXPECT_EQ(answer(table("UNIQUE"), amount(8)), "null");
  EXPECT_EQ(answer(table("ANY"), amount(8)), "null");
  EXPECT_EQ(answer(table("ANY"), amount(11)), "30");
  EXPECT_EQ(answer(table("FIRST"), amount(8)), "10");
  EXPECT_EQ(answer(table("PRIORITY"), amount(8)), "30");
  EXPECT_EQ(answer(table("RULE ORDER"), amount(8)), "[10, 20, 30]");
  EXPECT_EQ(answer(table("OUTPUT ORDER"), amount(8)), "[30, 20, 10]");
  EXPECT_EQ(answer(table("COLLECT"), amount(8)), "[10, 20, 30]");
  EXPECT_EQ(answer(table("COLLECT", R"(aggregation="SUM")"), amount(8)), "60");
  EXPECT_EQ(answer(table("COLLECT", R"(aggregation="MIN")"), amount(8)), "10");
  EXPECT_EQ(answer(table("COLLECT", R"(aggregation="MAX")"), amount(8)), "30");
  EXPECT_EQ(answer(table("COLLECT", R"(aggregation="COUNT")"), amount(8)), "3");
}

TEST(DecisionTable, TakesNullAndNoOtherKind) {
  EXPECT_EQ(answer(table("UNIQUE"), {}), "30");
  EXPECT_EQ(answer(table("UNIQUE"), {{"amount due", "many"}}), "30");  // no number: null
}

TEST(DecisionTable, RefusesARuleWithTooFewCells) {
  std::string text = table("UNIQUE");
  const std::string cell = "<inputEntry><text>even(?)</text></inputEntry>";
  text.erase(text.find(cell), cell.size());
  EXPECT_EQ(answer(text, amount(1)), "dmn.uneven_rule");
}

TEST(DecisionModel, GivesADecisionWhatItRequiresAndNothingElse) {
  const std::string text = std::string(head) + R"(
<decision id="a" name="a"><variable name="a"/><literalExpression><text>1</text></literalExpression></decision>
<decision id="b" name="b"><variable name="b"/><literalExpression><text>2</text></literalExpression></decision>
<decision id="c" name="grade"><variable name="grade"/>
<informationRequirement><requiredDecision href="#a"/></informationRequirement>
<literalExpression><text>[a, b]</text></literalExpression></decision></definitions>)";
  EXPECT_EQ(answer(text, {}), "[1, null]");
}

TEST(DecisionModel, CallsKnowledgeModelsEvenOnesThatCallThemselves) {
  const std::string text = std::string(head) + R"(
<businessKnowledgeModel id="f" name="f"><variable name="f"/>
<encapsulatedLogic><formalParameter name="n" typeRef="number"/>
<literalExpression><text>if n = 0 then 1 else n * f(n - 1)</text></literalExpression></encapsulatedLogic>
<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement></businessKnowledgeModel>
<decision id="c" name="grade"><variable name="grade"/><knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>
<literalExpression><text>f(20)</text></literalExpression></decision>
<decision id="e" name="endless"><variable name="endless"/><knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>
<literalExpression><text>f(-1)</text></literalExpression></decision></definitions>)";
  EXPECT_EQ(answer(text, {}), "2432902008176640000");
  EXPECT_EQ(answer(text, {}, "endless"), "feel.too_deep");
}

TEST(DecisionModel, HoldsValuesToTheirTypes) {
  const std::string text = std::string(head) + R"(
<itemDefinition name="tNumbers" isCollection="true"><typeRef>number</typeRef></itemDefinition>
<decision id="c" name="grade"><variable name="grade" typeRef="tNumbers"/>
<literalExpression><text>5</text></literalExpression></decision>
<decision id="e" name="wrong"><variable name="wrong" typeRef="tNumbers"/>
<literalExpression><text>["a"]</text></literalExpression></decision></definitions>)";
  EXPECT_EQ(answer(text, {}), "[5]");
  EXPECT_EQ(answer(text, {}, "wrong"), "null");
}

TEST(DecisionModel, DecisionsInACircleAreNull) {
  const std::string text = std::string(head) + R"(
<decision id="a" name="a"><variable name="a"/><informationRequirement><requiredDecision href="#c"/></informationRequirement>
<literalExpression><text>grade</text></literalExpression></decision>
<decision id="c" name="grade"><variable name="grade"/><informationRequirement><requiredDecision href="#a"/></informationRequirement>
<literalExpression><text>a</text></literalExpression></decision></definitions>)";
  EXPECT_EQ(answer(text, {}), "null");
}

TEST(DecisionModel, RefusesWhatIsNoModel) {
  EXPECT_EQ(answer("<definitions/>", {}), "dmn.unknown_decision");
  EXPECT_EQ(answer("<bpmn/>", {}), "dmn.not_a_model");
  EXPECT_EQ(
      answer(
          std::string(head) +
              R"(<decision id="c" name="grade"><literalExpression><text>1 +</text></literalExpression></decision></definitions>)",
          {}),
      "feel.syntax");
}

}  // namespace
}  // namespace huiyin::feel
