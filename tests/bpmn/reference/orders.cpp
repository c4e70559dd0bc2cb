#include "reference/orders.hpp"

#include <algorithm>

namespace huiyin::reference {

std::string Orders::walk() {
  const std::vector<std::string> names = variables();
  for (unsigned mask = 0; mask < 1U << names.size(); ++mask) {
    Variables values;
    for (std::size_t i = 0; i < names.size(); ++i) values[names[i]] = (mask >> i & 1U) != 0 ? 2 : 0;
    Duel duel(drawing_, program_);
    duel.start(values);
    visit(std::move(duel), 0, std::nullopt);
  }
  for (std::size_t at = 0; at < worlds_.size() && fault_.empty(); ++at) {
    if (worlds_.size() > most_states) {
      complete_ = false;
      return fault_;
    }
    go_on_from(at);
  }
  if (fault_.empty()) find_what_never_ends();
  return fault_;
}

std::vector<std::string> Orders::variables() const {
  std::set<std::string> names;
  for (const Flow& flow : drawing_.flows) {
    if (!flow.condition.variable.empty()) names.insert(flow.condition.variable);
  }
  for (const Node& node : drawing_.nodes) {
    if (!node.while_true.variable.empty()) names.insert(node.while_true.variable);
  }
  return {names.begin(), names.end()};
}

void Orders::visit(Duel duel, int returns, std::optional<std::size_t> from) {
  if (!fault_.empty()) return;
  look_at(duel);
  const auto [entry, fresh] = numbers_.emplace(key(duel.game, returns), worlds_.size());
  if (fresh) worlds_.push_back(World{std::move(duel), returns, {}});
  if (from) worlds_[entry->second].before.push_back(*from);
}

/// What must hold in every state whatever came before.
void Orders::look_at(const Duel& duel) {
  const auto wrong = [&](const std::string& what) {
    if (fault_.empty()) fault_ = what + "\n" + duel.report();
  };
  if (!duel.fault.empty()) return wrong("they differ");
  if (duel.endless) return;
  const bool running = duel.instance.status == bpmn::Status::running;
  if (duel.ends != (running ? 0 : 1)) return wrong("an instance ends once");
  if (!running) {
    if (!duel.instance.activations.empty() || !duel.instance.scopes.empty() ||
        !duel.instance.triggers.empty())
      wrong("something is left");
    return;
  }
  const bool waits = std::any_of(
      duel.instance.activations.begin(), duel.instance.activations.end(),
      [](const auto& one) { return one.rest == bpmn::Rest::user || one.rest == bpmn::Rest::event; });
  if (!waits) return wrong("nothing can happen any more");
  if (positions_ == nullptr) return;
  std::multiset<int> here;
  for (const bpmn::Activation& one : duel.instance.activations) {
    const std::string& id = program_->node(one.node).id;
    for (std::size_t i = 0; i < drawing_.nodes.size(); ++i) {
      if (drawing_.nodes[i].id == id) here.insert(static_cast<int>(i));
    }
  }
  if (positions_->contains(here)) return;
  wrong("a token was lost or doubled");
}

void Orders::go_on_from(std::size_t at) {
  if (worlds_[at].duel.game.status != "running") return;
  complete_each(at);
  wait_for_each(at);
  if (returns_ == Returns::one && worlds_[at].returns == 0) return_each(at);
}

void Orders::complete_each(std::size_t at) {
  const std::vector<Token> tokens = worlds_[at].duel.game.tokens;
  std::vector<Variables> values = {{}};
  for (const std::string& name : variables()) {
    const int now = worlds_[at].duel.game.frames.front().variables.at(name);
    values.push_back({{name, now == 0 ? 2 : 0}});
  }
  for (const Token& one : tokens) {
    if (one.rest != Rest::task) continue;
    for (const Variables& set : values) {
      Duel next = worlds_[at].duel;
      next.complete(one.id, "wang", set);
      next.repeat();
      // Twice is refused, by both, and changes nothing.
      next.complete(one.id, "wang", {});
      visit(std::move(next), worlds_[at].returns, at);
    }
  }
}

void Orders::wait_for_each(std::size_t at) {
  const std::vector<Alarm> alarms = worlds_[at].duel.game.alarms;
  // What runs beside may come again and again; a few of them are enough.
  const bool crowded = worlds_[at].duel.game.tokens.size() > 7;
  for (const Alarm& one : alarms) {
    const Node& node = drawing_.node(one.node);
    if (crowded && node.stops == Stops::no) continue;
    Duel next = worlds_[at].duel;
    if (node.trigger == Trigger::timer) {
      next.game.now = std::max(next.game.now, next.game.due(one));
      const bpmn::Number number = next.alarm(one.id);
      next.ask("timer " + std::to_string(number), bpmn::TimerDue{number}, next.game.timer(one.id));
    } else if (node.trigger == Trigger::message) {
      next.ask(node.name, bpmn::DeliverMessage{node.name, {}}, next.game.message(node.name, {}));
    } else {
      next.ask(node.name, bpmn::DeliverSignal{node.name, {}}, next.game.signal(node.name, {}));
    }
    visit(std::move(next), worlds_[at].returns, at);
  }
}

void Orders::return_each(std::size_t at) {
  const std::vector<Token> tokens = worlds_[at].duel.game.tokens;
  std::set<int> targets;
  for (const Done& one : worlds_[at].duel.game.history) {
    if (one.ending == "completed") targets.insert(one.node);
  }
  for (const Token& one : tokens) {
    if (one.rest != Rest::task) continue;
    for (const int target : targets) {
      Duel next = worlds_[at].duel;
      if (next.return_to(one.id, target, "wang")) ++returned_;
      visit(std::move(next), 1, at);
    }
  }
}

void Orders::find_what_never_ends() {
  std::vector<std::size_t> open;
  std::vector<bool> ends(worlds_.size());
  for (std::size_t i = 0; i < worlds_.size(); ++i) {
    if (worlds_[i].duel.game.status == "running") continue;
    ends[i] = true;
    open.push_back(i);
  }
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    for (const std::size_t before : worlds_[at].before) {
      if (ends[before]) continue;
      ends[before] = true;
      open.push_back(before);
    }
  }
  const auto endless = std::find(ends.begin(), ends.end(), false);
  if (endless == ends.end()) return;
  fault_ =
      "no end can be reached\n" + worlds_[static_cast<std::size_t>(endless - ends.begin())].duel.report();
}

