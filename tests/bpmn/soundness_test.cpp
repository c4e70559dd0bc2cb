// Ordinary diagrams of an office that the soundness check once refused: reminders at a task that is done
// again. What it must go on refusing stands in faults.txt.

#include <gtest/gtest.h>

#include "sample.hpp"

namespace huiyin::bpmn {
namespace {

std::string reminder(const std::string& id, const std::string& host, const std::string& cycle = "R3/P1D") {
  return "<boundaryEvent id=\"" + id + "\" attachedToRef=\"" + host +
         "\" cancelActivity=\"false\"><timerEventDefinition><timeCycle xsi:type=\"tFormalExpression\">" +
         cycle + "</timeCycle></timerEventDefinition></boundaryEvent>";
}

/// A draft that a check sends back to be done again, with `more` beside it.
std::string rework(const std::string& more) {
  return sample(R"(<startEvent id="s"/><exclusiveGateway id="g"/><userTask id="draft"/><userTask id="check"/>
    <exclusiveGateway id="x"/><endEvent id="e"/>[s>g>draft>check>x>e][x>g])" +
                more);
}

std::string complaints(const std::string& xml) {
  const Outcome<Reading> reading = read(xml);
  if (!reading) return reading.refusal().code;
  std::string text;
  for (const Finding& finding : reading->findings) {
    if (finding.weight == Weight::unsound || finding.weight == Weight::refused ||
        finding.code == "bpmn.report.soundness_undecided")
      text += finding.code + " at " + finding.id + "\n";
  }
  return text;
}

TEST(Soundness, AReminderMayEndByItselfInAReworkLoop) {
  EXPECT_EQ(complaints(rework(reminder("b", "draft") + R"(<sendTask id="m"/><endEvent id="d"/>[b>m>d])")),
            "");
  EXPECT_EQ(
      complaints(rework(reminder("b", "draft", "R/P1D") + R"(<userTask id="m"/><endEvent id="d"/>[b>m>d])")),
      "");
}

TEST(Soundness, AReminderMayEndWhereTheProcessEnds) {
  EXPECT_EQ(complaints(rework(reminder("b", "draft") + R"(<userTask id="m"/>[b>m>e])")), "");
}

TEST(Soundness, TwoRemindersMayShareTheirStep) {
  EXPECT_EQ(complaints(rework(reminder("b", "draft") + reminder("c", "check") +
                              R"(<userTask id="m"/><endEvent id="d"/>[b>m][c>m>d])")),
            "");
}

TEST(Soundness, AReminderMayBeRemindedOf) {
  EXPECT_EQ(complaints(rework(reminder("b", "draft") + R"(<userTask id="m"/><endEvent id="d"/>[b>m>d])" +
                              reminder("c", "m") + R"(<sendTask id="n"/><endEvent id="f"/>[c>n>f])")),
            "");
}

TEST(Soundness, AReminderMaySplitJoinAndGoRound) {
  EXPECT_EQ(complaints(rework(reminder("b", "draft") + R"(<parallelGateway id="a"/><userTask id="m"/>
    <exclusiveGateway id="y"/><userTask id="n"/><exclusiveGateway id="z"/><parallelGateway id="j"/><endEvent id="d"/>
    [b>a>m>j>d][a>y>n>z>j][z>y])")),
            "");
}

TEST(Soundness, AReminderMayEndTheProcess) {
  EXPECT_EQ(complaints(rework(reminder("b", "draft") + R"(<userTask id="m"/><endEvent id="d">
    <terminateEventDefinition/></endEvent>[b>m>d])")),
            "");
}

// The only end there is: what the event begins must not be lost sight of.
TEST(Soundness, OnlyAReminderMayEndTheProcess) {
  const std::string endless =
      R"(<startEvent id="s"/><exclusiveGateway id="g"/><userTask id="draft"/>[s>g>draft>g])";
  EXPECT_NE(complaints(sample(endless)), "");
  EXPECT_EQ(complaints(sample(endless + reminder("b", "draft") + R"(<userTask id="m"/><endEvent id="d">
    <terminateEventDefinition/></endEvent>[b>m>d])")),
            "");
}

// The way to what is wrong in a branch begins at the step it stands beside.
TEST(Soundness, NamesTheWayIntoABranch) {
  const Outcome<Reading> reading =
      read(rework(reminder("b", "draft") + reminder("c", "m") +
                  R"(<userTask id="m"/><exclusiveGateway id="y"/><endEvent id="d"/>[b>m>y>d][y>m][c>m])"));
  ASSERT_TRUE(reading.ok());
  const auto found = std::ranges::find_if(reading->findings, [](const Finding& one) {
    return one.code == "bpmn.soundness.tokens_pile_up" && one.id == "m";
  });
  ASSERT_NE(found, reading->findings.end());
  ASSERT_GE(found->path.size(), 3U);
  EXPECT_EQ(found->path[0], "draft");
  EXPECT_EQ(found->path[1], "b");
}

}  // namespace
}  // namespace huiyin::bpmn
