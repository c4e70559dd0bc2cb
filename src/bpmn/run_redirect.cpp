// Back to a step, back to oneself, on to another step. What the target is to undo is told by lineage: all
// that extends the lineage of the target came after it or beside it in the same block; siblings of a parallel
// block do not.

#include <algorithm>
#include <deque>
#include <ranges>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {
namespace {

bool returns_here(const Finished& finished) {
  return finished.ending == Ending::completed && finished.recall != Recall::taken_back && finished.owner == 0;
}

}  // namespace

/// Refuses as held_by, bpmn.return.target_unknown, .target_not_allowed (the task lists others), .never_done
/// (nobody has completed it, or it was taken back itself), .other_branch (its branch is beside this one, or
/// already joined), .join_passed (an inclusive join has gone on without it).
Refused Run::on(const ReturnTo& command) {
  if (auto refused = held_by(command.actor, command.activation, "return")) return refused;
  const auto target = program_.find_node(command.target);
  if (!target) return Refusal{"bpmn.return.target_unknown", RefusalKind::not_found, "target"};
  const Activation caller = *state_.activation(command.activation);
  const auto& task = node(caller.node).task;
  const bool listed = !task || task->return_targets.empty() ||
                      std::find(task->return_targets.begin(), task->return_targets.end(), command.target) !=
                          task->return_targets.end();
  if (!listed) return conflict("bpmn.return.target_not_allowed");
  bool done_elsewhere = false;
  for (const Finished& found : std::views::reverse(state_.finished)) {
    if (found.node != *target || !returns_here(found)) continue;
    done_elsewhere = true;
    const ScopeInstance* scope = state_.scope(found.scope);
    if (scope == nullptr || !extends(caller.lineage, found.lineage)) continue;
    // Since a migration the step may stand in another sub-process.
    if (scope->state == ScopeState::dormant || scope->scope != node(*target).scope) continue;
    // Not to an earlier time it was done either: that would take back more than was asked for.
    if (found.recall == Recall::passed_by) return conflict("bpmn.return.join_passed");
    const Finished step = found;  // NOLINT(performance-unnecessary-copy-initialization): the list grows below
    redirect(Redirected{Ending::returned, caller.number, *target, step.lineage, step.number, command.actor,
                        command.reason},
             step.scope, step.rest == Rest::user ? step.actor : std::string());
    return {};
  }
  return conflict(done_elsewhere ? "bpmn.return.other_branch" : "bpmn.return.never_done");
}

/// Everything on the branches of `change` ends, and its target begins anew: its reminders and instances with
/// it.
void Run::redirect(const Redirected& change, Number scope, const std::string& assignee) {
  std::vector<Number> after;
  for (const Activation& one : state_.activations) {
    if (one.number != change.from && extends(one.lineage, change.lineage)) after.push_back(one.number);
  }
  // The one who asked ends by name; the others by what befell them, so that nobody's word is put in their
  // mouth.
  if (state_.activation(change.from) != nullptr) {
    std::vector<Number> added;
    for (const Activation& one : state_.activations) {
      if (one.sponsor == change.from) added.push_back(one.number);
    }
    for (const Number one : added) cancel(one, change.how);
    cancel(change.from, change.how, change.actor);
  }
  for (const Number one : std::views::reverse(after)) cancel(one, change.how);
  Token token{change.target, scope, change.lineage};
  token.assignee = assignee;
  emit(change);
  push(std::move(token));
  // Before what interrupted the scope: its events are waited for again (10.3.5).
  const ScopeInstance around = *state_.scope(scope);
  if (around.state == ScopeState::interrupted) {
    emit(ScopeChanged{scope, ScopeState::live, around.undo, {}, around.thrower});
    arm_event_sub_processes(scope);
  }
}

/// By who completed it, as long as nobody after them has. Refuses bpmn.withdraw.never_done, .not_yours,
/// .moved_on.
Refused Run::on(const Withdraw& command) {
  const auto found = std::find_if(state_.finished.rbegin(), state_.finished.rend(), [&](const Finished& one) {
    return one.number == command.activation && one.rest == Rest::user;
  });
  if (found == state_.finished.rend() || found->ending != Ending::completed ||
      found->recall == Recall::taken_back) {
    return conflict("bpmn.withdraw.never_done");
  }
  const Finished step = *found;  // NOLINT(performance-unnecessary-copy-initialization): the list grows below
  if (step.actor != command.actor || command.actor.empty()) return conflict("bpmn.withdraw.not_yours");
  if (step.recall == Recall::passed_by) return conflict("bpmn.withdraw.moved_on");
  const Activation* loop = step.owner == 0 ? nullptr : state_.activation(step.owner);
  const ScopeInstance* scope = state_.scope(step.scope);
  const bool loop_gone = step.owner != 0 && (loop == nullptr || loop->node != step.node ||
                                             loop->scope != step.scope || loop->looping.completed == 0);
  if (scope == nullptr || scope->scope != node(step.node).scope || loop_gone) {
    return conflict("bpmn.withdraw.moved_on");
  }
  if (loop != nullptr) return take_back_word(step);
  const bool handled = std::any_of(state_.finished.rbegin(), found, [&](const Finished& one) {
    return one.ending == Ending::completed && one.rest != Rest::scope && extends(one.lineage, step.lineage);
  });
  const bool live = std::any_of(state_.activations.begin(), state_.activations.end(),
                                [&](const Activation& one) { return extends(one.lineage, step.lineage); });
  if (handled || !live) return conflict("bpmn.withdraw.moved_on");
  redirect(Redirected{Ending::withdrawn, 0, step.node, step.lineage, step.number, command.actor, {}},
           step.scope, step.actor);
  return {};
}

