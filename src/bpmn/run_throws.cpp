// Events that are thrown: what each end and intermediate throw does, and how errors and escalations rise
// until somebody catches them (10.5.6, 13.5).

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {

void Run::throw_event(const Token& token) {
  const EventSpec& event = node(token.node).event;
  switch (event.kind) {
    case EventKind::signal:
      emit(Passed{token.node, token.scope});
      throws_.push(Token(token));
      throws_.back().serial = ++serial_;
      return;
    case EventKind::message:
      if (!send(token, event.name)) return;
      break;
    case EventKind::error:
      emit(Passed{token.node, token.scope});
      return throw_error(event.code, token.scope, 0);
    case EventKind::escalation: {
      emit(Passed{token.node, token.scope});
      // Catching may cancel this token: it waits in the queue meanwhile.
      Token on = token;
      on.phase = Phase::leaving;
      push(std::move(on));
      throw_escalation(event.code, token.scope, 0, token.node);
      return;
    }
    case EventKind::terminate:
      emit(Passed{token.node, token.scope});
      return terminate(token.scope);
    case EventKind::compensation:
      emit(Passed{token.node, token.scope});
      return compensate(token);
    default:
      break;
  }
  emit(Passed{token.node, token.scope});
  leave(token.node, token.scope, token.lineage);
}

void Run::throw_signal(const Token& token) {
  const std::string& name = node(token.node).event.name;
  emit(SignalSent{token.node, name});
  signal(name, {});
}

/// The activation a boundary event of its node belongs to: an instance's loop rather than the instance.
Number Run::outermost(Number number) const {
  const Activation* one = state_.activation(number);
  while (one->owner != 0 || (one->sponsor != 0 && state_.activation(one->sponsor)->rest == Rest::user)) {
    one = state_.activation(one->owner != 0 ? one->owner : one->sponsor);
  }
  return one->number;
}

/// Looks upwards from `activation` (none: from inside `scope`): the boundary of each activity, then the event
/// sub-processes of the scope it stands in. A code that matches goes before one that catches all.
bool Run::caught(EventKind kind, const std::string& code, Number scope, Number activation) {
  const auto matches = [&](Index index, bool exactly) {
    const EventSpec& event = node(index).event;
    return event.kind == kind && (exactly ? !event.code.empty() && event.code == code : event.code.empty());
  };
  for (;;) {
    bool from_event_sub_process = false;
    if (activation != 0) {
      const Number host = outermost(activation);
      const Index at = state_.activation(host)->node;
      from_event_sub_process = node(at).kind == NodeKind::event_sub_process;
      for (const bool exactly : {true, false}) {
        for (const Index boundary : node(at).boundary) {
          if (!matches(boundary, exactly)) continue;
          fire_boundary(host, boundary);
          return true;
        }
      }
    }
    const ScopeInstance here = *state_.scope(scope);
    // What an event sub-process throws is not for its neighbours: the scope they guard is the one that
    // failed.
    if (!from_event_sub_process && here.state != ScopeState::interrupted) {
      for (const bool exactly : {true, false}) {
        for (const Index inner : program_.scope(here.scope).event_sub_processes) {
          const Index start = program_.trigger_of(inner);
          if (start == none || !matches(start, exactly)) continue;
          fire_event_sub_process(scope, inner, {});
          return true;
        }
      }
    }
    if (here.activation == 0) return false;
    activation = here.activation;
    scope = state_.activation(activation)->scope;
  }
}

/// Nobody catches it: the instance ends with the error.
void Run::throw_error(const std::string& code, Number scope, Number activation) {
  if (!caught(EventKind::error, code, scope, activation)) {
    clear_scope(state_.scopes.front().number, Ending::failed);
    emit(InstanceEnded{Status::failed, code, {}});
  }
}

bool Run::throw_escalation(const std::string& code, Number scope, Number activation, Index thrower) {
  if (caught(EventKind::escalation, code, scope, activation)) return true;
  emit(EscalationLost{thrower, code});
  return false;
}

/// Ends everything in the scope at once; the scope is then complete (10.5.3, 13.5.6).
void Run::terminate(Number scope) {
  clear_scope(scope, Ending::terminated);
  const ScopeInstance here = *state_.scope(scope);
  emit(ScopeChanged{scope, here.state, {}, {}, here.thrower});
  complete_scope(scope);
}

}  // namespace huiyin::bpmn
