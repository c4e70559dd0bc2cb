#include "reference/script.hpp"

namespace huiyin::reference {

void Script::run(int length) {
  duel_.start({{"v0", chance_.below(3)}, {"v1", chance_.below(3)}, {"v2", chance_.below(3)}, {"v3", 0}});
  int after_the_end = 5;
  for (int i = 0; i < length && duel_.fault.empty() && !duel_.endless && after_the_end > 0; ++i) {
    const std::string& status = duel_.game.status;
    if (status != "running" && status != "suspended") --after_the_end;
    constexpr int steps[] = {0, 0, 1, 1, 3, 10, 30};
    duel_.game.now += steps[chance_.below(7)];
    const int now = duel_.game.now;
    if (chance_.one_in(25))
      duel_.game.now -= 1 + chance_.below(40);  // the clock jumps back, and is put right
    if (chance_.one_in(40)) duel_.game.now += 600;
    const bool right = duel_.game.now >= now;
    next();
    if (chance_.one_in(4)) duel_.repeat();
    if (!right) duel_.game.now = now;
  }
}

void Script::next() {
  const int task = any_task();
  if (duel_.game.status == "suspended" && chance_.one_in(3)) {
    duel_.ask("resume", bpmn::Resume{"sun"}, duel_.game.resume());
    return;
  }
  switch (chance_.below(20)) {
    case 0:
    case 1:
    case 2:
      return from_outside();
    case 3:
    case 4:
      return about_tasks(task);
    case 5:
      return about_signers(task);
    case 6:
    case 7:
    case 8:
      return back(task);
    case 9: {
      if (chance_.one_in(2)) {
        duel_.ask("resume", bpmn::Resume{"sun"}, duel_.game.resume());
      } else if (chance_.one_in(4)) {
        duel_.ask("suspend", bpmn::Suspend{"sun"}, duel_.game.suspend());
      } else if (chance_.one_in(20)) {
        duel_.ask("cancel", bpmn::Cancel{"sun"}, duel_.game.cancel("sun"));
      } else {
        const Variables variables = some_variables();
        duel_.ask("set", bpmn::SetVariables{context_of(variables)}, duel_.game.set(variables));
      }
      return;
    }
    default:
      duel_.complete(task, who(task), some_variables());
  }
}

/// A task that is open, one that is over (a stale page), or one that never was.
int Script::any_task() {
  std::vector<int> open;
  std::vector<int> over;
  for (const Token& one : duel_.game.tokens) {
    if (one.rest == Rest::task) open.push_back(one.id);
  }
  for (const Done& one : duel_.game.history) {
    if (one.task && duel_.knows(one.id)) over.push_back(one.id);
  }
  const std::vector<int>& from = open.empty() || chance_.one_in(12) ? over : open;
  return from.empty() ? 0 : from[static_cast<std::size_t>(chance_.below(static_cast<int>(from.size())))];
}

std::string Script::somebody() {
  constexpr const char* people[] = {"wang", "li", "zhao"};
  return people[chance_.below(3)];
}

std::string Script::who(int task) {
  const Token* found = duel_.game.find(task);
  if (found == nullptr || found->holder.empty() || chance_.one_in(15)) return somebody();
  return found->holder;
}

Variables Script::some_variables() {
  Variables variables;
  while (chance_.one_in(3)) variables["v" + std::to_string(chance_.below(4))] = chance_.below(3);
  return variables;
}

void Script::from_outside() {
  const std::string number = std::to_string(chance_.below(2));
  const Variables variables = some_variables();
  switch (chance_.below(5)) {
    case 0:
      duel_.ask("message" + number, bpmn::DeliverMessage{"message" + number, context_of(variables)},
                duel_.game.message("message" + number, variables));
      return;
    case 1:
      duel_.ask("signal" + number, bpmn::DeliverSignal{"signal" + number, context_of(variables)},
                duel_.game.signal("signal" + number, variables));
      return;
    case 2: {
      const int task = any_task();
      const bpmn::Number engine = duel_.task(task);
      if (chance_.one_in(2)) {
        duel_.ask("error" + number + " by " + std::to_string(engine),
                  bpmn::ThrowError{engine, "error" + number, {}},
                  duel_.game.throw_error(task, "error" + number));
      } else {
        duel_.ask("escalation" + number + " by " + std::to_string(engine),
                  bpmn::ThrowEscalation{engine, "escalation" + number},
                  duel_.game.throw_escalation(task, "escalation" + number));
      }
      return;
    }
    default: {
      std::vector<int> timers;
      for (const Alarm& one : duel_.game.alarms) {
        if (duel_.game.drawing().node(one.node).trigger == Trigger::timer) timers.push_back(one.id);
      }
      if (timers.empty()) return;
      const int timer = timers[static_cast<std::size_t>(chance_.below(static_cast<int>(timers.size())))];
      duel_.ask("timer " + std::to_string(duel_.alarm(timer)), bpmn::TimerDue{duel_.alarm(timer)},
                duel_.game.timer(timer));
    }
  }
}

void Script::about_tasks(int task) {
  const bpmn::Number number = duel_.task(task);
  const std::string actor = who(task);
  const std::string to = somebody();
  const std::string what = " " + std::to_string(number) + " by " + actor + " to " + to;
  const Variables variables = some_variables();
  switch (chance_.below(5)) {
    case 0:
      duel_.ask("claim" + what, bpmn::Claim{number, actor}, duel_.game.claim(task, actor));
      return;
    case 1:
      duel_.ask("unclaim" + what, bpmn::Unclaim{number, actor}, duel_.game.unclaim(task, actor));
      return;
    case 2:
      duel_.ask("delegate" + what, bpmn::Delegate{number, actor, to}, duel_.game.delegate(task, actor, to));
      return;
    case 3:
      duel_.ask("resolve" + what, bpmn::Resolve{number, actor, context_of(variables)},
                duel_.game.resolve(task, actor, variables));
      return;
    default:
      duel_.ask("transfer" + what, bpmn::Transfer{number, actor, to}, duel_.game.transfer(task, actor, to));
  }
}

void Script::about_signers(int task) {
  const bpmn::Number number = duel_.task(task);
  const std::string actor = who(task);
  if (chance_.one_in(3)) {
    duel_.ask("remove signer " + std::to_string(number), bpmn::RemoveSigner{number, actor},
              duel_.game.remove_signer(task, actor));
    return;
  }
  std::vector<std::string> signers = {somebody()};
  if (chance_.one_in(2)) signers.push_back(somebody());
  const int which = chance_.below(3);
  constexpr Place places[] = {Place::before, Place::after, Place::beside};
  constexpr bpmn::SignerPlace engine[] = {bpmn::SignerPlace::before, bpmn::SignerPlace::after,
                                          bpmn::SignerPlace::parallel};
  duel_.ask(
      "add signer " + signers.front() + " to " + std::to_string(number) + " place " + std::to_string(which),
      bpmn::AddSigners{number, actor, engine[which], signers},
      duel_.game.add_signers(task, actor, places[which], signers));
}

void Script::back(int task) {
  if (chance_.one_in(8)) {
    // Anywhere: most of it is refused.
    const int nodes = static_cast<int>(duel_.game.drawing().nodes.size());
    duel_.jump(task, chance_.below(nodes + 1) - 1, who(task));
    return;
  }
  if (chance_.one_in(3)) {
    std::vector<Done> done;
    for (const Done& one : duel_.game.history) {
      if (one.task && duel_.knows(one.id)) done.push_back(one);
    }
    if (done.empty()) return;
    // The latest mostly: what is longer ago has mostly been gone on from.
    const int last = static_cast<int>(done.size()) - 1;
    const Done& step = done[static_cast<std::size_t>(chance_.one_in(3) ? chance_.below(last + 1) : last)];
    const std::string actor = step.actor.empty() || chance_.one_in(10) ? somebody() : step.actor;
    const bpmn::Number number = duel_.task(step.id);
    duel_.ask("withdraw " + std::to_string(number) + " by " + actor, bpmn::Withdraw{number, actor},
              duel_.game.withdraw(step.id, actor));
    return;
  }
  std::vector<int> targets;
  for (std::size_t i = 0; i < duel_.game.drawing().nodes.size(); ++i) {
    const Kind kind = duel_.game.drawing().nodes[i].kind;
    if (kind == Kind::user || kind == Kind::sub_process || kind == Kind::call)
      targets.push_back(static_cast<int>(i));
  }
  for (const Done& one : duel_.game.history) {
    if (one.ending == "completed" && one.loop == 0) targets.push_back(one.node);  // more often what was done
  }
  if (targets.empty()) return;
  const int target = targets[static_cast<std::size_t>(chance_.below(static_cast<int>(targets.size())))];
  duel_.return_to(task, target, who(task));
}

}  // namespace huiyin::reference
