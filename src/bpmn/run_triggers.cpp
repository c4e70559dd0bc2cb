// Events somebody waits for: armed when the waiting begins, fired by command, disarmed with who waited
// (13.5).

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {
namespace {

bool awaited(EventKind kind) {
  return kind == EventKind::message || kind == EventKind::timer || kind == EventKind::signal ||
         kind == EventKind::conditional;
}

}  // namespace

void Run::arm(Index index, Number activation, Number scope) {
  const ProgramNode& here = node(index);
  Trigger trigger;
  trigger.node = index;
  trigger.activation = activation;
  trigger.scope = scope;
  trigger.base = now_;
  trigger.name = here.kind == NodeKind::receive_task ? here.message : here.event.name;
  // An instance of a loop knows its own item.
  const Activation* waiting = activation == 0 ? nullptr : state_.activation(activation);
  const feel::Context locals = waiting == nullptr ? feel::Context() : waiting->locals;
  if (!here.correlation.key.empty()) {
    auto key = key_of(here.correlation.key, visible(scope, locals));
    if (!key) return unarmed(trigger, key.refusal().code, here.correlation.key.text);
    trigger.key = std::move(key).value();
  }
  if (here.event.kind == EventKind::timer) {
    std::optional<DeadlineSpec> spec = here.event.deadline;
    if (!spec) {
      // An expression: a duration, a date, or the text of either.
      const auto value = evaluate(here.event.formula, visible(scope, locals));
      if (value) trigger.deadline = feel::to_text(*value);
      if (value) spec = DeadlineSpec::parse(trigger.deadline);
      if (!spec) {
        return unarmed(trigger, value ? "bpmn.incident.deadline_unreadable" : value.refusal().code,
                       trigger.deadline);
      }
    }
    trigger.left = spec->repetitions.value_or(1);
    if (trigger.left == 0) return;
  } else if (here.interrupting == Sure::no) {
    trigger.left = -1;
  }
  // A waiting event is over with its first firing, however often a cycle would repeat.
  if (here.interrupting == Sure::yes || here.kind == NodeKind::catch_event) trigger.left = 1;
  trigger.number = take();
  trigger.due = due_of(trigger);
  if (here.event.kind == EventKind::conditional) dirty_ = true;
  emit(TriggerArmed{std::move(trigger)});
}

/// Who waits for it alone waits in vain; beside an activity or a scope the incident stands for itself.
void Run::unarmed(const Trigger& trigger, std::string code, std::string detail) {
  const Activation* waiting = trigger.activation == 0 ? nullptr : state_.activation(trigger.activation);
  if (waiting != nullptr && waiting->rest == Rest::event) {
    emit(IncidentRaised{waiting->number,
                        Failure{std::move(code), std::move(detail), Phase::entering, Rest::event, now_}});
    return;
  }
  const Index at = trigger.activation == 0 ? program_.scope(node(trigger.node).scope).owner : trigger.node;
  incident(Token{at, trigger.scope, state_.scope(trigger.scope)->lineage}, std::move(code),
           std::move(detail));
}

void Run::arm_boundary(Number activation) {
  const Index host = state_.activation(activation)->node;
  const Number scope = state_.activation(activation)->scope;
  for (const Index boundary : node(host).boundary) {
    if (awaited(node(boundary).event.kind)) arm(boundary, activation, scope);
  }
  if (dirty_) check_conditions();
}

void Run::arm_event_sub_processes(Number scope) {
  for (const Index inner : program_.scope(state_.scope(scope)->scope).event_sub_processes) {
    const Index start = program_.trigger_of(inner);
    if (start != none && awaited(node(start).event.kind)) arm(start, 0, scope);
  }
  if (dirty_) check_conditions();
}

/// Takes one firing off a trigger that outlives it; a cycle goes on from when it was due, not from when it
/// was noticed.
void Run::spend(Number number) {
  const Trigger* found = state_.trigger(number);
  if (found == nullptr) return;
  Trigger trigger = *found;
  ++trigger.fired;
  if (trigger.left > 0) --trigger.left;
  if (trigger.left != 0 && trigger.due) {
    trigger.due = due_of(trigger);
    // A cycle without end does not make up for what it slept through.
    if (trigger.left < 0) skip_missed(trigger);
  }
  emit(TriggerChanged{number, trigger.due, trigger.left, trigger.fired, trigger.held});
}

/// To the first firing that is still to come. Found by halving: one every second, slept through for years, is
/// not counted one by one.
void Run::skip_missed(Trigger& trigger) const {
  const auto missed = [&](std::int64_t more) {
    Trigger later = trigger;
    later.fired += more;
    const auto due = due_of(later);
    return due && *due <= now_;
  };
  std::int64_t beyond = 1;
  while (missed(beyond - 1)) beyond *= 2;
  std::int64_t more = beyond / 2;
  for (std::int64_t last = beyond - 1; more < last;) {
    const std::int64_t middle = more + (last - more) / 2;
    if (missed(middle)) {
      more = middle + 1;
    } else {
      last = middle;
    }
  }
  trigger.fired += more;
  trigger.due = due_of(trigger);
}

void Run::fire(Number number, const feel::Context& variables) {
  const Trigger trigger = *state_.trigger(number);
  const ProgramNode& here = node(trigger.node);
  if (here.kind == NodeKind::boundary_event) {
    if (here.interrupting == Sure::no) spend(number);
    set_variables(trigger.scope, variables);
    return fire_boundary(trigger.activation, trigger.node);
  }
  if (trigger.activation == 0) {
    if (here.interrupting == Sure::no) spend(number);
    return fire_event_sub_process(trigger.scope, program_.scope(here.scope).owner, variables);
  }
  const Activation waiting = *state_.activation(trigger.activation);
  set_variables(waiting.scope, variables);
  // A receive task is an activity with its own end; anything else leaves by the event that fired.
  if (waiting.node == trigger.node && here.kind == NodeKind::receive_task)
    return complete(waiting.number, {}, {});
  emit(ActivationEnded{waiting.number, Ending::completed, {}, now_, {}});
  emit(Passed{trigger.node, waiting.scope});
  push(Token{trigger.node, waiting.scope, waiting.lineage, none, Phase::leaving});
}

void Run::fire_boundary(Number number, Index boundary) {
  const Activation host = *state_.activation(number);
  Token token{boundary, host.scope, host.lineage};
  if (node(boundary).interrupting == Sure::yes) {
    cancel(number, Ending::interrupted);
  } else {
    token.lineage.push_back(Branch{take(), boundary});
  }
  push(std::move(token));
}

/// Runs inside the scope: beside what is there, or instead of it (10.3.5, 13.5.4).
void Run::fire_event_sub_process(Number number, Index event_sub_process, const feel::Context& variables) {
  const ScopeInstance scope = *state_.scope(number);
  const Index start = program_.trigger_of(event_sub_process);
  Token token{event_sub_process, number, scope.lineage};
  if (node(start).interrupting == Sure::yes) {
    std::vector<Number> armed;
    for (const Trigger& trigger : state_.triggers) {
      if (trigger.scope == number && trigger.activation == 0) armed.push_back(trigger.number);
    }
    for (const Number one : armed) emit(TriggerChanged{one, {}, 0, 0, 0});
    clear_scope(number, Ending::interrupted);
    emit(ScopeChanged{number, ScopeState::interrupted, scope.undo, {}, scope.thrower});
  } else {
    token.lineage.push_back(Branch{take(), event_sub_process});
  }
  const Number waiting = open(token, Rest::scope);
  const Number inner = open_scope(waiting, node(event_sub_process).body, token.lineage, variables);
  start_at(inner, start);
}

/// A condition fires when it becomes true: at once if it is when the waiting begins, then whenever variables
/// change.
void Run::check_conditions() {
  dirty_ = false;
  std::vector<Number> armed;
  for (const Trigger& trigger : state_.triggers) {
    if (node(trigger.node).event.kind == EventKind::conditional) armed.push_back(trigger.number);
  }
  for (const Number number : armed) {
    const Trigger* trigger = state_.trigger(number);
    if (trigger == nullptr || passes_ <= 0) continue;
    const auto value = evaluate(node(trigger->node).event.formula, trigger->scope);
    const std::int64_t held = value && value->is_true() ? 1 : 0;
    if (held == trigger->held) continue;
    emit(TriggerChanged{number, {}, trigger->left, trigger->fired, held});
    if (held == 0) continue;
    --passes_;
    fire(number, {});
  }
}

/// Reaches everything in the instance that waits for it now (10.5.6); others hear of it through the event.
void Run::signal(const std::string& name, const feel::Context& variables) {
  std::vector<Number> armed;
  for (const Trigger& trigger : state_.triggers) {
    if (node(trigger.node).event.kind == EventKind::signal && trigger.name == name)
      armed.push_back(trigger.number);
  }
  for (const Number number : armed) {
    if (state_.trigger(number) != nullptr) fire(number, variables);
  }
}

}  // namespace huiyin::bpmn
