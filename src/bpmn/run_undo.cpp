// Compensation (10.7, 13.5.5): what completed is undone in the reverse order, by its handler or, for a
// sub-process that has none, by its own event sub-process or by undoing what was done inside it.

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {

void Run::record_undo(Number number, Index activity, Number dormant) {
  if (node(activity).compensated_by == none && dormant == 0) return;
  const ScopeInstance scope = *state_.scope(number);
  ScopeChanged change{number, scope.state, scope.undo, scope.ad_hoc_left, scope.thrower};
  change.undo.push_back(Undo{activity, number, dormant});
  emit(std::move(change));
}

void Run::compensate(const Token& token) {
  const EventSpec& event = node(token.node).event;
  std::vector<Undo> taken;
  // In an event sub-process it is the scope around it that is compensated.
  for (Number number = token.scope; number != 0 && taken.empty();) {
    const ScopeInstance scope = *state_.scope(number);
    std::vector<Undo> left;
    for (const Undo& undo : scope.undo) {
      (event.activity == none || event.activity == undo.activity ? taken : left).push_back(undo);
    }
    if (!taken.empty()) emit(ScopeChanged{number, scope.state, left, scope.ad_hoc_left, scope.thrower});
    const Index owner = program_.scope(scope.scope).owner;
    const bool upwards = owner != none && node(owner).kind == NodeKind::event_sub_process;
    number = upwards ? scope.parent : 0;
  }
  if (taken.empty()) return leave(token.node, token.scope, token.lineage);
  Activation thrower;
  thrower.number = take();
  thrower.rest = Rest::thrown;
  thrower.node = token.node;
  thrower.scope = token.scope;
  thrower.lineage = token.lineage;
  thrower.since = now_;
  thrower.undo = std::move(taken);
  thrower.gone_on = event.wait_for_completion == Sure::yes ? Sure::no : Sure::yes;
  const Number number = thrower.number;
  emit(ActivationOpened{std::move(thrower)});
  if (event.wait_for_completion == Sure::no) {
    push(Token{token.node, token.scope, token.lineage, none, Phase::leaving});
  }
  undo_next(number);
}

void Run::undo_next(Number number) {
  const Activation* found = state_.activation(number);
  if (found == nullptr) return;
  const Activation thrower = *found;
  if (thrower.undo.empty()) {
    emit(ActivationEnded{number, Ending::completed, {}, now_, {}});
    if (thrower.gone_on == Sure::yes) return maybe_complete(thrower.scope);
    return push(Token{thrower.node, thrower.scope, thrower.lineage, none, Phase::leaving});
  }
  std::vector<Undo> left = thrower.undo;
  const Undo undo = left.back();
  left.pop_back();
  const Index handler = node(undo.activity).compensated_by;
  const ScopeInstance* where = state_.scope(undo.scope);
  if (where == nullptr || where->scope != node(undo.activity).scope) {
    // The scope is gone, or since a migration the activity stands in another: there is nothing left to undo.
    emit(UndoTaken{number, std::move(left)});
    return undo_next(number);
  }
  Token token{none, undo.scope, thrower.lineage};
  token.sponsor = number;
  if (handler != none) {
    emit(UndoTaken{number, std::move(left)});
    token.node = handler;
    return push(std::move(token));
  }
  const ScopeInstance* dormant = state_.scope(undo.dormant);
  if (dormant == nullptr) {
    emit(UndoTaken{number, std::move(left)});
    return undo_next(number);
  }
  for (const Index inner : program_.scope(dormant->scope).event_sub_processes) {
    const Index start = program_.trigger_of(inner);
    if (start == none || node(start).event.kind != EventKind::compensation) continue;
    emit(UndoTaken{number, std::move(left)});
    emit(ScopeChanged{undo.dormant, ScopeState::undoing, dormant->undo, {}, number});
    token.node = inner;
    token.scope = undo.dormant;
    const Number waiting = open(token, Rest::scope);
    const Number scope = open_scope(waiting, node(inner).body, token.lineage, {});
    return start_at(scope, start);
  }
  left.insert(left.end(), dormant->undo.begin(), dormant->undo.end());
  emit(UndoTaken{number, std::move(left)});
  undo_next(number);
}

}  // namespace huiyin::bpmn
