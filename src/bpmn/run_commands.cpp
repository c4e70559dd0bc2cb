// Commands that start an instance, and what reaches it from outside: jobs done, signals, timers, errors.

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {

/// Refuses bpmn.start.process_missing, .node_missing, .cannot_start (it does not begin an instance),
/// .needs_trigger (the process begins with an event only).
Refused Run::on(const Start& command) {
  const auto process =
      command.process.empty()
          ? (program_.processes.empty() ? std::nullopt : std::optional(program_.processes.front()))
          : program_.find_process(command.process);
  if (!process) return Refusal{"bpmn.start.process_missing", RefusalKind::not_found, "process"};
  Index at = none;
  Index gateway = none;
  if (!command.node.empty()) {
    const auto found = program_.find_node(command.node);
    if (!found || node(*found).scope != *process)
      return Refusal{"bpmn.start.node_missing", RefusalKind::not_found, "node"};
    at = *found;
    const ProgramNode& here = node(at);
    if (here.kind == NodeKind::catch_event || here.kind == NodeKind::receive_task) {
      for (const Index flow : here.incoming) {
        const Index before = program_.flow(flow).source;
        if (node(before).event_gateway != EventGateway::inside) gateway = before;
      }
    }
    if (here.kind != NodeKind::start_event && here.instantiate == Sure::no && gateway == none) {
      return conflict("bpmn.start.cannot_start");
    }
  } else if (program_.scope(*process).starts.empty()) {
    return conflict("bpmn.start.needs_trigger");
  }
  emit(InstanceStarted{program_.key, *process});
  const Number scope = open_scope(0, *process, {}, command.variables);
  if (at == none) {
    start_scope(scope);
    return {};
  }
  if (gateway != none && node(gateway).event_gateway == EventGateway::starts_parallel) {
    // The other events are waited for as well (10.6.6).
    for (const Index flow : node(gateway).outgoing) {
      if (program_.flow(flow).target == at) continue;
      Token token{program_.flow(flow).target, scope, {}, flow};
      token.lineage.push_back(Branch{take(), gateway});
      push(std::move(token));
    }
  }
  emit(Passed{at, scope});
  push(Token{at, scope, {}, none, Phase::leaving});
  return {};
}

Refused Run::open_as(Number number, std::string_view command, Rest rest) const {
  const auto code = [&](std::string_view reason) {
    return "bpmn." + std::string(command) + "." + std::string(reason);
  };
  const Activation* activation = state_.activation(number);
  if (activation == nullptr) {
    const Finished* finished = state_.last_finished(number);
    if (finished == nullptr) return Refusal{code("activation_unknown"), RefusalKind::not_found, "activation"};
    Refusal handled = conflict(code("already_handled"));
    handled.detail = boost::json::object{{"by", finished->actor},
                                         {"at", finished->at.text()},
                                         {"ending", boost::describe::enum_to_string(finished->ending, "")}};
    return handled;
  }
  if (activation->rest != rest) return conflict(code("not_waiting"));
  if (activation->holding.standing == Standing::signed_off) {
    Refusal handled = conflict(code("already_handled"));
    handled.detail = boost::json::object{{"by", activation->holding.actor}, {"ending", "completed"}};
    return handled;
  }
  return {};
}

Refused Run::on(const CompleteJob& command) {
  if (auto refused = open_as(command.activation, "complete_job", Rest::job)) return refused;
  set_variables(state_.activation(command.activation)->scope, command.variables);
  complete(command.activation, {}, {});
  return {};
}

Refused Run::on(const FailJob& command) {
  if (auto refused = open_as(command.activation, "fail_job", Rest::job)) return refused;
  emit(IncidentRaised{command.activation,
                      Failure{command.code.empty() ? "bpmn.incident.job_failed" : command.code,
                              command.detail, Phase::entering, Rest::job, now_}});
  return {};
}

/// Thrown by whoever does a task or a job. Refuses bpmn.throw_error.code_missing: an error without a code is
/// a failure.
Refused Run::on(const ThrowError& command) {
  const Activation* activation = state_.activation(command.activation);
  const Rest rest = activation != nullptr && activation->rest == Rest::job ? Rest::job : Rest::user;
  if (auto refused = open_as(command.activation, "throw_error", rest)) return refused;
  if (command.code.empty()) return Refusal{"bpmn.throw_error.code_missing", RefusalKind::invalid, "code"};
  const Number scope = activation->scope;
  set_variables(scope, command.variables);
  throw_error(command.code, scope, command.activation);
  // Caught within the scope or above, it ended the task; uncaught, the instance.
  if (state_.activation(command.activation) != nullptr) cancel(command.activation, Ending::failed);
  return {};
}

/// The task or job goes on, unless who catches it interrupts. Refuses bpmn.throw_escalation.code_missing.
Refused Run::on(const ThrowEscalation& command) {
  const Activation* found = state_.activation(command.activation);
  const Rest rest = found != nullptr && found->rest == Rest::job ? Rest::job : Rest::user;
  if (auto refused = open_as(command.activation, "throw_escalation", rest)) return refused;
  if (command.code.empty())
    return Refusal{"bpmn.throw_escalation.code_missing", RefusalKind::invalid, "code"};
  const Activation thrower = *found;
  set_variables(thrower.scope, command.variables);
  throw_escalation(command.code, thrower.scope, thrower.number, thrower.node);
  return {};
}

/// Reaches nobody or many; never refused.
Refused Run::on(const DeliverSignal& command) {
  signal(command.name, command.variables);
  return {};
}

/// Refuses bpmn.timer.gone (it fired, or who waited is gone), .not_due.
Refused Run::on(const TimerDue& command) {
  const Trigger* trigger = state_.trigger(command.trigger);
  if (trigger == nullptr || node(trigger->node).event.kind != EventKind::timer)
    return conflict("bpmn.timer.gone");
  if (!trigger->due || *trigger->due > now_) return conflict("bpmn.timer.not_due");
  fire(command.trigger, {});
  return {};
}

Refused Run::on(const SetVariables& command) {
  if (!state_.scopes.empty()) set_variables(state_.scopes.front().number, command.variables);
  return {};
}

/// Refuses bpmn.begin_ad_hoc.not_waiting, .target_unknown (no activity of it that nothing leads to).
Refused Run::on(const BeginAdHoc& command) {
  if (auto refused = open_as(command.activation, "begin_ad_hoc", Rest::scope)) return refused;
  const Activation activation = *state_.activation(command.activation);
  if (node(activation.node).kind != NodeKind::ad_hoc_sub_process)
    return conflict("bpmn.begin_ad_hoc.not_waiting");
  const auto target = program_.find_node(command.target);
  const auto& starts = program_.scope(node(activation.node).body).starts;
  if (!target || std::find(starts.begin(), starts.end(), *target) == starts.end()) {
    return Refusal{"bpmn.begin_ad_hoc.target_unknown", RefusalKind::not_found, "target"};
  }
  Token token{*target, activation.child, state_.scope(activation.child)->lineage};
  token.lineage.push_back(Branch{take(), activation.node});
  push(std::move(token));
  return {};
}

Refused Run::on(const Cancel& command) {
  clear_scope(state_.scopes.front().number, Ending::cancelled);
  emit(InstanceEnded{Status::cancelled, {}, command.actor});
  return {};
}

}  // namespace huiyin::bpmn
