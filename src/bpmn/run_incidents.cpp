// What the model gets wrong at run time rests as an incident until somebody settles it.

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {

void Run::incident(const Token& token, std::string code, std::string detail) {
  const Number number = open(token, Rest::incident);
  const Rest was = node(token.node).loop && token.owner == 0 && token.phase == Phase::entering
                       ? Rest::loop
                       : Rest::incident;
  emit(IncidentRaised{number, Failure{std::move(code), std::move(detail), token.phase, was, now_}});
}

/// A boundary or start event whose deadline could not be read.
bool Run::could_not_arm(const Activation& stuck) const {
  const NodeKind kind = node(stuck.node).kind;
  return stuck.failure->phase == Phase::entering &&
         (kind == NodeKind::boundary_event || kind == NodeKind::event_sub_process);
}

/// As if the step had been done: its token leaves. A boundary or start event that could not be armed is let
/// go.
Refused Run::on(const ResolveIncident& command) {
  if (auto refused = open_as(command.activation, "resolve_incident", Rest::incident)) return refused;
  const Activation stuck = *state_.activation(command.activation);
  set_variables(stuck.scope, command.variables);
  if (stuck.rest == Rest::incident && stuck.looping.started > 0) {
    emit(IncidentResolved{command.activation, command.actor});
    end_loop(command.activation);
    return {};
  }
  emit(IncidentResolved{command.activation, command.actor});
  emit(ActivationEnded{command.activation, Ending::completed, command.actor, now_, {}});
  if (could_not_arm(stuck)) {
    maybe_complete(stuck.scope);
    return {};
  }
  Token token = token_of(stuck);
  if (stuck.failure->phase == Phase::leaving) {
    token.phase = Phase::leaving;
    push(std::move(token));
  } else {
    finished(std::move(token), {});
  }
  return {};
}

/// Once more: into the node, or out of it, or the job is offered again.
Refused Run::on(const Retry& command) {
  if (auto refused = open_as(command.activation, "retry", Rest::incident)) return refused;
  const Activation stuck = *state_.activation(command.activation);
  set_variables(stuck.scope, command.variables);
  emit(IncidentResolved{command.activation, command.actor});
  if (stuck.failure->was == Rest::job) return {};
  if (stuck.failure->was == Rest::loop && stuck.looping.started > 0) {
    advance_loop(command.activation);
    return {};
  }
  emit(ActivationEnded{command.activation, Ending::failed, command.actor, now_, {}});
  if (could_not_arm(stuck)) {
    if (node(stuck.node).kind == NodeKind::event_sub_process) {
      arm(program_.trigger_of(stuck.node), 0, stuck.scope);
    } else {
      const auto host =
          std::find_if(state_.activations.rbegin(), state_.activations.rend(), [&](const Activation& one) {
            return one.scope == stuck.scope && one.node == node(stuck.node).attached_to && one.owner == 0;
          });
      if (host != state_.activations.rend()) arm(stuck.node, host->number, stuck.scope);
    }
    maybe_complete(stuck.scope);
    return {};
  }
  Token token = token_of(stuck);
  token.flow = stuck.flow;
  token.phase = stuck.failure->phase;
  token.assignee = stuck.holding.assignee;
  push(std::move(token));
  return {};
}

}  // namespace huiyin::bpmn
