#pragma once
// One file with every element the engine runs, a process for each family of them, so that a state and a
// command stream can get anywhere. Short as in tests/bpmn/sample.hpp: [a>b] is a sequence flow.

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "bpmn/step.hpp"
#include "sample.hpp"

namespace huiyin::bpmn {

inline std::string every_element_text() {
  const auto timer = [](const std::string& kind, const std::string& text) {
    return "<timerEventDefinition><" + kind + " xsi:type=\"tFormalExpression\">" + text + "</" + kind +
           "></timerEventDefinition>";
  };
  const auto beside = [](const std::string& id, const std::string& host, const std::string& definition) {
    return "<boundaryEvent id=\"" + id + "\" attachedToRef=\"" + host + "\" cancelActivity=\"false\">" +
           definition + "</boundaryEvent>";
  };
  const auto instead = [](const std::string& id, const std::string& host, const std::string& definition) {
    return "<boundaryEvent id=\"" + id + "\" attachedToRef=\"" + host + "\">" + definition +
           "</boundaryEvent>";
  };
  const auto many = [](const std::string& sequential, const std::string& condition) {
    return "<ioSpecification><dataInput id=\"in" + sequential +
           "\" isCollection=\"true\"/><inputSet><dataInputRefs>in" + sequential +
           "</dataInputRefs></inputSet><outputSet/></ioSpecification><dataInputAssociation id=\"ia" +
           sequential + "\"><sourceRef>people" + sequential + "</sourceRef><targetRef>in" + sequential +
           "</targetRef></dataInputAssociation><multiInstanceLoopCharacteristics isSequential=\"" +
           sequential + "\"><loopDataInputRef>in" + sequential +
           "</loopDataInputRef><completionCondition xsi:type=\"tFormalExpression\">" + condition +
           "</completionCondition></multiInstanceLoopCharacteristics>";
  };
  const std::string message =
      "<messageEventDefinition messageRef=\"m\"><operationRef>o</operationRef></messageEventDefinition>";
  const std::string signal = "<signalEventDefinition signalRef=\"g\"/>";
  const std::string condition =
      "<conditionalEventDefinition><condition "
      "xsi:type=\"tFormalExpression\">n&gt;5</condition></conditionalEventDefinition>";
  const std::string error = "<errorEventDefinition errorRef=\"x\"/>";
  const std::string escalation = "<escalationEventDefinition escalationRef=\"l\"/>";

  std::string text = "<message id=\"m\" name=\"m\"/><signal id=\"g\" name=\"g\"/>";
  text += "<error id=\"x\" errorCode=\"x\"/><escalation id=\"l\" escalationCode=\"l\"/>";
  const auto process = [&](const std::string& id, const std::string& body) {
    text += "<process id=\"" + id + "\" isExecutable=\"true\">" + body + "</process>";
  };
  process("gateways",
          R"(<startEvent id="a0"/><userTask id="a1"/><inclusiveGateway id="a2"/><userTask id="a3"/>
      <parallelGateway id="a4"/><userTask id="a5"/><userTask id="a6"/><parallelGateway id="a7"/>
      <userTask id="a8"/><inclusiveGateway id="a9"/><exclusiveGateway id="aa" default="aa_a1"/><endEvent id="ab"/>
      [a0>a1>a2][a2>a3?n >= 0][a2>a4?n >= 1][a2>a8?n >= 2][a4>a5>a7][a4>a6>a7][a7>a9][a3>a9][a8>a9][a9>aa][aa>a1][aa>ab?n > 3])");
  process(
      "tasks",
      R"(<startEvent id="b0"/><serviceTask id="b1" implementation="call"/><task id="b2"/><manualTask id="b3"/>
      <scriptTask id="b4" scriptFormat="application/feel"><script>{n: n + 1}</script></scriptTask>
      <sendTask id="b5" messageRef="m"/><receiveTask id="b6" messageRef="m"/><businessRuleTask id="b7" implementation="rule"/>
      <userTask id="b8" startQuantity="2"/><userTask id="b9" completionQuantity="2"/><endEvent id="ba"><messageEventDefinition messageRef="m"><operationRef>o</operationRef></messageEventDefinition></endEvent>
      <endEvent id="bb"/>[b0>b1>b2>b3>b4>b5>b6>b7>b9>b8>ba][be>bb][bf>bb])" +
          instead("be", "b1", error) + beside("bf", "b7", escalation));
  process(
      "events",
      R"(<startEvent id="c0"/><userTask id="c1"/><eventBasedGateway id="c2"/>
      <intermediateCatchEvent id="c3"><messageEventDefinition messageRef="m"><operationRef>o</operationRef></messageEventDefinition></intermediateCatchEvent>
      <intermediateCatchEvent id="c4">)" +
          timer("timeDuration", "F+3WD") + R"(</intermediateCatchEvent>
      <intermediateCatchEvent id="c5"><signalEventDefinition signalRef="g"/></intermediateCatchEvent>
      <intermediateCatchEvent id="c6">)" +
          condition +
          R"(</intermediateCatchEvent><intermediateThrowEvent id="c7"><signalEventDefinition signalRef="g"/></intermediateThrowEvent>
      <intermediateThrowEvent id="c8"><linkEventDefinition name="k"/></intermediateThrowEvent>
      <intermediateCatchEvent id="c9"><linkEventDefinition name="k"/></intermediateCatchEvent>
      <intermediateCatchEvent id="ca">)" +
          timer("timeDuration", "=wait") +
          R"(</intermediateCatchEvent><userTask id="cb"/><endEvent id="cc"/>
      [c0>c1>c2][c2>c3>c7][c2>c4>c7][c2>c5>c7][c2>c6>c7][c7>c8][c9>ca>cc][cd>cb][ce>cb][cf>cb][cg>cb][cb>cc])" +
          beside("cd", "c1", timer("timeCycle", "R3/PT10M")) + beside("ce", "c1", condition) +
          instead("cf", "c1", signal) + instead("cg", "c1", message));
  process("scopes",
          R"(<startEvent id="d0"/><subProcess id="d1"><startEvent id="d2"/><userTask id="d3"/>
      <subProcess id="d4"><startEvent id="d5"/><userTask id="d6"/><exclusiveGateway id="d7" default="d7_d8"/>
        <endEvent id="d8"/><endEvent id="d9"><errorEventDefinition errorRef="x"/></endEvent>
        <endEvent id="da"><terminateEventDefinition/></endEvent><endEvent id="db"><escalationEventDefinition escalationRef="l"/></endEvent>
        [d5>d6>d7>d8][d7>d9?n = 1][d7>da?n = 2][d7>db?n = 3]</subProcess>
      <endEvent id="dc"/>[d2>d3>d4>dc]
      <subProcess id="dd" triggeredByEvent="true"><startEvent id="de" isInterrupting="false">)" +
              escalation + R"(</startEvent><userTask id="df"/><endEvent id="dg"/>[de>df>dg]</subProcess>
      <subProcess id="dh" triggeredByEvent="true"><startEvent id="di">)" +
              message + R"(</startEvent><userTask id="dj"/><endEvent id="dk"/>[di>dj>dk]</subProcess>
      <subProcess id="dl" triggeredByEvent="true"><startEvent id="dm" isInterrupting="false">)" +
              timer("timeCycle", "R/PT1H") +
              R"(</startEvent><userTask id="dn"/><endEvent id="do"/>[dm>dn>do]</subProcess></subProcess>
      <userTask id="dp"/><endEvent id="dq"/>[d0>d1>dq][dr>dp>dq][ds>dp])" +
              instead("dr", "d1", error) + beside("ds", "d1", signal));
  process(
      "calls",
      R"(<startEvent id="e0"/><callActivity id="e1" calledElement="called"/><userTask id="e2"/><endEvent id="e3"/>
      [e0>e1>e3][e4>e2>e3])" +
          instead("e4", "e1", error));
  process(
      "called",
      R"(<startEvent id="f0"/><userTask id="f1"/><exclusiveGateway id="f2" default="f2_f4"/><callActivity id="f3" calledElement="called"/>
      <endEvent id="f4"/>[f0>f1>f2>f4][f2>f3?n > 6][f3>f4])");
  process(
      "loops",
      R"(<dataObject id="peopletrue" isCollection="true"/><dataObject id="peoplefalse" isCollection="true"/>
      <startEvent id="g0"/><userTask id="g1">)" +
          many("false", "count(outcomes[item=\"yes\"]) >= 2") + R"(</userTask><userTask id="g2">)" +
          many("true", "list contains(outcomes, \"no\")") +
          R"(</userTask><userTask id="g3"><standardLoopCharacteristics loopMaximum="3"><loopCondition xsi:type="tFormalExpression">n &lt; 3</loopCondition></standardLoopCharacteristics></userTask>
      <subProcess id="g4"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">n</loopCardinality></multiInstanceLoopCharacteristics>
        <startEvent id="g5"/><userTask id="g6"/><endEvent id="g7"/>[g5>g6>g7]</subProcess>
      <adHocSubProcess id="g8"><userTask id="g9"/><task id="ga"/><userTask id="gb"/>[g9>gb]<completionCondition xsi:type="tFormalExpression">n > 7</completionCondition></adHocSubProcess>
      <adHocSubProcess id="gc" ordering="Sequential"><userTask id="gd"/><userTask id="ge"/></adHocSubProcess>
      <endEvent id="gf"/><userTask id="gg"/>[g0>g1>g2>g3>g4>g8>gc>gf][gh>gg>gf][gi>gg])" +
          beside("gh", "g1", timer("timeDuration", "PT1H")) + instead("gi", "g4", signal));
  process("undoing", R"(<startEvent id="h0"/><userTask id="h1"/><userTask id="h2" isForCompensation="true"/>
      <boundaryEvent id="h3" attachedToRef="h1"><compensateEventDefinition/></boundaryEvent>
      <association id="h4" associationDirection="One" sourceRef="h3" targetRef="h2"/>
      <subProcess id="h5"><startEvent id="h6"/><userTask id="h7"/><userTask id="h8" isForCompensation="true"/>
        <boundaryEvent id="h9" attachedToRef="h7"><compensateEventDefinition/></boundaryEvent>
        <association id="ha" associationDirection="One" sourceRef="h9" targetRef="h8"/><endEvent id="hb"/>[h6>h7>hb]
        <subProcess id="hc" triggeredByEvent="true"><startEvent id="hd"><compensateEventDefinition/></startEvent><userTask id="he"/>
          <intermediateThrowEvent id="hf"><compensateEventDefinition/></intermediateThrowEvent><endEvent id="hg"/>[hd>he>hf>hg]</subProcess></subProcess>
      <userTask id="hh"/><exclusiveGateway id="hi" default="hi_hk"/><intermediateThrowEvent id="hj"><compensateEventDefinition waitForCompletion="false"/></intermediateThrowEvent>
      <intermediateThrowEvent id="hk"><compensateEventDefinition/></intermediateThrowEvent><endEvent id="hl"/><endEvent id="hm"><compensateEventDefinition activityRef="h1"/></endEvent>
      [h0>h1>h5>hh>hi>hk>hl][hi>hj?n = 1][hj>hm])");
  process("begun", R"(<eventBasedGateway id="i0" instantiate="true" eventGatewayType="Parallel"/>
      <intermediateCatchEvent id="i1"><messageEventDefinition messageRef="m"><operationRef>o</operationRef></messageEventDefinition></intermediateCatchEvent>
      <intermediateCatchEvent id="i2"><messageEventDefinition messageRef="m2"><operationRef>o2</operationRef></messageEventDefinition></intermediateCatchEvent>
      <userTask id="i3"/><userTask id="i4"/><endEvent id="i5"/>[i0>i1>i3>i5][i0>i2>i4>i5])");
  text +=
      "<message id=\"m2\" name=\"m2\"/><interface id=\"w\" name=\"w\"><operation id=\"o\" name=\"o\">"
      "<inMessageRef>m</inMessageRef></operation><operation id=\"o2\" name=\"o2\">"
      "<inMessageRef>m2</inMessageRef></operation></interface>";
  process(
      "provoked",
      R"(<startEvent id="j0"><messageEventDefinition messageRef="m"><operationRef>o</operationRef></messageEventDefinition></startEvent>
      <startEvent id="j1">)" +
          timer("timeCycle", "R/P1D") + R"(</startEvent><startEvent id="j2">)" + condition +
          R"(</startEvent><userTask id="j3"/><endEvent id="j4"/>[j0>j3>j4][j1>j3][j2>j3])");
  return sample("<startEvent id=\"s\"/><endEvent id=\"e\"/>[s>e]", text);
}

