#include "bpmn/soundness.hpp"

#include <algorithm>

#include "bpmn/soundness_loops.hpp"
#include "bpmn/soundness_search.hpp"

namespace huiyin::bpmn {
namespace {

using soundness::Net;
using soundness::Search;

class Report {
 public:
  Report(const Process& process, std::vector<Finding>& findings) : process_(process), findings_(findings) {}

  void add(std::string code, Index index, const std::vector<Index>& path) {
    const Place& place = process_.nodes[static_cast<std::size_t>(index)].place;
    Finding finding{Weight::unsound, std::move(code), place.element, place.id, place.line, {}, {}, {}};
    for (const Index step : path)
      finding.path.push_back(process_.nodes[static_cast<std::size_t>(step)].place.id);
    findings_.push_back(std::move(finding));
  }

  void undecided(Index scope) {
    const Index owner = process_.scopes[static_cast<std::size_t>(scope)].owner;
    const Place& place =
        owner == none ? process_.place : process_.nodes[static_cast<std::size_t>(owner)].place;
    findings_.push_back({Weight::reported,
                         "bpmn.report.soundness_undecided",
                         place.element,
                         place.id,
                         place.line,
                         {},
                         {},
                         {}});
  }

 private:
  const Process& process_;
  std::vector<Finding>& findings_;
};

void check_level(const Process& process, Index scope, Report& report) {
  const Net net(process, scope);
  const Search found = search(net, process.nodes.size());
  for (const Search::Stuck& stuck : found.hanging) {
    // A join that no run can pass is another mistake than one that only some runs leave hanging.
    const bool sometimes = found.fired[static_cast<std::size_t>(stuck.node)];
    report.add(sometimes ? "bpmn.soundness.join_may_hang" : "bpmn.soundness.join_never_fires", stuck.node,
               stuck.path);
  }
  for (const Search::Stuck& stuck : found.endless)
    report.add("bpmn.soundness.cannot_end", stuck.node, stuck.path);
  for (const Search::Stuck& stuck : found.piling)
    report.add("bpmn.soundness.tokens_pile_up", stuck.node, stuck.path);
  if (found.complete == Sure::no) {
    report.undecided(scope);
    return;
  }
  for (const Index index : net.nodes()) {
    const Node& node = process.nodes[static_cast<std::size_t>(index)];
    const bool hangs =
        std::ranges::any_of(found.hanging, [&](const auto& stuck) { return stuck.node == index; });
    if (!net.is_beside(node) && !hangs && !found.fired[static_cast<std::size_t>(index)]) {
      report.add("bpmn.soundness.dead_step", index, {});
    }
  }
}

}  // namespace

void check_soundness(const Model& model, std::vector<Finding>& findings) {
  for (const Process& process : model.processes) {
    Report report(process, findings);
    for (std::size_t scope = 0; scope < process.scopes.size(); ++scope) {
      check_level(process, static_cast<Index>(scope), report);
    }
    check_loops_of(process, findings);
  }
  check_call_cycles(model, findings);
}

}  // namespace huiyin::bpmn
