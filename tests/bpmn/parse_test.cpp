#include <gtest/gtest.h>

#include "sample_program.hpp"

namespace huiyin::bpmn {
namespace {

const Node& node_of(const Process& process, std::string_view id) {
  for (const Node& node : process.nodes) {
    if (node.place.id == id) return node;
  }
  throw std::out_of_range(std::string(id));
}

TEST(Parse, ReadsNodesFlowsAndScopes) {
  const Model model = model_of(sample(
      R"(<startEvent id="s"/><subProcess id="u"><startEvent id="a"/><userTask id="t" name="Sign"/><endEvent id="b"/>[a>t>b]</subProcess>
         <exclusiveGateway id="g" default="g_e"/><endEvent id="e"/><endEvent id="f"/>[s>u>g>e][g>f?=amount > 3])"));
  const Process& process = model.processes.at(0);
  EXPECT_EQ(process.executable, Sure::yes);
  ASSERT_EQ(process.scopes.size(), 2U);
  const Node& sub_process = node_of(process, "u");
  EXPECT_EQ(sub_process.body, 1);
  EXPECT_EQ(process.scopes[1].owner, 1);
  EXPECT_EQ(process.scopes[1].parent, 0);
  EXPECT_EQ(node_of(process, "t").scope, 1);
  EXPECT_EQ(node_of(process, "t").place.name, "Sign");
  EXPECT_EQ(node_of(process, "t").place.line, 3);
  const Node& gateway = node_of(process, "g");
  ASSERT_EQ(gateway.outgoing.size(), 2U);
  EXPECT_EQ(gateway.default_flow, gateway.outgoing[0]);
  const Flow& flow_to_f = process.flows.at(static_cast<std::size_t>(gateway.outgoing[1]));
  ASSERT_TRUE(flow_to_f.condition);
  EXPECT_EQ(flow_to_f.condition->text, "amount > 3");
  EXPECT_EQ(process.nodes.at(static_cast<std::size_t>(flow_to_f.target)).place.id, "f");
}

TEST(Parse, ReadsEventsThroughReferences) {
  const Model model = model_of(sample(
      R"(<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>[s>t>e]
         <boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><timerEventDefinition>
           <timeCycle xsi:type="tFormalExpression">R5/P1D</timeCycle></timerEventDefinition></boundaryEvent>
         <endEvent id="f"><eventDefinitionRef>shared</eventDefinitionRef></endEvent>[b>f])",
      R"(<error id="x" name="Late" errorCode="L1"/><errorEventDefinition id="shared" errorRef="x"/>)"));
  const Process& process = model.processes.at(0);
  const Node& boundary = node_of(process, "b");
  EXPECT_EQ(boundary.interrupting, Sure::no);
  EXPECT_EQ(process.nodes.at(static_cast<std::size_t>(boundary.attached_to)).place.id, "t");
  EXPECT_EQ(node_of(process, "t").boundary.size(), 1U);
  EXPECT_EQ(boundary.event.kind, EventKind::timer);
  EXPECT_EQ(boundary.event.timer, TimerKind::cycle);
  EXPECT_EQ(boundary.event.expression.text, "R5/P1D");
  const EventDefinition& thrown = node_of(process, "f").event;
  EXPECT_EQ(thrown.kind, EventKind::error);
  EXPECT_EQ(thrown.reference, "x");
  EXPECT_EQ(thrown.code, "L1");
  EXPECT_EQ(thrown.name, "Late");
}

TEST(Parse, ReadsLoopsOverTheDataThatFlowsIn) {
  const Model model = model_of(sample(
      R"(<dataObject id="o" name="signers" isCollection="true"/><dataObjectReference id="r" dataObjectRef="o"/>
         <userTask id="t"><ioSpecification><dataInput id="i" isCollection="true"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet/></ioSpecification>
           <dataInputAssociation id="a"><sourceRef>r</sourceRef><targetRef>i</targetRef></dataInputAssociation>
           <multiInstanceLoopCharacteristics isSequential="true"><loopDataInputRef>i</loopDataInputRef><inputDataItem id="x" name="signer"/>
             <completionCondition xsi:type="tFormalExpression">agreed >= 2</completionCondition></multiInstanceLoopCharacteristics></userTask>
         <task id="l"><standardLoopCharacteristics testBefore="true" loopMaximum="3"><loopCondition xsi:type="tFormalExpression">more</loopCondition></standardLoopCharacteristics></task>)"));
  const Node& task = node_of(model.processes.at(0), "t");
  ASSERT_TRUE(task.loop);
  EXPECT_EQ(task.loop->kind, LoopKind::sequential);
  EXPECT_EQ(task.loop->collection, "signers");
  EXPECT_EQ(task.loop->input_item, "signer");
  EXPECT_EQ(task.loop->completion.text, "agreed >= 2");
  ASSERT_EQ(task.data.size(), 1U);
  EXPECT_EQ(task.data[0].sources.at(0), "signers");
  const Node& looping = node_of(model.processes.at(0), "l");
  ASSERT_TRUE(looping.loop);
  EXPECT_EQ(looping.loop->kind, LoopKind::standard);
  EXPECT_EQ(looping.loop->test_before, Sure::yes);
  EXPECT_EQ(looping.loop->maximum, 3);
}

TEST(Parse, ConnectsCompensationAndLanes) {
  const Model model = model_of(sample(
      R"(<laneSet id="ls"><lane id="outer"><flowNodeRef>t</flowNodeRef><childLaneSet id="cs"><lane id="inner" name="Leader"><flowNodeRef>t</flowNodeRef></lane></childLaneSet></lane></laneSet>
         <startEvent id="s"/><task id="t"/><endEvent id="e"><compensateEventDefinition activityRef="t" waitForCompletion="false"/></endEvent>[s>t>e]
         <boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>
         <task id="undo" isForCompensation="true"/><association id="a" associationDirection="One" sourceRef="b" targetRef="undo"/>)"));
  const Process& process = model.processes.at(0);
  EXPECT_EQ(process.lanes.at(static_cast<std::size_t>(node_of(process, "t").lane)).place.name, "Leader");
  EXPECT_EQ(process.lanes.at(1).parent, 0);
  EXPECT_EQ(process.nodes.at(static_cast<std::size_t>(node_of(process, "b").compensated_by)).place.id,
            "undo");
  const EventDefinition& thrown = node_of(process, "e").event;
  EXPECT_EQ(process.nodes.at(static_cast<std::size_t>(thrown.activity)).place.id, "t");
  EXPECT_EQ(thrown.wait_for_completion, Sure::no);
}

TEST(Parse, KeepsForeignExtensionsByteForByte) {
  const std::string slice = "<foreign:form   key = 'a'>\n  <!-- kept --><foreign:x/>&amp;</foreign:form>";
  const Model model = model_of(sample("<task id=\"t\" foreign:due=\"1 &lt; 2\"><extensionElements>" + slice +
                                      "</extensionElements></task>"));
  const std::vector<Extension>& kept = node_of(model.processes.at(0), "t").extensions;
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].name, "due");
  EXPECT_EQ(kept[0].text, "1 < 2");
  EXPECT_EQ(kept[1].space, "urn:foreign");
  EXPECT_EQ(kept[1].text, slice);
}

TEST(Parse, ReadsAnyPrefixCdataAndWindowsEncoding) {
  const std::string xml =
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?><b:definitions "
      "xmlns:b=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
      " xmlns:t=\"urn:t\" targetNamespace=\"urn:t\"><b:message id=\"m\" name=\"\x80\"/><b:process id=\"p\" "
      "isExecutable=\"true\">"
      "<b:receiveTask id=\"r\" messageRef=\"t:m\"/><b:scriptTask id=\"k\" scriptFormat=\"application/feel\">"
      "<b:script><![CDATA[1 < 2]]></b:script></b:scriptTask></b:process></b:definitions>";
  const Model model = model_of(xml);
  EXPECT_EQ(node_of(model.processes.at(0), "r").message, "m");
  EXPECT_EQ(node_of(model.processes.at(0), "r").message_name, "\xe2\x82\xac");
  EXPECT_EQ(node_of(model.processes.at(0), "k").script.text, "1 < 2");
}

TEST(Parse, RefusesWhatIsNoBpmn) {
  EXPECT_EQ(read("<a/>").refusal().code, "bpmn.xml.not_bpmn");
  EXPECT_EQ(read("<definitions/>").refusal().code, "bpmn.xml.not_bpmn");
  EXPECT_EQ(read("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'").refusal().code,
            "bpmn.xml.malformed");
}

// Thousands of each of what checks compare with one another must not take the time of their square.
TEST(Parse, ReadsALargeFileInTime) {
  std::string body = "<startEvent id=\"s\"/>";
  std::string before = "s";
  for (int i = 0; i < 9000; ++i) {
    const std::string id = "t" + std::to_string(i);
    body += "<userTask id=\"" + id + "\"/>" + flow(before, id, nullptr);
    before = id;
  }
  body += "<endEvent id=\"e\"/>" + flow(before, "e", nullptr);
  const Outcome<Reading> reading = read(sample(body));
  ASSERT_TRUE(reading.ok());
  EXPECT_TRUE(reading->findings.empty());
  EXPECT_EQ(reading->model.processes.at(0).nodes.size(), 9002U);
}

TEST(Parse, KeepsPerformersAsTheyWereWritten) {
  const std::string owner =
      "<potentialOwner><resourceAssignmentExpression><formalExpression>user(wang), group(office)"
      "</formalExpression></resourceAssignmentExpression></potentialOwner>";
  const Outcome<Reading> reading = read(
      sample("<startEvent id=\"s\"/><userTask id=\"t\">" + owner + "</userTask><endEvent id=\"e\"/>[s>t>e]"));
  ASSERT_TRUE(reading.ok());
  ASSERT_EQ(reading->findings.size(), 1U);
  EXPECT_EQ(reading->findings[0].code, "bpmn.report.performer");
  EXPECT_EQ(reading->findings[0].weight, Weight::reported);
  const Node& task = node_of(reading->model.processes.at(0), "t");
  ASSERT_EQ(task.extensions.size(), 1U);
  EXPECT_EQ(task.extensions[0].name, "potentialOwner");
  EXPECT_EQ(task.extensions[0].text, owner);
}

}  // namespace
}  // namespace huiyin::bpmn
