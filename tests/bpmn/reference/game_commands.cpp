// What reaches the instance from outside, and what of it can be seen from there.

#include <algorithm>

#include "reference/game.hpp"

namespace huiyin::reference {

std::string Game::admitted() const {
  if (status == "unstarted") return "instance.not_running";
  if (status != "running" && status != "suspended") return "instance.ended";
  if (now < clock) return "instance.clock_backwards";
  return status == "suspended" ? "instance.suspended" : "";
}

std::string Game::start(const Variables& variables) {
  if (status != "unstarted") return "instance.already_started";
  status = "running";
  open_frame(0, 0, {}, variables);
  begin_level(frames.front().id);
  settle();
  return "";
}

std::string Game::message(const std::string& name, const Variables& variables) {
  if (const std::string why = admitted(); !why.empty()) return why;
  for (const Alarm& one : alarms) {
    const Node& here = drawing_->node(one.node);
    if (here.trigger != Trigger::message || here.name != name) continue;
    fire(one.id, variables);
    settle();
    return "";
  }
  return "message.nobody_waits";
}

std::string Game::signal(const std::string& name, const Variables& variables) {
  if (const std::string why = admitted(); !why.empty()) return why;
  signal_all(name, variables);
  settle();
  return "";
}

std::string Game::timer(int id) {
  if (const std::string why = admitted(); !why.empty()) return why;
  const auto found =
      std::find_if(alarms.begin(), alarms.end(), [&](const Alarm& one) { return one.id == id; });
  if (found == alarms.end() || drawing_->node(found->node).trigger != Trigger::timer) return "timer.gone";
  if (due(*found) > now) return "timer.not_due";
  fire(id, {});
  settle();
  return "";
}

std::string Game::set(const Variables& variables) {
  if (const std::string why = admitted(); !why.empty()) return why;
  set_from(frames.front().id, variables);
  settle();
  return "";
}

std::string Game::throw_error(int id, const std::string& code) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = open_task(id, "throw_error"); !why.empty()) return why;
  raise_error(code, token(id).frame, id);
  settle();
  return "";
}

std::string Game::throw_escalation(int id, const std::string& code) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = open_task(id, "throw_escalation"); !why.empty()) return why;
  caught(Trigger::escalation, code, token(id).frame, id);
  settle();
  return "";
}

std::string Game::suspend() {
  if (const std::string why = admitted(); !why.empty()) return why;
  status = "suspended";
  pauses_.push_back(Pause{now, -1});
  return "";
}

std::string Game::resume() {
  if (const std::string why = admitted(); why != "instance.suspended")
    return why.empty() ? "instance.not_suspended" : why;
  status = "running";
  pauses_.back().until = now;
  return "";
}

std::string Game::cancel(const std::string&) {
  if (const std::string why = admitted(); !why.empty() && why != "instance.suspended") return why;
  kill_all_in(frames.front().id, "cancelled");
  finish("cancelled", "");
  return "";
}

std::string Game::address(int id) const {
  const Frame& here = frame(id);
  if (here.token == 0) return "";
  const Token& outside = *find(here.token);
  return address(here.parent) + drawing_->node(outside.node).id + "#" + std::to_string(outside.index) + "/";
}

std::vector<std::string> Game::seen() const {
  std::vector<std::string> lines = {"status " + status + " " + end_code};
  for (const Token& one : tokens) {
    std::string line = address(one.frame) + drawing_->node(one.node).id + "#" + std::to_string(one.index);
    if (one.rest == Rest::mark) line += " mark f" + std::to_string(one.flow);
    if (one.rest == Rest::event) line += " event";
    if (one.rest == Rest::inside) line += " inside";
    if (one.rest == Rest::loop) {
      line += " loop " + std::to_string(one.total) + " " + std::to_string(one.started) + " " +
              std::to_string(one.done) + " " + std::to_string(one.gone);
    }
    if (one.rest == Rest::task) {
      line += " task of " + one.holder + " lent by " + one.lender + (one.signed_off ? " signed by " : "") +
              one.said_by + " place " + std::to_string(static_cast<int>(one.place));
      for (const std::string& next : one.after) line += " then " + next;
    }
    lines.push_back(line);
  }
  for (const Alarm& one : alarms) {
    std::string line = address(one.frame) + drawing_->node(one.node).id + " armed";
    if (drawing_->node(one.node).trigger == Trigger::timer) line += " due " + std::to_string(due(one));
    lines.push_back(line + " left " + std::to_string(one.left));
  }
  for (const Frame& one : frames) {
    lines.push_back(address(one.id) + (one.interrupted ? " interrupted level" : " level"));
    if (one.token != 0) continue;
    for (const auto& [name, value] : one.variables) lines.push_back(name + " = " + std::to_string(value));
  }
  for (const Done& one : history) {
    lines.push_back("done " + drawing_->node(one.node).id + " " + one.ending + " by " + one.actor +
                    (one.taken_back  ? " taken back"
                     : one.passed_by ? " passed by"
                                     : ""));
  }
  return lines;
}

}  // namespace huiyin::reference
