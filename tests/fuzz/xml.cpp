// libFuzzer on the XML reader and all that stands on it, as `huiyin bpmn check` goes through it: any bytes
// are refused by name, or read with every finding at an element and a line, compiled, and, where nothing
// speaks against it, run for a few steps. After a first byte of 1 the rest is in the short form of
// short_xml.hpp.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "carry_out.hpp"
#include "short_xml.hpp"

namespace {

using namespace huiyin;
using namespace huiyin::bpmn;

void look_at(const Reading& reading, std::string_view text) {
  for (const Finding& finding : reading.findings) {
    demand(finding.code.starts_with("bpmn.") && !finding.element.empty() && finding.line > 0);
  }
  for (const Process& process : reading.model.processes) {
    for (const Node& node : process.nodes) {
      // An element is kept byte for byte; an attribute by its value, which entities may have shortened.
      for (const Extension& kept : node.extensions) {
        if (kept.text.starts_with('<')) demand(text.find(kept.text) != text.npos);
      }
    }
  }
}

/// Some step that can be taken now.
std::vector<Action> possible(const Instance& instance) {
  std::vector<Action> all;
  for (const Activation& one : instance.activations) {
    const std::string who = one.holding.assignee.empty() ? "a" : one.holding.assignee;
    if (one.rest == Rest::user) all.emplace_back(CompleteTask{one.number, who, "yes", {}});
    if (one.rest == Rest::job) all.emplace_back(CompleteJob{one.number, {}});
    if (one.rest == Rest::incident) all.emplace_back(ResolveIncident{one.number, "a", {}});
  }
  for (const Trigger& one : instance.triggers) {
    if (one.due) all.emplace_back(TimerDue{one.number});
    if (!one.name.empty()) all.emplace_back(DeliverMessage{one.name, {}});
    if (!one.name.empty()) all.emplace_back(DeliverSignal{one.name, {}});
  }
  return all;
}

void run(const Program& program) {
  Instance instance;
  Instant now{std::chrono::sys_days(std::chrono::year(2026) / 3 / 2)};
  auto answer = carry_out(program, instance, Command{"start", Start{}}, now);
  for (std::size_t i = 0; answer && i < 8; ++i) {
    instance = answer->instance;
    for (const Trigger& one : instance.triggers) {
      if (one.due) now = std::max(now, *one.due);
    }
    const std::vector<Action> next = possible(instance);
    if (next.empty() || instance.status != Status::running) return;
    answer = carry_out(program, instance, Command{std::to_string(i), next[i % next.size()]}, now);
  }
}

void check_and_run(std::string_view text) {
  const auto reading = read(text);
  if (!reading) return demand(reading.refusal().code.starts_with("bpmn.xml."));
  look_at(*reading, text);
  if (any_of_weight(reading->findings, Weight::refused)) return;
  const Compilation compilation = compile(reading->model, "fuzz");
  demand(!listing(compilation.program).empty() || compilation.program.nodes.empty());
  if (compilation.findings.empty()) run(compilation.program);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (text.starts_with('\1')) {
    check_and_run(ShortXml().expand(text.substr(1)));
  } else {
    check_and_run(text);
  }
  return 0;
}