/// A countersigner takes their word back while the others still sign. Where they sign in turn, the next one
/// has begun and waits again; once they have signed it is too late.
Refused Run::take_back_word(const Finished& step) {
  const Activation loop = *state_.activation(step.owner);
  Looping looping = loop.looping;
  if (node(loop.node).loop->kind != LoopKind::parallel) {
    const bool moved_on =
        std::any_of(state_.finished.begin(), state_.finished.end(), [&](const Finished& one) {
          return one.owner == step.owner && one.index > step.index && one.ending == Ending::completed &&
                 one.recall == Recall::open;
        });
    if (moved_on) return conflict("bpmn.withdraw.moved_on");
    std::vector<Number> next;
    for (const Activation& one : state_.activations) {
      if (one.owner == step.owner) next.push_back(one.number);
    }
    for (const Number one : next) cancel(one, Ending::withdrawn);
    looping.started -= static_cast<std::int64_t>(next.size());
  }
  const auto word = std::find(looping.outcomes.begin(), looping.outcomes.end(), step.outcome);
  const auto place = word - looping.outcomes.begin();
  if (word != looping.outcomes.end()) looping.outcomes.erase(word);
  if (place < static_cast<std::ptrdiff_t>(looping.outputs.size()))
    looping.outputs.erase(looping.outputs.begin() + place);
  --looping.completed;
  Token token = instance_of(loop, step.index);
  token.lineage = step.lineage;
  token.assignee = step.actor;
  emit(Redirected{Ending::withdrawn, step.number, step.node, step.lineage, step.number, step.actor, {}});
  emit(LoopAdvanced{step.owner, std::move(looping)});
  push(std::move(token));
  return {};
}

/// Refuses as held_by, bpmn.jump.target_unknown, .target_unfit, .other_scope, .into_block (its tokens would
/// never meet).
Refused Run::on(const Jump& command) {
  if (auto refused = held_by(command.actor, command.activation, "jump")) return refused;
  const auto target = program_.find_node(command.target);
  if (!target) return Refusal{"bpmn.jump.target_unknown", RefusalKind::not_found, "target"};
  const ProgramNode& there = node(*target);
  const bool fit = there.kind == NodeKind::end_event ||
                   (is_activity(there.kind) && there.kind != NodeKind::event_sub_process &&
                    there.for_compensation == Sure::no);
  if (!fit) return conflict("bpmn.jump.target_unfit");
  const Activation* from = state_.activation(outermost(command.activation));
  while (from != nullptr && state_.scope(from->scope)->scope != there.scope) {
    from = state_.activation(state_.scope(from->scope)->activation);
  }
  if (from == nullptr) return conflict("bpmn.jump.other_scope");
  // What undoes a scope that is complete belongs to who threw the compensation, not to that scope.
  const ScopeInstance& scope = *state_.scope(from->scope);
  if (!extends(from->lineage, scope.lineage)) return conflict("bpmn.jump.other_scope");
  const std::vector<Index>& blocks = node(from->node).blocks;
  for (const Index block : there.blocks) {
    if (std::find(blocks.begin(), blocks.end(), block) == blocks.end())
      return conflict("bpmn.jump.into_block");
  }
  if (!there.blocks.empty() && !beside(from->node, *target, there.blocks.back())) {
    return conflict("bpmn.jump.into_block");
  }
  // Out of every block the target does not stand in; what else runs in those ends.
  auto kept = from->lineage.begin() + static_cast<std::ptrdiff_t>(scope.lineage.size());
  const auto around = [&](const Branch& branch) {
    return std::find(there.blocks.begin(), there.blocks.end(), branch.split) != there.blocks.end();
  };
  kept = std::find_if_not(kept, from->lineage.end(), around);
  redirect(Redirected{Ending::jumped, command.activation, *target, Lineage(from->lineage.begin(), kept),
                      state_.next, command.actor, command.reason},
           scope.number, {});
  return {};
}

/// Whether two nodes of a block stand on the same branch: one leads to the other without passing the split.
bool Run::beside(Index from, Index to, Index split) const {
  const auto leads = [&](Index begin, Index end) {
    NodeSet seen(program_.nodes.size());
    std::deque<Index> open{begin};
    while (!open.empty()) {
      const Index here = open.front();
      open.pop_front();
      if (here == end) return true;
      if (here == split || seen.has(here)) continue;
      seen.add(here);
      for (const Index flow : node(here).outgoing) open.push_back(program_.flow(flow).target);
      open.insert(open.end(), node(here).boundary.begin(), node(here).boundary.end());
    }
    return false;
  };
  return from == to || leads(from, to) || leads(to, from);
}

}  // namespace huiyin::bpmn
