#include "bpmn/soundness.hpp"

#include <algorithm>

#include "bpmn/soundness_loops.hpp"
#include "bpmn/soundness_search.hpp"

namespace huiyin::bpmn {
namespace {

using soundness::Net;
using soundness::Search;
using soundness::work_limit;

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

/// What can be said of one net of a level; which of its nodes happen is added to `fired`.
Search check_net(const Net& net, const Process& process, std::size_t& work, std::vector<bool>& fired,
                 Report& report) {
  Search found = search(net, process.nodes.size(), work);
  for (const Search::Stuck& stuck : found.hanging) {
    // A join that no run can pass is another mistake than one that only some runs leave hanging.
    const bool sometimes = found.fired[static_cast<std::size_t>(stuck.node)];
    report.add(sometimes ? "bpmn.soundness.join_may_hang" : "bpmn.soundness.join_never_fires", stuck.node,
               stuck.path);
    fired[static_cast<std::size_t>(stuck.node)] = true;  // it was come to: not dead
  }
  for (const Search::Stuck& stuck : found.endless)
    report.add("bpmn.soundness.cannot_end", stuck.node, stuck.path);
  for (const Search::Stuck& stuck : found.piling)
    report.add("bpmn.soundness.tokens_pile_up", stuck.node, stuck.path);
  for (std::size_t i = 0; i < fired.size(); ++i) fired[i] = fired[i] || found.fired[i];
  return found;
}

void check_level(const Process& process, Index scope, Report& report) {
  std::size_t work = work_limit;
  std::vector<bool> fired(process.nodes.size());
  std::vector<bool> begun(process.nodes.size());
  // The level itself, then each branch that stands apart in a net before.
  const Net level(process, scope);
  for (std::vector<Index> open{none}; !open.empty();) {
    const Index begins = open.back();
    open.pop_back();
    const Net net = begins == none ? level : Net(process, scope, begins);
    const Search found = check_net(net, process, work, fired, report);
    // Many branches of a large level cost their making too.
    work -= std::min(work, 10 * process.nodes.size());
    if (found.complete == Sure::no || work == 0) return report.undecided(scope);
    for (const Index event : net.apart()) {
      const std::size_t at = static_cast<std::size_t>(event);
      if (begun[at] || !found.fired[at]) continue;
      begun[at] = true;
      open.push_back(event);
    }
  }
  for (const Index index : level.nodes()) {
    const Node& node = process.nodes[static_cast<std::size_t>(index)];
    if (!level.is_beside(node) && !fired[static_cast<std::size_t>(index)]) {
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
