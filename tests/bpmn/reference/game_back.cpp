// Back to a step, back to oneself: what the step's path is the beginning of came after it, and ends.

#include <algorithm>

#include "reference/game.hpp"

namespace huiyin::reference {

/// The last time the target was completed on the way to the caller: its place in the history, or -1.
int Game::last_done(const Path& caller, int target, bool& elsewhere) const {
  for (int i = static_cast<int>(history.size()) - 1; i >= 0; --i) {
    const Done& one = history[static_cast<std::size_t>(i)];
    if (one.node != target || one.ending != "completed" || one.taken_back || one.loop != 0) continue;
    elsewhere = true;
    if (exists(one.frame) && begins_with(caller, one.path)) return i;
  }
  return -1;
}

std::string Game::return_to(int id, int target, const std::string& actor) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = held(id, actor, "return"); !why.empty()) return why;
  bool elsewhere = false;
  const int found = last_done(token(id).path, target, elsewhere);
  if (found < 0) return elsewhere ? "return.other_branch" : "return.never_done";
  const Done& step = history[static_cast<std::size_t>(found)];
  if (step.passed_by) return "return.join_passed";
  go_back(found, id, "returned", actor, step.task ? step.actor : "");
  settle();
  return "";
}

/// All that came by that path; who asked for it by name.
void Game::take_away(const Path& path, int caller, const std::string& how, const std::string& actor) {
  const std::vector<Token> before = tokens;
  for (const Token& one : before) {
    if (one.sponsor == caller && caller != 0) kill(one.id, how);
  }
  if (caller != 0) kill(caller, how, actor);
  for (const Token& one : before) {
    if (begins_with(one.path, path)) kill(one.id, how);
  }
}

/// Before whatever interrupted the level: it is as it was, and its events are waited for again.
void Game::live_again(int id) {
  if (!frame(id).interrupted) return;
  frame(id).interrupted = false;
  arm_event_sub_processes(id);
}

void Game::go_back(int place, int caller, const std::string& how, const std::string& actor,
                   const std::string& holder) {
  const Done step = history[static_cast<std::size_t>(place)];
  take_away(step.path, caller, how, actor);
  for (Done& one : history) {
    if (one.id >= step.id && begins_with(one.path, step.path)) one.taken_back = true;
  }
  live_again(step.frame);
  Token again;
  again.node = step.node;
  again.frame = step.frame;
  again.path = step.path;
  again.holder = holder;
  put(again, Rest::entering);
}

/// By who completed it, while nobody after them has.
std::string Game::withdraw(int id, const std::string& actor) {
  if (const std::string why = admitted(); !why.empty()) return why;
  int place = static_cast<int>(history.size()) - 1;
  while (place >= 0 && (history[static_cast<std::size_t>(place)].id != id ||
                        !history[static_cast<std::size_t>(place)].task)) {
    --place;
  }
  if (place < 0) return "withdraw.never_done";
  const Done step = history[static_cast<std::size_t>(place)];
  if (step.ending != "completed" || step.taken_back) return "withdraw.never_done";
  if (step.actor != actor) return "withdraw.not_yours";
  if (!exists(step.frame) || step.passed_by) return "withdraw.moved_on";
  if (step.loop != 0) return withdraw_word(place);
  const auto comes_after = [&](const Path& path) { return begins_with(path, step.path); };
  for (std::size_t i = static_cast<std::size_t>(place) + 1; i < history.size(); ++i) {
    const Done& later = history[i];
    if (later.ending == "completed" && !later.scope && comes_after(later.path)) return "withdraw.moved_on";
  }
  if (std::none_of(tokens.begin(), tokens.end(), [&](const Token& one) { return comes_after(one.path); }))
    return "withdraw.moved_on";
  go_back(place, 0, "withdrawn", "", actor);
  settle();
  return "";
}

/// An instance's holder takes their word back while the loop still runs. Where the instances go in turn the
/// one after it may have begun, and must wait again; once it is done it is too late.
std::string Game::withdraw_word(int place) {
  const Done step = history[static_cast<std::size_t>(place)];
  if (find(step.loop) == nullptr) return "withdraw.moved_on";
  if (drawing_->node(step.node).many != Many::at_once) {
    for (const Done& one : history) {
      const bool later = one.loop == step.loop && one.index > step.index;
      if (later && one.ending == "completed" && !one.taken_back) return "withdraw.moved_on";
    }
    const std::vector<Token> before = tokens;
    for (const Token& one : before) {
      if (one.loop != step.loop) continue;
      kill(one.id, "withdrawn");
      --token(step.loop).started;
    }
  }
  for (Done& one : history) {
    if (one.id >= step.id && begins_with(one.path, step.path)) one.taken_back = true;
  }
  --token(step.loop).done;
  Token again;
  again.node = step.node;
  again.frame = step.frame;
  again.path = step.path;
  again.holder = step.actor;
  again.loop = step.loop;
  again.index = step.index;
  put(again, Rest::entering);
  settle();
  return "";
}

}  // namespace huiyin::reference
