// Scopes: a process, the body of a sub-process, of an event sub-process, of a call (13.3.4, 13.5.4).

#include <algorithm>
#include <ranges>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {

Number Run::open_scope(Number activation, Index scope, const Lineage& lineage, feel::Context variables) {
  ScopeInstance inner;
  inner.number = activation == 0 ? take() : state_.activation(activation)->child;
  inner.scope = scope;
  inner.activation = activation;
  inner.lineage = lineage;
  inner.variables = std::move(variables);
  if (activation != 0) {
    inner.parent = state_.activation(activation)->scope;
    inner.lineage.push_back(Branch{take(), state_.activation(activation)->node});
  }
  for (const std::string& object : program_.scope(scope).data_objects) {
    if (inner.variables.find(object) == nullptr) inner.variables.put(object, {});
  }
  const Number number = inner.number;
  emit(ScopeOpened{std::move(inner)});
  arm_event_sub_processes(number);
  return number;
}

/// A token at one beginning of a scope, if the scope still is what it was when it was opened.
void Run::start_at(Number number, Index start) {
  const ScopeInstance* scope = state_.scope(number);
  if (scope != nullptr && scope->state == ScopeState::live) push(Token{start, number, scope->lineage});
}

/// Puts tokens at the scope's beginnings, unless an event sub-process interrupted it at once.
void Run::start_scope(Number number) {
  const ScopeInstance* scope = state_.scope(number);
  if (scope == nullptr || scope->state == ScopeState::interrupted) return;
  const ProgramScope& body = program_.scope(scope->scope);
  std::vector<Index> starts = body.starts;
  const bool in_turn = body.owner != none && node(body.owner).kind == NodeKind::ad_hoc_sub_process &&
                       node(body.owner).ordering == Ordering::sequential;
  if (in_turn && starts.size() > 1) {
    ScopeChanged change{
        number, scope->state, scope->undo, {starts.begin() + 1, starts.end()}, scope->thrower};
    starts.resize(1);
    emit(std::move(change));
  }
  std::vector<Token> tokens;
  for (const Index start : starts) tokens.push_back(Token{start, number, state_.scope(number)->lineage});
  if (tokens.empty()) return maybe_complete(number);
  const Index split = body.owner == none ? starts.front() : body.owner;
  branch_out(tokens, split);
}

void Run::maybe_complete(Number number) {
  const ScopeInstance* scope = state_.scope(number);
  if (scope == nullptr || scope->state == ScopeState::dormant) return;
  if (ad_hoc_goes_on(*scope)) return;
  scope = state_.scope(number);
  if (scope == nullptr) return;
  const bool busy =
      in_transit(number) || std::any_of(state_.activations.begin(), state_.activations.end(),
                                        [&](const Activation& one) { return one.scope == number; });
  if (!busy) complete_scope(number);
}

/// An ad-hoc sub-process ends when its condition says so; without one, when nothing is left in it (10.3.5).
bool Run::ad_hoc_goes_on(const ScopeInstance& scope) {
  const Index owner = program_.scope(scope.scope).owner;
  if (owner == none || node(owner).kind != NodeKind::ad_hoc_sub_process) return false;
  const ProgramNode& here = node(owner);
  const Number number = scope.number;
  const auto value =
      here.completion.empty() ? Outcome<feel::Value>(feel::Value()) : evaluate(here.completion, number);
  if (value && value->is_true()) {
    emit(ScopeChanged{number, scope.state, scope.undo, {}, scope.thrower});
    if (here.cancel_remaining == Sure::yes) clear_scope(number, Ending::terminated);
    return false;
  }
  if (!scope.ad_hoc_left.empty() && !in_transit(number)) {
    const bool busy = std::any_of(state_.activations.begin(), state_.activations.end(),
                                  [&](const Activation& one) { return one.scope == number; });
    if (!busy) {
      Token next{scope.ad_hoc_left.front(), number, scope.lineage};
      emit(ScopeChanged{number,
                        scope.state,
                        scope.undo,
                        {scope.ad_hoc_left.begin() + 1, scope.ad_hoc_left.end()},
                        scope.thrower});
      push(std::move(next));
    }
    return true;
  }
  return !here.completion.empty();
}

/// What a called process hands over: all of its variables (10.4.1) but those that only say which instance of
/// a loop it was (10.3.8), which are none of the caller's.
feel::Context Run::left_behind(const feel::Context& variables, const Activation& call) const {
  if (call.owner == 0) return variables;
  const std::string& item = node(call.node).loop->input_item;
  feel::Context left;
  for (const auto& [name, value] : variables.entries()) {
    if (name != "loopCounter" && name != item) left.put(name, value);
  }
  return left;
}

void Run::complete_scope(Number number) {
  const ScopeInstance& here = *state_.scope(number);
  if (here.state == ScopeState::undoing) {
    const Number thrower = here.thrower;
    close_scope(number, Ending::terminated);
    return undo_next(thrower);
  }
  if (here.activation == 0) return emit(InstanceEnded{Status::completed, {}, {}});
  const ScopeInstance done = here;
  const Activation owner = *state_.activation(done.activation);
  const NodeKind kind = node(owner.node).kind;
  const ProgramScope& body = program_.scope(done.scope);
  const bool undoable =
      std::any_of(body.event_sub_processes.begin(), body.event_sub_processes.end(), [&](Index one) {
        const Index start = program_.trigger_of(one);
        return start != none && node(start).event.kind == EventKind::compensation;
      });
  const bool keep = kind == NodeKind::sub_process && (undoable || !done.undo.empty());
  if (keep) {
    emit(ScopeClosed{number, ScopeState::dormant});
  } else {
    close_scope(number, Ending::terminated);
  }
  if (kind == NodeKind::event_sub_process) {
    emit(ActivationEnded{owner.number, Ending::completed, {}, now_, {}});
    return maybe_complete(owner.scope);
  }
  if (kind == NodeKind::call_activity) set_variables(owner.scope, left_behind(done.variables, owner));
  complete(owner.number, {}, {}, keep ? number : 0);
}

void Run::close_scope(Number number, Ending ending) {
  clear_scope(number, ending);
  std::vector<Number> kept;
  for (const ScopeInstance& scope : state_.scopes) {
    if (scope.parent == number) kept.push_back(scope.number);
  }
  for (const Number inner : kept) close_scope(inner, ending);
  emit(ScopeClosed{number, ScopeState::live});
}

/// Cancels everything that moves or rests in the scope.
void Run::clear_scope(Number number, Ending ending, Number except) {
  std::vector<Number> inside;
  for (const Activation& one : state_.activations) {
    if (one.scope == number && one.number != except) inside.push_back(one.number);
  }
  // Newest first: what was made by another ends before it.
  for (const Number one : std::views::reverse(inside)) {
    if (state_.activation(one) != nullptr) cancel(one, ending);
  }
  drop_tokens([&](const Token& token) { return token.scope == number; });
}

void Run::cancel(Number number, Ending ending, const std::string& actor) {
  const Activation* activation = state_.activation(number);
  if (activation == nullptr) return;
  if (activation->child != 0 && state_.scope(activation->child) != nullptr)
    close_scope(activation->child, ending);
  std::vector<Number> dependents;
  for (const Activation& one : state_.activations) {
    if (one.owner == number || one.sponsor == number) dependents.push_back(one.number);
  }
  for (const Number one : std::views::reverse(dependents)) cancel(one, ending, actor);
  drop_tokens([&](const Token& token) { return token.owner == number || token.sponsor == number; });
  emit(ActivationEnded{number, ending, actor, now_, {}});
}

}  // namespace huiyin::bpmn
