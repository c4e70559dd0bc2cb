// Signers added to a task (加签). In a countersigning one more beside the others is one more instance, whose
// word counts in the completion condition. Everywhere else those added hang from the task: it waits for those
// before it, those beside it sign meanwhile, those after it sign when its holder has, and only then does its
// token go on.

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {

/// Refuses as held_by, bpmn.add_signers.signers_missing, .signer_twice.
Refused Run::on(const AddSigners& command) {
  if (auto refused = held_by(command.actor, command.activation, "add_signers")) return refused;
  const std::vector<std::string>& signers = command.signers;
  if (signers.empty() || std::find(signers.begin(), signers.end(), std::string()) != signers.end()) {
    return Refusal{"bpmn.add_signers.signers_missing", RefusalKind::invalid, "signers"};
  }
  const Activation task = *state_.activation(command.activation);
  const auto has_task = [&](const std::string& person) {
    return std::any_of(state_.activations.begin(), state_.activations.end(), [&](const Activation& one) {
      const bool related = one.number == task.number || one.sponsor == task.number ||
                           (task.owner != 0 && one.owner == task.owner);
      return related && one.rest == Rest::user && one.holding.assignee == person;
    });
  };
  for (auto one = signers.begin(); one != signers.end(); ++one) {
    if (has_task(*one) || std::find(one + 1, signers.end(), *one) != signers.end()) {
      return Refusal{"bpmn.add_signers.signer_twice", RefusalKind::conflict, "signers"};
    }
  }
  const bool in_turn = task.owner != 0 && node(task.node).loop->kind == LoopKind::sequential;
  const bool at_once = task.owner != 0 && node(task.node).loop->kind == LoopKind::parallel;
  if ((in_turn && command.place != SignerPlace::before) ||
      (at_once && command.place == SignerPlace::parallel)) {
    more_instances(task.owner, signers);
    return {};
  }
  if (command.place == SignerPlace::after) {
    Holding holding = task.holding;
    holding.after.insert(holding.after.end(), signers.begin(), signers.end());
    emit(HoldingChanged{task.number, std::move(holding), command.actor});
    return {};
  }
  const Signing signing = command.place == SignerPlace::before ? Signing::before : Signing::beside;
  for (const std::string& signer : signers) open_signer(task.number, signer, signing);
  return {};
}

/// The next to begin are those added: at once where the others run, next in turn otherwise.
void Run::more_instances(Number number, const std::vector<std::string>& signers) {
  Looping looping = state_.activation(number)->looping;
  feel::List items = looping.items.list() == nullptr ? feel::List(static_cast<std::size_t>(looping.total))
                                                     : *looping.items.list();
  const auto place = items.begin() + static_cast<std::ptrdiff_t>(
                                         std::min(looping.started, static_cast<std::int64_t>(items.size())));
  items.insert(place, signers.begin(), signers.end());
  looping.items = std::move(items);
  looping.total += static_cast<std::int64_t>(signers.size());
  emit(LoopAdvanced{number, std::move(looping)});
  begin_instances(number);
}

void Run::open_signer(Number sponsor, const std::string& signer, Signing signing) {
  const Activation task = *state_.activation(sponsor);
  Activation added;
  added.number = take();
  added.node = task.node;
  added.scope = task.scope;
  added.sponsor = sponsor;
  added.lineage = task.lineage;
  added.lineage.push_back(Branch{take(), task.node});
  added.locals = task.locals;
  added.since = now_;
  added.deadline = task.deadline;  // they sign within it
  added.holding.assignee = signer;
  added.holding.signing = signing;
  emit(ActivationOpened{std::move(added)});
}

/// The holder has signed. The task is done unless others are still to sign.
void Run::sign(Number number, const std::string& actor, const std::string& outcome) {
  const Activation& task = *state_.activation(number);
  const bool others = std::any_of(state_.activations.begin(), state_.activations.end(),
                                  [&](const Activation& one) { return one.sponsor == number; });
  if (!others && task.holding.after.empty()) return complete(number, actor, outcome);
  Holding holding = task.holding;
  holding.standing = Standing::signed_off;
  holding.actor = actor;
  holding.outcome = outcome;
  emit(HoldingChanged{number, std::move(holding), actor});
  signer_ended(number);
}

void Run::signer_ended(Number sponsor) {
  const Activation* found = state_.activation(sponsor);
  if (found == nullptr || found->holding.standing == Standing::open) return;
  const bool others = std::any_of(state_.activations.begin(), state_.activations.end(),
                                  [&](const Activation& one) { return one.sponsor == sponsor; });
  if (others) return;
  Holding holding = found->holding;
  if (holding.after.empty()) return complete(sponsor, holding.actor, holding.outcome);
  const std::string next = holding.after.front();
  holding.after.erase(holding.after.begin());
  emit(HoldingChanged{sponsor, std::move(holding), {}});
  open_signer(sponsor, next, Signing::after);
}

/// Refuses bpmn.remove_signer.not_a_signer, .last_signer, and as open_as: who has signed cannot be taken
/// away.
Refused Run::on(const RemoveSigner& command) {
  if (auto refused = open_as(command.activation, "remove_signer", Rest::user)) return refused;
  const Activation signer = *state_.activation(command.activation);
  if (signer.owner == 0 && signer.sponsor == 0) return conflict("bpmn.remove_signer.not_a_signer");
  if (signer.sponsor != 0) {
    cancel(signer.number, Ending::removed, command.actor);
    signer_ended(signer.sponsor);
    return {};
  }
  Looping looping = state_.activation(signer.owner)->looping;
  if (looping.total - looping.terminated <= 1) return conflict("bpmn.remove_signer.last_signer");
  cancel(signer.number, Ending::removed, command.actor);
  ++looping.terminated;
  emit(LoopAdvanced{signer.owner, std::move(looping)});
  advance_loop(signer.owner);
  return {};
}

}  // namespace huiyin::bpmn