/// The next version of that file: events, loops, quantities and a call have become others under the same ids.
inline std::string next_version_text() {
  std::string text = every_element_text();
  const auto change = [&](const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) std::abort();
    text.replace(at, from.size(), to);
  };
  change("startQuantity=\"2\"", "");
  change("loopMaximum=\"3\"", "loopMaximum=\"2\" testBefore=\"true\"");
  change("R3/PT10M", "R/PT20M");
  change("id=\"e1\" calledElement=\"called\"", "id=\"e1\" calledElement=\"undoing\"");
  change("<adHocSubProcess id=\"gc\" ordering=\"Sequential\">", "<adHocSubProcess id=\"gc\">");
  change("<intermediateCatchEvent id=\"c5\"><signalEventDefinition signalRef=\"g\"/>",
         "<intermediateCatchEvent id=\"c5\"><messageEventDefinition messageRef=\"m2\">"
         "<operationRef>o2</operationRef></messageEventDefinition>");
  change("<boundaryEvent id=\"gi\" attachedToRef=\"g4\">", "<boundaryEvent id=\"gi\" attachedToRef=\"g2\">");
  change("<userTask id=\"a8\"/>", "<manualTask id=\"a8\"/>");
  return text;
}

/// A finding is a mistake in this header.
inline Program program_of(const std::string& text, std::string key) {
  const auto reading = read(text);
  if (!reading || any_of_weight(reading->findings, Weight::refused)) std::abort();
  auto compilation = compile(reading->model, std::move(key));
  if (!compilation.findings.empty()) std::abort();
  return std::move(compilation.program);
}
inline const Program& every_element() {
  static const Program program = program_of(every_element_text(), "fuzz");
  return program;
}
inline const Program& next_version() {
  static const Program program = program_of(next_version_text(), "next");
  return program;
}

/// Small, so that what never ends is cut short and the fuzzer sees many inputs instead.
inline Bounds fuzz_bounds() {
  Bounds bounds;
  bounds.passes = 300;
  bounds.instances = 12;
  bounds.depth = 8;
  bounds.formulas.steps = 2'000;
  bounds.formulas.memory_bytes = std::size_t{64} * 1024;
  return bounds;
}

}  // namespace huiyin::bpmn
