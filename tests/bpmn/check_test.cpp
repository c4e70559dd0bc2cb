// Every finding the checks can make is provoked by a case of faults.txt, at the element it must name.

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "sample.hpp"

namespace huiyin::bpmn {
namespace {

struct Fault {
  std::string code;
  std::string id;
  std::string xml;
};

std::vector<Fault> faults() {
  std::vector<Fault> found;
  std::istringstream lines(contents_of(std::string(HUIYIN_BPMN_TESTS) + "/faults.txt"));
  std::string line;
  std::string body;
  std::string beside;
  std::string head;
  std::string* into = &body;
  const auto close = [&] {
    if (head.empty()) return;
    const std::size_t space = head.find(' ');
    found.push_back({"bpmn." + head.substr(0, space), head.substr(space + 1), sample(body, beside)});
    head.clear();
    body.clear();
    beside.clear();
    into = &body;
  };
  while (std::getline(lines, line)) {
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      close();
    } else if (head.empty()) {
      head = line;
    } else if (line == "--") {
      into = &beside;
    } else {
      *into += line + "\n";
    }
  }
  close();
  return found;
}

TEST(Check, FindsEveryFaultAtItsElement) {
  for (const Fault& fault : faults()) {
    const Outcome<Reading> reading = read(fault.xml);
    ASSERT_TRUE(reading.ok()) << fault.code << ": " << reading.refusal().code << "\n" << fault.xml;
    bool seen = false;
    std::string others;
    for (const Finding& finding : reading->findings) {
      seen = seen || (finding.code == fault.code && finding.id == fault.id && finding.line > 0);
      others += "  " + finding.code + " at " + finding.id + "\n";
    }
    EXPECT_TRUE(seen) << fault.code << " at " << fault.id << " is not found, but\n" << others;
  }
}

TEST(Check, HasACaseForEveryWord) {
  std::set<std::string> provoked;
  for (const Fault& fault : faults()) provoked.insert(fault.code);
  const auto words =
      boost::json::parse(contents_of(std::string(HUIYIN_BPMN_SOURCES) + "/words.json")).as_object();
  for (const auto& word : words) {
    const std::string code(word.key());
    const bool checked = code.starts_with("bpmn.constraint.") || code.starts_with("bpmn.profile.") ||
                         code.starts_with("bpmn.soundness.") || code.starts_with("bpmn.extension.") ||
                         code == "bpmn.report.extension" || code == "bpmn.report.performer";
    if (!checked) continue;
    EXPECT_TRUE(provoked.contains(code)) << code << " is never provoked";
  }
}

TEST(Check, HasAWordForEveryFinding) {
  const auto words =
      boost::json::parse(contents_of(std::string(HUIYIN_BPMN_SOURCES) + "/words.json")).as_object();
  for (const Fault& fault : faults()) {
    const Outcome<Reading> reading = read(fault.xml);
    ASSERT_TRUE(reading.ok());
    for (const Finding& finding : reading->findings)
      EXPECT_TRUE(words.contains(finding.code)) << finding.code;
  }
}

TEST(Check, SaysEverythingInOnePass) {
  const Outcome<Reading> reading = read(sample(
      R"(<startEvent id="s"/><complexGateway id="g"/><transaction id="x"/><endEvent id="e"/>[s>g>x>e])", ""));
  ASSERT_TRUE(reading.ok());
  EXPECT_TRUE(has(*reading, "bpmn.profile.complex_gateway", "g"));
  EXPECT_TRUE(has(*reading, "bpmn.profile.transaction", "x"));
  EXPECT_EQ(line_of(*reading, "bpmn.profile.transaction"), 3);
}

// What modellers leave out and the engine does not need is refused of a file by nobody, and reported of
// theirs.
TEST(Check, IsTolerantOfKnownModellers) {
  const std::string strict = sample(
      R"(<startEvent id="s"/><endEvent id="e"><messageEventDefinition messageRef="m"/></endEvent>[s>e])",
      R"(<message id="m" name="m"/>)");
  std::string tolerant = strict;
  tolerant.insert(tolerant.find(" targetNamespace"), " exporter=\"bpmn-js (https://demo.bpmn.io)\"");
  const Outcome<Reading> refused = read(strict);
  const Outcome<Reading> reported = read(tolerant);
  ASSERT_TRUE(refused.ok() && reported.ok());
  EXPECT_TRUE(any_of_weight(refused->findings, Weight::refused));
  EXPECT_FALSE(any_of_weight(reported->findings, Weight::refused));
  EXPECT_TRUE(has(*reported, "bpmn.constraint.operation_missing", "e"));
}

}  // namespace
}  // namespace huiyin::bpmn
