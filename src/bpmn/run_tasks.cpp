// Who has a task, and how it is done.

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {
namespace {

std::string code_of(std::string_view command, std::string_view reason) {
  return "bpmn." + std::string(command) + "." + std::string(reason);
}

Refusal same_person(std::string_view command, const Holding& holding) {
  Refusal refusal = conflict(code_of(command, "same_person"));
  refusal.detail = boost::json::object{{"by", holding.first_actor},
                                       {"at", holding.first_at ? holding.first_at->text() : std::string()}};
  return refusal;
}

}  // namespace

Refused Run::held_by(const std::string& actor, Number number, std::string_view command) const {
  if (auto refused = open_as(number, command, Rest::user)) return refused;
  if (actor.empty()) return Refusal{code_of(command, "actor_missing"), RefusalKind::invalid, "actor"};
  const Holding& holding = state_.activation(number)->holding;
  if (!holding.assignee.empty() && holding.assignee != actor)
    return conflict(code_of(command, "not_assignee"));
  return {};
}

/// A task for two people, and not the part of one who was added to it.
bool Run::needs_second(const Activation& activation) const {
  const ProgramNode& here = node(activation.node);
  return here.task && here.task->two_person == Sure::yes && activation.holding.signing == Signing::own;
}

/// Refuses as held_by, bpmn.complete.delegated (it is to be resolved, and goes back), .waits_for_signers,
/// .same_person (a task for two people, of whom this was the first).
Refused Run::on(const CompleteTask& command) {
  if (auto refused = held_by(command.actor, command.activation, "complete")) return refused;
  const Activation* activation = state_.activation(command.activation);
  if (!activation->holding.owner.empty()) return conflict("bpmn.complete.delegated");
  const bool waits =
      std::any_of(state_.activations.begin(), state_.activations.end(), [&](const Activation& one) {
        return one.sponsor == command.activation && one.holding.signing == Signing::before;
      });
  if (waits) return conflict("bpmn.complete.waits_for_signers");
  if (needs_second(*activation)) {
    if (activation->holding.first_actor == command.actor) return same_person("complete", activation->holding);
    if (activation->holding.first_actor.empty()) {
      // Whoever comes second takes the task from the pool again.
      Holding holding = activation->holding;
      holding.first_actor = command.actor;
      holding.first_outcome = command.outcome;
      holding.first_at = now_;
      holding.assignee.clear();
      set_variables(activation->scope, command.variables);
      emit(HoldingChanged{command.activation, std::move(holding), command.actor});
      return {};
    }
  }
  set_variables(activation->scope, command.variables);
  sign(command.activation, command.actor, command.outcome);
  return {};
}

/// Refuses bpmn.claim.taken (somebody else has it), .same_person.
Refused Run::on(const Claim& command) {
  if (auto refused = open_as(command.activation, "claim", Rest::user)) return refused;
  if (command.actor.empty()) return Refusal{"bpmn.claim.actor_missing", RefusalKind::invalid, "actor"};
  Holding holding = state_.activation(command.activation)->holding;
  if (!holding.assignee.empty() && holding.assignee != command.actor) return conflict("bpmn.claim.taken");
  if (holding.first_actor == command.actor) return same_person("claim", holding);
  holding.assignee = command.actor;
  emit(HoldingChanged{command.activation, std::move(holding), command.actor});
  return {};
}

Refused Run::on(const Unclaim& command) {
  if (auto refused = held_by(command.actor, command.activation, "unclaim")) return refused;
  Holding holding = state_.activation(command.activation)->holding;
  if (!holding.owner.empty()) return conflict("bpmn.unclaim.delegated");
  holding.assignee.clear();
  emit(HoldingChanged{command.activation, std::move(holding), command.actor});
  return {};
}

Refused Run::on(const Delegate& command) {
  if (auto refused = held_by(command.actor, command.activation, "delegate")) return refused;
  if (command.to.empty()) return Refusal{"bpmn.delegate.to_missing", RefusalKind::invalid, "to"};
  Holding holding = state_.activation(command.activation)->holding;
  // Lent on, it still goes back to whose it is.
  if (holding.owner.empty()) holding.owner = command.actor;
  holding.assignee = command.to;
  emit(HoldingChanged{command.activation, std::move(holding), command.actor});
  return {};
}

/// Refuses bpmn.resolve.not_delegated.
Refused Run::on(const Resolve& command) {
  if (auto refused = held_by(command.actor, command.activation, "resolve")) return refused;
  Holding holding = state_.activation(command.activation)->holding;
  if (holding.owner.empty()) return conflict("bpmn.resolve.not_delegated");
  holding.assignee = holding.owner;
  holding.owner.clear();
  set_variables(state_.activation(command.activation)->scope, command.variables);
  emit(HoldingChanged{command.activation, std::move(holding), command.actor});
  return {};
}

Refused Run::on(const Transfer& command) {
  if (auto refused = held_by(command.actor, command.activation, "transfer")) return refused;
  if (command.to.empty()) return Refusal{"bpmn.transfer.to_missing", RefusalKind::invalid, "to"};
  Holding holding = state_.activation(command.activation)->holding;
  holding.assignee = command.to;
  holding.owner.clear();
  emit(HoldingChanged{command.activation, std::move(holding), command.actor});
  return {};
}

}  // namespace huiyin::bpmn
