// Activities: tasks, levels inside levels, several instances of one (13.3).

#include <algorithm>

#include "reference/game.hpp"

namespace huiyin::reference {

void Game::begin_activity(Token moving) {
  const Node& here = drawing_->node(moving.node);
  if (here.many != Many::one && moving.loop == 0) {
    moving.total = here.many == Many::again ? -1 : here.count;
    const int loop = rest(moving, Rest::loop);
    arm_boundary(loop);
    return begin_instances(loop);
  }
  const int waiting = rest(moving, here.kind == Kind::user ? Rest::task : Rest::inside);
  if (moving.loop == 0) arm_boundary(waiting);
  if (here.kind == Kind::user) return;
  open_frame(waiting, here.body, moving.path, {});
  begin_level(frames.back().id);
}

void Game::open_frame(int waiting, int level, const Path& path, const Variables& variables) {
  Frame inner;
  inner.id = next_++;
  inner.level = level;
  inner.token = waiting;
  inner.path = path;
  inner.variables = variables;
  if (waiting != 0) {
    inner.parent = token(waiting).frame;
    inner.path.push_back(branch(token(waiting).node));
  }
  frames.push_back(inner);
  arm_event_sub_processes(inner.id);
}

void Game::begin_level(int id) {
  Token first;
  first.node = drawing_->start_of(frame(id).level);
  first.frame = id;
  first.path = frame(id).path;
  put(first, Rest::entering);
}

/// A level nothing is left in is done (13.3.4).
void Game::close_empty_frames() {
  for (bool again = true; again && status == "running";) {
    again = false;
    for (const Frame& one : frames) {
      const Frame empty = one;
      if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.frame == empty.id; }))
        continue;
      if (empty.token == 0) return finish("completed", "");
      // What a called process leaves behind goes to its caller (10.3.6).
      if (drawing_->is_called(empty.level)) set_from(token(empty.token).frame, empty.variables);
      completed(empty.token, "");
      again = true;
      break;
    }
  }
}

/// Takes the token away with all that hangs from it, and writes it into the history.
void Game::end(int id, const std::string& ending, const std::string& actor) {
  const Token ended = token(id);
  std::erase_if(tokens, [&](const Token& one) { return one.id == id; });
  std::erase_if(alarms, [&](const Alarm& one) { return one.token == id; });
  for (const Frame& one : frames) {
    if (one.token != id) continue;
    const int gone = one.id;
    std::erase_if(alarms, [&](const Alarm& alarm) { return alarm.frame == gone; });
    std::erase_if(frames, [&](const Frame& other) { return other.id == gone; });
    break;
  }
  if (ended.rest != Rest::task && ended.rest != Rest::inside && ended.rest != Rest::loop) return;
  history.push_back(Done{id, ended.rest == Rest::task, ended.rest == Rest::inside, ended.node, ended.frame,
                         ended.loop, ended.index, ended.path, ending, actor, false});
}

void Game::kill(int id, const std::string& ending, const std::string& actor) {
  if (find(id) == nullptr) return;
  for (const Frame& one : frames) {
    if (one.token != id) continue;
    kill_all_in(one.id, ending);
    break;
  }
  std::vector<int> dependents;
  for (const Token& one : tokens) {
    if (one.loop == id || one.sponsor == id) dependents.push_back(one.id);
  }
  for (const int one : dependents) kill(one, ending, actor);
  end(id, ending, actor);
}

void Game::kill_all_in(int id, const std::string& ending) {
  std::vector<int> inside;
  for (const Token& one : tokens) {
    if (one.frame == id) inside.push_back(one.id);
  }
  for (const int one : inside) kill(one, ending);
}

/// An activity is done: its token goes on, or its loop hears of it.
void Game::completed(int id, std::string actor) {
  const Token done = token(id);
  end(id, "completed", actor);
  if (done.sponsor != 0) return signed_or_wait(done.sponsor);
  if (drawing_->node(done.node).kind == Kind::event_sub_process) return;
  if (done.loop != 0) {
    ++token(done.loop).done;
    return after_instance(done.loop);
  }
  leave_later(done);
}

void Game::leave_later(Token done) {
  Token next;
  next.node = done.node;
  next.frame = done.frame;
  next.path = done.path;
  put(next, Rest::leaving);
}

void Game::begin_instances(int id) {
  const Node& here = drawing_->node(token(id).node);
  for (;;) {
    Token& loop = token(id);
    const int running = loop.started - loop.done - loop.gone;
    if (here.many == Many::again) {
      if (running > 0) return;
      // Tested before the first time or only after it; the bound holds anyhow (10.3.7).
      const bool tested = loop.started > 0 || here.tested_first;
      const bool goes_on = !tested || holds(here.while_true, loop.frame);
      if (!goes_on || (here.count > 0 && loop.started == here.count)) return end_loop(id);
    } else {
      if (running == 0 && loop.started == loop.total) return end_loop(id);
      if (loop.started == loop.total || (here.many == Many::in_turn && running > 0)) return;
    }
    Token instance;
    instance.index = ++loop.started;
    instance.node = loop.node;
    instance.frame = loop.frame;
    instance.loop = id;
    instance.path = loop.path;
    instance.path.push_back(branch(loop.node));
    const auto place = static_cast<std::size_t>(instance.index - 1);
    if (place < loop.people.size()) instance.holder = loop.people[place];
    put(instance, Rest::entering);
  }
}

void Game::after_instance(int id) {
  const Token loop = token(id);
  const int enough = drawing_->node(loop.node).enough;
  if (enough > 0 && loop.done >= enough) return end_loop(id);
  begin_instances(id);
}

void Game::end_loop(int id) {
  std::vector<int> others;
  for (const Token& one : tokens) {
    if (one.loop == id) others.push_back(one.id);
  }
  for (const int one : others) kill(one, "terminated");
  const Token loop = token(id);
  end(id, "completed");
  leave_later(loop);
}

}  // namespace huiyin::reference
