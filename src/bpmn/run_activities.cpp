// Activities: how one begins, waits and ends (13.3.2).

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {
namespace {

/// A message with a key or a time to live of ours is the engine's to send, whatever else the task names.
bool correlates(const ProgramNode& here) {
  const CorrelationSpec& spec = here.correlation;
  return !spec.key.empty() || spec.time_to_live || !spec.time_to_live_formula.empty();
}

/// Nobody waits for these: the engine has nothing to hand out. A manual task is done outside any system
/// (13.3.3); a service without an implementation has nothing to call.
bool waits(const ProgramNode& here) {
  switch (here.kind) {
    case NodeKind::user_task:
    case NodeKind::receive_task:
      return true;
    case NodeKind::business_rule_task:
      return here.decision.model == nullptr && !here.implementation.empty();
    case NodeKind::send_task:
      return !here.implementation.empty() && !correlates(here);
    case NodeKind::service_task:
    case NodeKind::script_task:
    case NodeKind::task:
      return !here.implementation.empty();
    default:
      return has_body(here.kind) || here.kind == NodeKind::call_activity;
  }
}

}  // namespace

void Run::enter_activity(Token&& token) {
  const int wanted = node(token.node).start_quantity;
  if (token.owner == 0 && token.sponsor == 0 && wanted > 1) {
    std::vector<Activation> marks;
    for (const Activation& one : state_.activations) {
      if (one.rest == Rest::mark && one.scope == token.scope && one.node == token.node) marks.push_back(one);
    }
    if (static_cast<int>(marks.size()) + 1 < wanted) {
      open(token, Rest::mark);
      return;
    }
    for (const Activation& mark : marks) {
      token.lineage = common(token.lineage, mark.lineage);
      emit(ActivationEnded{mark.number, Ending::joined, {}, now_, {}});
    }
  }
  if (node(token.node).loop && token.owner == 0) return begin_loop(token);
  begin(std::move(token));
}

void Run::begin(Token&& token) {
  const ProgramNode& here = node(token.node);
  if (!waits(here)) {
    if (here.kind == NodeKind::script_task) return script(std::move(token));
    return here.decision.model != nullptr ? decide(std::move(token)) : pass(std::move(token));
  }
  if (has_body(here.kind) || here.kind == NodeKind::call_activity) return begin_scope(token);
  const Rest rest = here.kind == NodeKind::user_task      ? Rest::user
                    : here.kind == NodeKind::receive_task ? Rest::event
                                                          : Rest::job;
  auto deadline = deadline_of(token);
  if (!deadline) return incident(token, deadline.refusal().code, here.task->deadline);
  const Number waiting = open(token, rest, std::move(deadline).value());
  if (rest == Rest::event) arm(token.node, waiting, token.scope);
  if (token.owner == 0) arm_boundary(waiting);
}

void Run::begin_scope(const Token& token) {
  const ProgramNode& here = node(token.node);
  std::size_t depth = 0;
  for (const ScopeInstance* one = state_.scope(token.scope); one != nullptr; one = state_.scope(one->parent))
    ++depth;
  if (depth > bounds_.depth) return incident(token, "bpmn.incident.too_deep");
  if (here.body == none) return incident(token, "bpmn.incident.process_missing", here.called_element);
  const Number waiting = open(token, Rest::scope);
  if (token.owner == 0) arm_boundary(waiting);
  // A condition on the boundary may hold already, and then nothing of the body begins (10.5.6).
  if (state_.activation(waiting) == nullptr) return;
  const feel::Context locals = state_.activation(waiting)->locals;
  start_scope(open_scope(waiting, here.body, token.lineage, locals));
}

Number Run::open(const Token& token, Rest rest, Deadline deadline) {
  Activation activation;
  activation.number = take();
  activation.rest = rest;
  activation.node = token.node;
  activation.scope = token.scope;
  activation.owner = token.owner;
  activation.sponsor = token.sponsor;
  activation.index = token.index;
  activation.lineage = token.lineage;
  // At a join the flow counts, also for a token that was stopped before it.
  activation.flow = rest == Rest::mark || rest == Rest::incident ? token.flow : none;
  activation.locals = token.locals;
  activation.since = now_;
  if (token.assignee) activation.holding.assignee = *token.assignee;
  if (!deadline.spec.empty()) {
    // The clock of a countersigning is that of each of its signers.
    deadline.due = due_of(deadline, token.owner);
    activation.deadline = std::move(deadline);
  }
  if (rest == Rest::scope) activation.child = take();
  if (rest != Rest::mark && rest != Rest::loop)
    data(node(token.node), Direction::in, token.scope, activation.locals);
  const Number number = activation.number;
  emit(ActivationOpened{std::move(activation)});
  return number;
}

/// An activity that does not wait.
void Run::pass(Token&& token) {
  const ProgramNode& here = node(token.node);
  if (here.kind == NodeKind::send_task && !send(token, here.message)) return;
  emit(Passed{token.node, token.scope});
  if (!here.data.empty()) {
    feel::Context locals = token.locals;
    data(here, Direction::in, token.scope, locals);
    data(here, Direction::out, token.scope, locals);
  }
  finished(std::move(token), {});
}

/// A script is an expression; where it gives a context, its entries become variables.
void Run::script(Token&& token) {
  const ProgramNode& here = node(token.node);
  if (!here.script.empty()) {
    feel::Context locals = token.locals;
    data(here, Direction::in, token.scope, locals);
    const auto value = evaluate(here.script, visible(token.scope, locals));
    if (!value) return incident(token, value.refusal().code, here.id);
    if (const feel::Context* results = value->context()) set_variables(token.scope, *results);
  }
  emit(Passed{token.node, token.scope});
  finished(std::move(token), {});
}

/// A decision of a DMN file (10.3.3): its value goes to the variable named for it, or a context's entries to
/// theirs.
void Run::decide(Token&& token) {
  const ProgramNode& here = node(token.node);
  const DecisionUse& use = here.decision;
  Token decided = token;  // an incident stands where the token came in
  data(here, Direction::in, token.scope, decided.locals);
  const auto value = use.model->evaluate(use.decision, visible(token.scope, decided.locals), limits());
  if (!value) return incident(token, value.refusal().code, use.decision);
  feel::Context results;
  if (!use.result.empty()) {
    results.put(use.result, *value);
  } else if (value->context() != nullptr) {
    results = *value->context();
  }
  for (const auto& [name, one] : results.entries()) decided.locals.put(name, one);
  set_variables(token.scope, results);
  data(here, Direction::out, token.scope, decided.locals);
  emit(Passed{token.node, token.scope});
  finished(std::move(decided), {});
}

/// Data associations (10.4.2): what is there is copied, what is not is left alone.
void Run::data(const ProgramNode& here, Direction direction, Number scope, feel::Context& locals) {
  for (const DataSpec& spec : here.data) {
    if (spec.direction != direction) continue;
    const feel::Context all = visible(scope, locals);
    feel::Context results;
    if (!spec.transformation.empty()) {
      if (auto value = evaluate(spec.transformation, all)) results.put(spec.target, std::move(value).value());
    } else if (!spec.sources.empty() && spec.assignments.empty()) {
      if (const feel::Value* source = all.find(spec.sources.front())) results.put(spec.target, *source);
    }
    for (const auto& [from, to] : spec.assignments) {
      if (from.empty()) continue;
      if (auto value = evaluate(from, all)) results.put(to, std::move(value).value());
    }
    if (direction == Direction::out) {
      set_variables(scope, results);
    } else {
      for (const auto& [name, value] : results.entries()) locals.put(name, value);
    }
  }
}

void Run::complete(Number number, const std::string& actor, const std::string& outcome, Number dormant) {
  Token token = token_of(*state_.activation(number));
  const ProgramNode& here = node(token.node);
  if (!here.data.empty()) data(here, Direction::out, token.scope, token.locals);
  emit(ActivationEnded{number, Ending::completed, actor, now_, outcome});
  const bool signer = token.sponsor != 0 && here.for_compensation == Sure::no;
  if (signer) return signer_ended(token.sponsor);
  finished(std::move(token), outcome, dormant);
}

/// Where a completed activity's token goes: to its loop, to whoever threw the compensation it is, or on.
void Run::finished(Token&& token, const std::string& outcome, Number dormant) {
  record_undo(token.scope, token.node, dormant);
  if (token.owner != 0) return instance_done(token.owner, token, outcome);
  if (token.sponsor != 0) return undo_next(token.sponsor);
  // Through the queue, so that a condition that has become true comes first.
  token.phase = Phase::leaving;
  push(std::move(token));
}

}  // namespace huiyin::bpmn
