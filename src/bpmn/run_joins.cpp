// Joins. A parallel join wants a token on every incoming flow (13.4.1). An inclusive join fires when no token
// elsewhere can still bring it one on an empty flow, unless that token could as well come on a marked one
// (13.4.3); it is looked at whenever everything rests, not only when a token arrives at it.

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {
namespace {

bool waits_at(const Activation& activation, Number scope, Index join) {
  return activation.rest == Rest::mark && activation.scope == scope && activation.node == join;
}

}  // namespace

void Run::join_parallel(const Token& token) {
  const Index join = token.node;
  const Number scope = token.scope;
  open(token, Rest::mark);
  std::vector<Number> taken;
  for (const Index flow : node(join).incoming) {
    const auto mark =
        std::find_if(state_.activations.begin(), state_.activations.end(),
                     [&](const Activation& one) { return waits_at(one, scope, join) && one.flow == flow; });
    if (mark == state_.activations.end()) return;
    taken.push_back(mark->number);
  }
  merge(scope, join, taken);
}

/// The branches that meet are over with it. In a graph without blocks others of their split may go on, and
/// something else may have come of one of them: then the merged token is a branch beside those, and what came
/// of a branch that is over can go back to no step inside it, for the join would get a second token.
void Run::merge(Number scope, Index join, const std::vector<Number>& marks) {
  Lineage lineage = state_.activation(marks.front())->lineage;
  std::vector<Lineage> merged;
  for (const Number mark : marks) {
    merged.push_back(state_.activation(mark)->lineage);
    lineage = common(lineage, merged.back());
    emit(ActivationEnded{mark, Ending::joined, {}, now_, {}});
  }
  std::vector<Number> over;
  std::vector<Index> splits;
  for (const Lineage& one : merged) {
    if (one.size() > lineage.size()) splits.push_back(one[lineage.size()].split);
    for (std::size_t i = lineage.size(); i < one.size(); ++i) over.push_back(one[i].number);
  }
  // The split others still go on of; of several the first in the file, whatever order the marks came in.
  Index split = none;
  const auto look_at = [&](Number inside, const Lineage& other) {
    if (inside != scope || other.size() <= lineage.size() || !extends(other, lineage)) return;
    const Index made_by = other[lineage.size()].split;
    if (std::find(splits.begin(), splits.end(), made_by) == splits.end()) return;
    if (split == none || made_by < split) split = made_by;
  };
  for (const Activation& one : state_.activations) look_at(one.scope, one.lineage);
  for (const auto* queue : {&ready_, &throws_}) {
    for (const Token& one : *queue) look_at(one.scope, one.lineage);
  }
  for (auto* queue : {&ready_, &throws_}) {
    for (Token& one : *queue) leave_branches(one.lineage, over);
  }
  const auto lingers = [&](const auto& one) {
    return std::any_of(one.lineage.begin(), one.lineage.end(), [&](const Branch& branch) {
      return std::find(over.begin(), over.end(), branch.number) != over.end();
    });
  };
  if (std::any_of(state_.activations.begin(), state_.activations.end(), lingers) ||
      std::any_of(state_.scopes.begin(), state_.scopes.end(), lingers)) {
    emit(BranchesMerged{over});
  }
  if (split != none) lineage.push_back(Branch{take(), split});
  leave(join, scope, std::move(lineage));
}

bool Run::fire_inclusive() {
  for (const Activation& mark : state_.activations) {
    if (mark.rest != Rest::mark || node(mark.node).kind != NodeKind::inclusive_gateway) continue;
    if (!inclusive_ready(mark.scope, mark.node)) continue;
    const Number scope = mark.scope;
    const Index join = mark.node;
    std::vector<Number> taken;
    for (const Index flow : node(join).incoming) {
      for (const Activation& one : state_.activations) {
        if (!waits_at(one, scope, join) || one.flow != flow) continue;
        taken.push_back(one.number);
        break;
      }
    }
    // A mark that came by no flow (a jump) stands for itself.
    if (taken.empty()) taken.push_back(mark.number);
    const std::vector<bool> marked = marked_flows(scope, join);
    Lineage merged = mark.lineage;
    for (const Number one : taken) merged = common(merged, state_.activation(one)->lineage);
    merge(scope, join, taken);
    pass_by(scope, join, marked, merged);
    return true;
  }
  return false;
}

std::vector<bool> Run::marked_flows(Number scope, Index join) const {
  const std::vector<Index>& incoming = node(join).incoming;
  std::vector<bool> marked(incoming.size());
  for (const Activation& one : state_.activations) {
    if (!waits_at(one, scope, join)) continue;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      if (incoming[i] == one.flow) marked[i] = true;
    }
  }
  return marked;
}

/// Whether a token at `at` can come by a flow without a mark, and by none that has one.
bool Run::keeps_waiting(Index join, Index at, const std::vector<bool>& marked) const {
  bool to_empty = false;
  bool to_marked = false;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (node(join).reaching[i].has(at)) (marked[i] ? to_marked : to_empty) = true;
  }
  return to_empty && !to_marked;
}

bool Run::inclusive_ready(Number scope, Index join) const {
  const std::vector<bool> marked = marked_flows(scope, join);
  return std::none_of(state_.activations.begin(), state_.activations.end(), [&](const Activation& one) {
    return one.scope == scope && !waits_at(one, scope, join) && keeps_waiting(join, one.node, marked);
  });
}

/// The join has gone on because nothing more could come. Where a branch that did not come goes on elsewhere,
/// returning on it to a step at which the join would still have waited would let a token come after all, and
/// the join, which has been, would go on a second time. To take back what goes on behind the join as well is
/// not for somebody on a branch beside it: it may be others' work, on a way that does not extend theirs. So
/// the return is refused, and what was done is marked here, while it can still be told what the join had. A
/// step whose lineage the merged token extends stays open: returning to it takes that token back too.
void Run::pass_by(Number scope, Index join, const std::vector<bool>& marked, const Lineage& merged) {
  std::vector<Number> steps;
  for (const Finished& one : state_.finished) {
    if (one.scope != scope || one.ending != Ending::completed || one.recall != Recall::open) continue;
    if (extends(merged, one.lineage) || !keeps_waiting(join, one.node, marked)) continue;
    const bool lives =
        std::any_of(state_.activations.begin(), state_.activations.end(),
                    [&](const Activation& other) { return extends(other.lineage, one.lineage); });
    if (lives) steps.push_back(one.number);
  }
  if (!steps.empty()) emit(StepsPassedBy{std::move(steps)});
}

}  // namespace huiyin::bpmn
