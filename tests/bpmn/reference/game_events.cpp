// Events: waited for, thrown, caught (10.5.6, 13.5).

#include <algorithm>

#include "reference/game.hpp"

namespace huiyin::reference {

int Game::due(const Alarm& alarm) const {
  const int length = drawing_->node(alarm.node).minutes * (alarm.fired + 1);
  int when = alarm.base + length;
  for (const Pause& pause : pauses_) {
    if (pause.until < 0) return -1;
    const int from = std::max(alarm.base, pause.from);
    if (from < when && pause.until > from) when += pause.until - from;
  }
  return when;
}

void Game::arm(int node, int waiting, int inside) {
  const Node& here = drawing_->node(node);
  const bool waited_for =
      here.trigger == Trigger::message || here.trigger == Trigger::timer || here.trigger == Trigger::signal;
  if (!waited_for) return;
  Alarm alarm{next_++, node, waiting, inside, now, 0, 1};
  if (here.stops == Stops::no) alarm.left = here.trigger == Trigger::timer ? std::max(1, here.repeats) : -1;
  alarms.push_back(alarm);
}

void Game::arm_boundary(int host) {
  for (const int event : drawing_->boundary_of(token(host).node)) arm(event, host, token(host).frame);
}

void Game::arm_event_sub_processes(int id) {
  for (const int inner : drawing_->event_sub_processes_of(frame(id).level)) {
    arm(drawing_->start_of(drawing_->node(inner).body), 0, id);
  }
}

void Game::fire(int id, const Variables& variables) {
  const auto found =
      std::find_if(alarms.begin(), alarms.end(), [&](const Alarm& one) { return one.id == id; });
  ++found->fired;
  if (found->left > 0) --found->left;
  const Alarm alarm = *found;
  if (alarm.left == 0) alarms.erase(found);
  const Node& here = drawing_->node(alarm.node);
  if (here.kind == Kind::boundary) {
    set_from(alarm.frame, variables);
    return interrupt_or_run_beside(alarm.token, alarm.node);
  }
  if (alarm.token == 0) return run_event_sub_process(alarm.frame, drawing_->owner(here.level), variables);
  Token waiting = token(alarm.token);
  set_from(alarm.frame, variables);
  end(alarm.token, "completed");
  pass(alarm.node);
  waiting.node = alarm.node;
  leave_later(waiting);
}

void Game::interrupt_or_run_beside(int host, int boundary) {
  Token next;
  next.node = boundary;
  next.frame = token(host).frame;
  next.path = token(host).path;
  if (drawing_->node(boundary).stops == Stops::yes) {
    kill(host, "interrupted");
  } else {
    next.path.push_back(branch(boundary));
  }
  put(next, Rest::entering);
}

/// Instead of all that runs in the frame, or beside it (10.3.5).
void Game::run_event_sub_process(int inside, int node, const Variables& variables) {
  const int body = drawing_->node(node).body;
  Token next;
  next.node = node;
  next.frame = inside;
  next.path = frame(inside).path;
  if (drawing_->node(drawing_->start_of(body)).stops == Stops::yes) {
    std::erase_if(alarms, [&](const Alarm& one) { return one.frame == inside && one.token == 0; });
    kill_all_in(inside, "interrupted");
    frame(inside).interrupted = true;
  } else {
    next.path.push_back(branch(node));
  }
  const int waiting = rest(next, Rest::inside);
  open_frame(waiting, body, next.path, variables);
  begin_level(frames.back().id);
}

/// Where a variable of that name is, or else in the process; one that was called keeps it to itself.
void Game::set_from(int inside, const Variables& variables) {
  for (const auto& [name, value] : variables) {
    int at = inside;
    while (frame(at).parent != 0 && !drawing_->is_called(frame(at).level) &&
           !frame(at).variables.contains(name)) {
      at = frame(at).parent;
    }
    frame(at).variables[name] = value;
  }
}

void Game::throw_at(const Token& moving) {
  const Node& here = drawing_->node(moving.node);
  pass(moving.node);
  switch (here.trigger) {
    case Trigger::signal:
      return put(moving, Rest::throwing);
    case Trigger::error:
      return raise_error(here.name, moving.frame, 0);
    case Trigger::escalation:
      // Who catches it may take this token away while it waits for its turn.
      leave_later(moving);
      caught(Trigger::escalation, here.name, moving.frame, 0);
      return;
    case Trigger::terminate:
      return kill_all_in(moving.frame, "terminated");
    default:
      return leave(moving);
  }
}

void Game::pass_signal(int id) {
  signal_all(drawing_->node(token(id).node).name, {});
  if (find(id) == nullptr) return;
  const Token thrower = token(id);
  end(id, "completed");
  leave(thrower);
}

/// To all that wait for it at this instant.
void Game::signal_all(const std::string& name, const Variables& variables) {
  const std::vector<Alarm> before = alarms;
  for (const Alarm& one : before) {
    const Node& here = drawing_->node(one.node);
    if (here.trigger != Trigger::signal || here.name != name) continue;
    const bool still =
        std::any_of(alarms.begin(), alarms.end(), [&](const Alarm& a) { return a.id == one.id; });
    if (still) fire(one.id, variables);
  }
}

void Game::raise_error(const std::string& code, int inside, int thrower) {
  if (caught(Trigger::error, code, inside, thrower)) return;
  kill_all_in(frames.front().id, "failed");
  finish("failed", code);
}

/// From the inside outwards: the boundary of the activity, then the event sub-processes around it. Its own
/// code goes before a catch of all codes.
bool Game::caught(Trigger trigger, const std::string& code, int inside, int thrower) {
  for (int at = thrower;;) {
    bool from_event_sub_process = false;
    if (at != 0) {
      while (token(at).loop != 0 || token(at).sponsor != 0)
        at = token(at).loop != 0 ? token(at).loop : token(at).sponsor;
      from_event_sub_process = drawing_->node(token(at).node).kind == Kind::event_sub_process;
      for (const std::string& wanted : {code, std::string()}) {
        for (const int event : drawing_->boundary_of(token(at).node)) {
          const Node& here = drawing_->node(event);
          if (here.trigger != trigger || here.name != wanted) continue;
          interrupt_or_run_beside(at, event);
          return true;
        }
      }
    }
    if (!from_event_sub_process && !frame(inside).interrupted) {
      for (const std::string& wanted : {code, std::string()}) {
        for (const int inner : drawing_->event_sub_processes_of(frame(inside).level)) {
          const Node& start = drawing_->node(drawing_->start_of(drawing_->node(inner).body));
          if (start.trigger != trigger || start.name != wanted) continue;
          run_event_sub_process(inside, inner, {});
          return true;
        }
      }
    }
    at = frame(inside).token;
    if (at == 0) return false;
    inside = token(at).frame;
  }
}

}  // namespace huiyin::reference