/// The state without names of its own: branches are named in the order they are met.
std::string Orders::key(const Game& game, int returns) {
  std::vector<std::pair<std::string, Path>> lines;
  if (game.status == "running") {
    for (const Token& one : game.tokens) {
      lines.emplace_back(game.address(one.frame) + std::to_string(one.node) + " f" +
                             std::to_string(one.flow) + " i" + std::to_string(one.index) + " r" +
                             std::to_string(static_cast<int>(one.rest)) + " " + std::to_string(one.started) +
                             "," + std::to_string(one.done) + one.holder,
                         one.path);
    }
    for (const Frame& one : game.frames) {
      lines.emplace_back("frame " + game.address(one.id) + (one.interrupted ? "!" : ""), one.path);
      for (const auto& [name, value] : one.variables)
        lines.emplace_back(name + "=" + std::to_string(value), Path{});
    }
    for (const Alarm& one : game.alarms) {
      lines.emplace_back(
          "alarm " + game.address(one.frame) + std::to_string(one.node) + " " + std::to_string(one.left),
          Path{});
    }
    const auto lives = [&](int frame) {
      return std::any_of(game.frames.begin(), game.frames.end(),
                         [&](const Frame& f) { return f.id == frame; });
    };
    for (const Done& one : game.history) {
      if (one.ending != "completed" || one.taken_back || one.loop != 0 || !lives(one.frame)) continue;
      // What nobody came from is no step to return to.
      if (std::none_of(game.tokens.begin(), game.tokens.end(),
                       [&](const Token& token) { return begins_with(token.path, one.path); }))
        continue;
      lines.emplace_back((one.passed_by ? "passed by " : "done ") + std::to_string(one.node) + one.actor,
                         one.path);
    }
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::map<int, int> names;
  std::string text = game.status + std::to_string(returns);
  for (const auto& [line, path] : lines) {
    text += "\n" + line;
    for (const int branch : path) {
      text += "/" + std::to_string(names.emplace(branch, static_cast<int>(names.size())).first->second);
    }
  }
  return text;
}

}  // namespace huiyin::reference
