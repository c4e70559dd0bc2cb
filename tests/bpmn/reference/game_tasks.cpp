// Who has a task, who signs besides, and when it is done.

#include <algorithm>

#include "reference/game.hpp"

namespace huiyin::reference {

std::string Game::open_task(int id, const std::string& command) const {
  const Token* task = find(id);
  if (task == nullptr) {
    const bool known =
        std::any_of(history.begin(), history.end(), [&](const Done& one) { return one.id == id; });
    return command + (known ? ".already_handled" : ".activation_unknown");
  }
  if (task->rest != Rest::task) return command + ".not_waiting";
  return task->signed_off ? command + ".already_handled" : "";
}

std::string Game::held(int id, const std::string& actor, const std::string& command) const {
  if (const std::string why = open_task(id, command); !why.empty()) return why;
  if (actor.empty()) return command + ".actor_missing";
  const std::string& holder = find(id)->holder;
  return holder.empty() || holder == actor ? "" : command + ".not_assignee";
}

bool Game::anyone(int sponsor) const {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) { return one.sponsor == sponsor; });
}

std::string Game::complete(int id, const std::string& actor, const Variables& variables) {
  // Whoever completes too late is told who was first, even when the instance is over.
  const std::string why_not = admitted();
  if (!why_not.empty() && why_not != "instance.ended") return why_not;
  if (now < clock) return "instance.clock_backwards";
  if (const std::string why = held(id, actor, "complete"); !why.empty()) return why;
  Token& task = token(id);
  if (!task.lender.empty()) return "complete.delegated";
  for (const Token& one : tokens) {
    if (one.sponsor == id && one.place == Place::before) return "complete.waits_for_signers";
  }
  set_from(task.frame, variables);
  if (!anyone(id) && task.after.empty()) {
    completed(id, actor);
  } else {
    task.signed_off = true;
    task.said_by = actor;
    signed_or_wait(id);
  }
  settle();
  return "";
}

/// Somebody a task waits for has signed, or is gone: the next one signs, or it is done.
void Game::signed_or_wait(int id) {
  if (find(id) == nullptr || !token(id).signed_off || anyone(id)) return;
  if (token(id).after.empty()) return completed(id, token(id).said_by);
  const std::string next = token(id).after.front();
  token(id).after.erase(token(id).after.begin());
  add_signer(id, next, Place::after);
}

void Game::add_signer(int sponsor, const std::string& signer, Place place) {
  Token added;
  added.node = token(sponsor).node;
  added.frame = token(sponsor).frame;
  added.sponsor = sponsor;
  added.path = token(sponsor).path;
  added.path.push_back(branch(added.node));
  added.holder = signer;
  added.place = place;
  rest(added, Rest::task);
}

std::string Game::claim(int id, const std::string& actor) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = open_task(id, "claim"); !why.empty()) return why;
  if (actor.empty()) return "claim.actor_missing";
  if (!token(id).holder.empty() && token(id).holder != actor) return "claim.taken";
  token(id).holder = actor;
  return "";
}

std::string Game::unclaim(int id, const std::string& actor) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = held(id, actor, "unclaim"); !why.empty()) return why;
  if (!token(id).lender.empty()) return "unclaim.delegated";
  token(id).holder.clear();
  return "";
}

std::string Game::delegate(int id, const std::string& actor, const std::string& to) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = held(id, actor, "delegate"); !why.empty()) return why;
  if (to.empty()) return "delegate.to_missing";
  if (token(id).lender.empty()) token(id).lender = actor;
  token(id).holder = to;
  return "";
}

std::string Game::resolve(int id, const std::string& actor, const Variables& variables) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = held(id, actor, "resolve"); !why.empty()) return why;
  if (token(id).lender.empty()) return "resolve.not_delegated";
  token(id).holder = token(id).lender;
  token(id).lender.clear();
  set_from(token(id).frame, variables);
  settle();
  return "";
}

std::string Game::transfer(int id, const std::string& actor, const std::string& to) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = held(id, actor, "transfer"); !why.empty()) return why;
  if (to.empty()) return "transfer.to_missing";
  token(id).holder = to;
  token(id).lender.clear();
  return "";
}

std::string Game::add_signers(int id, const std::string& actor, Place place,
                              const std::vector<std::string>& signers) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = held(id, actor, "add_signers"); !why.empty()) return why;
  const Token task = token(id);
  for (const std::string& signer : signers) {
    if (std::count(signers.begin(), signers.end(), signer) > 1) return "add_signers.signer_twice";
    for (const Token& one : tokens) {
      const bool related = one.id == id || one.sponsor == id || (task.loop != 0 && one.loop == task.loop);
      if (related && one.holder == signer) return "add_signers.signer_twice";
    }
  }
  const Many many = task.loop == 0 ? Many::one : drawing_->node(task.node).many;
  if ((many == Many::in_turn && place != Place::before) ||
      (many == Many::at_once && place == Place::beside)) {
    // One more instance each, the next to begin.
    Token& loop = token(task.loop);
    loop.people.resize(static_cast<std::size_t>(loop.total));
    loop.people.insert(loop.people.begin() + loop.started, signers.begin(), signers.end());
    loop.total += static_cast<int>(signers.size());
    begin_instances(task.loop);
  } else if (place == Place::after) {
    token(id).after.insert(token(id).after.end(), signers.begin(), signers.end());
  } else {
    for (const std::string& signer : signers) add_signer(id, signer, place);
  }
  settle();
  return "";
}

std::string Game::remove_signer(int id, const std::string& actor) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = open_task(id, "remove_signer"); !why.empty()) return why;
  const Token signer = token(id);
  if (signer.loop == 0 && signer.sponsor == 0) return "remove_signer.not_a_signer";
  if (signer.sponsor != 0) {
    kill(id, "removed", actor);
    signed_or_wait(signer.sponsor);
  } else {
    if (token(signer.loop).total - token(signer.loop).gone <= 1) return "remove_signer.last_signer";
    kill(id, "removed", actor);
    ++token(signer.loop).gone;
    begin_instances(signer.loop);
  }
  settle();
  return "";
}

}  // namespace huiyin::reference
