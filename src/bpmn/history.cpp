#include "bpmn/history.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace huiyin::bpmn {
namespace {

/// So many are always kept: some kilobytes of a lasting instance's state.
constexpr std::size_t newest = 128;

/// How many branches of a lineage something alive came through as well.
std::size_t living(const Instance& instance, const Lineage& lineage) {
  std::size_t longest = 0;
  const auto look = [&](const Lineage& other) {
    const auto limit = static_cast<std::ptrdiff_t>(std::min(lineage.size(), other.size()));
    const auto differ = std::mismatch(lineage.begin(), lineage.begin() + limit, other.begin()).first;
    longest = std::max(longest, static_cast<std::size_t>(differ - lineage.begin()));
  };
  for (const Activation& activation : instance.activations) look(activation.lineage);
  for (const ScopeInstance& scope : instance.scopes) look(scope.lineage);
  return longest;
}

}  // namespace

void forget(Instance& instance) {
  std::vector<Finished>& finished = instance.finished;
  if (finished.size() <= newest) return;
  // Node, scope, whether it was an instance of a loop, whether one may go back to it, whether its own branch
  // lives, and the innermost of its branches that does.
  std::set<std::tuple<Index, Number, bool, Recall, bool, Number>> seen;
  const auto kept = [&](const Finished& one) {
    if (one.owner != 0 && instance.activation(one.owner) != nullptr) return true;
    if (one.ending != Ending::completed) return false;
    const std::size_t alive = living(instance, one.lineage);
    const Number innermost = alive == 0 ? 0 : one.lineage[alive - 1].number;
    return seen
        .emplace(one.node, one.scope, one.owner != 0, one.recall, alive == one.lineage.size(), innermost)
        .second;
  };
  std::vector<Finished> left;
  for (auto one = finished.rbegin(); one != finished.rend(); ++one) {
    if (kept(*one) || left.size() < newest) left.push_back(std::move(*one));
  }
  std::reverse(left.begin(), left.end());
  finished = std::move(left);
}

}  // namespace huiyin::bpmn
