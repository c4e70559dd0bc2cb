#pragma once
// Models drawn in code, and a player who asks an instance for one thing after another. Each answer is
// checked: what the events replay to, what stepping in place gives, and what the state packs to, must be what
// step returned.

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "bpmn/step.hpp"

namespace huiyin::bpmn {

class Diagram {
 public:
  explicit Diagram(std::string id = "process") {
    process_.place.id = std::move(id);
    process_.scopes.emplace_back();
  }

  Index add(NodeKind kind, std::string id) {
    Node node;
    node.kind = kind;
    node.place.id = std::move(id);
    node.scope = scope_;
    process_.nodes.push_back(std::move(node));
    const Index index = static_cast<Index>(process_.nodes.size()) - 1;
    process_.scopes[static_cast<std::size_t>(scope_)].nodes.push_back(index);
    return index;
  }
  Index start() { return add(NodeKind::start_event, "start" + std::to_string(process_.nodes.size())); }
  Index end(EventKind kind = EventKind{}, std::string code = {}) {
    const Index index = add(NodeKind::end_event, "end" + std::to_string(process_.nodes.size()));
    at(index).event.kind = kind;
    at(index).event.code = code;
    at(index).event.name = std::move(code);
    return index;
  }
  Index user(std::string id) { return add(NodeKind::user_task, std::move(id)); }

  /// Draws the node inside from here on, until `leave`.
  Index enter(NodeKind kind, std::string id) {
    const Index index = add(kind, std::move(id));
    Scope inner;
    inner.owner = index;
    inner.parent = scope_;
    process_.scopes.push_back(inner);
    scope_ = static_cast<Index>(process_.scopes.size()) - 1;
    at(index).body = scope_;
    return index;
  }
  void leave() { scope_ = process_.scopes[static_cast<std::size_t>(scope_)].parent; }

  Index boundary(Index host, EventKind kind, Sure interrupting, const std::string& text) {
    const Index index = add(NodeKind::boundary_event, at(host).place.id + "/" + text);
    Node& node = at(index);
    node.attached_to = host;
    node.interrupting = interrupting;
    node.event.kind = kind;
    node.event.name = text;
    node.event.code = text;
    node.event.expression.text = text;
    at(host).boundary.push_back(index);
    return index;
  }
  Index timer(std::string id, std::string text) {
    const Index index = add(NodeKind::catch_event, std::move(id));
    at(index).event.kind = EventKind::timer;
    at(index).event.expression.text = std::move(text);
    return index;
  }

  Index flow(Index from, Index to, std::string condition = {}) {
    Flow flow;
    flow.place.id = at(from).place.id + ">" + at(to).place.id;
    flow.scope = at(from).scope;
    flow.source = from;
    flow.target = to;
    if (!condition.empty()) flow.condition = Expression{std::move(condition), {}, 0};
    process_.flows.push_back(std::move(flow));
    const Index index = static_cast<Index>(process_.flows.size()) - 1;
    at(from).outgoing.push_back(index);
    at(to).incoming.push_back(index);
    return index;
  }
  void path(const std::vector<Index>& nodes) {
    for (std::size_t i = 1; i < nodes.size(); ++i) flow(nodes[i - 1], nodes[i]);
  }
  Loop& loop(Index index, LoopKind kind) {
    at(index).loop = Loop{};
    at(index).loop->kind = kind;
    return *at(index).loop;
  }
  Node& at(Index index) { return process_.nodes[static_cast<std::size_t>(index)]; }

  [[nodiscard]] Program program(const Decisions& decisions = {}) const {
    Model model;
    model.processes.push_back(process_);
    auto compilation = compile(model, "test", {}, decisions);
    EXPECT_TRUE(compilation.findings.empty())
        << (compilation.findings.empty() ? "" : compilation.findings.front().code);
    return std::move(compilation.program);
  }

 private:
  Process process_;
  Index scope_ = 0;
};

inline const Calendar& weekdays() {
  static const Weekdays calendar;
  return calendar;
}

class Player {
 public:
  explicit Player(Program program) : program_(std::move(program)) {}

  Outcome<Step> ask(Action action) {
    return ask_as(program_.key + "/" + std::to_string(++commands_), std::move(action));
  }
  Outcome<Step> ask_as(std::string id, Action action) {
    const Command command{std::move(id), std::move(action)};
    auto answer = step(program_, instance, command, now, *calendar);
    // Stepping in place is the same, and a refusal leaves no trace.
    Instance in_place = instance;
    const auto change = advance(program_, in_place, command, now, *calendar);
    EXPECT_EQ(static_cast<bool>(change), static_cast<bool>(answer));
    EXPECT_EQ(pack(in_place), pack(answer ? answer->instance : instance));
    if (!answer) return answer;
    EXPECT_EQ(pack(change->events), pack(answer->events));
    Instance replayed = instance;
    apply(replayed, answer->events);
    const std::string bytes = pack(answer->instance);
    EXPECT_EQ(pack(replayed), bytes) << "the events replay to another state";
    const auto read = unpack(bytes, program_);
    EXPECT_TRUE(read) << (read ? "" : read.refusal().code);
    if (read) {
      EXPECT_EQ(pack(*read), bytes);
    }
    instance = answer->instance;
    return answer;
  }
  void must(Action action) {
    const auto answer = ask(std::move(action));
    EXPECT_TRUE(answer) << (answer ? "" : answer.refusal().code);
  }
  /// The code of the refusal, or "" when it was done; a refused command leaves no trace.
  std::string refusal(Action action) {
    const std::string before = pack(instance);
    const auto answer = ask(std::move(action));
    if (answer) return "";
    EXPECT_EQ(pack(instance), before);
    return answer.refusal().code;
  }
  void start(feel::Context variables = {}) { must(Start{{}, {}, std::move(variables)}); }

  /// Open tasks as "id" or "id:assignee", in the order they were opened.
  [[nodiscard]] std::vector<std::string> tasks() const {
    std::vector<std::string> open;
    for (const Activation& one : instance.activations) {
      if (one.rest != Rest::user || one.holding.standing != Standing::open) continue;
      const std::string& assignee = one.holding.assignee;
      open.push_back(program_.node(one.node).id + (assignee.empty() ? "" : ":" + assignee));
    }
    return open;
  }
  [[nodiscard]] Number task(const std::string& id, const std::string& assignee = {}) const {
    Number unclaimed = 0;
    for (const Activation& one : instance.activations) {
      const bool open = one.rest == Rest::user && one.holding.standing == Standing::open;
      if (!open || program_.node(one.node).id != id) continue;
      if (assignee.empty() || one.holding.assignee == assignee) return one.number;
      if (unclaimed == 0 && one.holding.assignee.empty()) unclaimed = one.number;
    }
    if (unclaimed != 0) return unclaimed;
    ADD_FAILURE() << "no task " << id << " " << assignee;
    return 0;
  }
  void complete(const std::string& id, const std::string& actor = "somebody", std::string outcome = {}) {
    const Number number = task(id, actor == "somebody" ? "" : actor);
    const Activation* found = instance.activation(number);
    const std::string by =
        found == nullptr || found->holding.assignee.empty() ? actor : found->holding.assignee;
    must(CompleteTask{number, by, std::move(outcome), {}});
  }
  /// Every timer that is due, earliest first, as the clock moves on.
  void wait(std::chrono::milliseconds length) {
    const Instant end{now.time + length};
    for (;;) {
      const Trigger* next = nullptr;
      for (const Trigger& one : instance.triggers) {
        if (one.due && *one.due <= end && (next == nullptr || *one.due < *next->due)) next = &one;
      }
      if (next == nullptr || instance.status != Status::running) break;
      now = std::max(now, *next->due);
      must(TimerDue{next->number});
    }
    now = end;
  }
  [[nodiscard]] const Program& program() const { return program_; }
  [[nodiscard]] std::string incident() const {
    for (const Activation& one : instance.activations) {
      if (one.failure) return one.failure->code;
    }
    return "";
  }

  Instance instance;
  const Calendar* calendar = &weekdays();
  Instant now{std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) +
              std::chrono::hours(1)};  // a Monday, 9 o'clock

 private:
  Program program_;
  int commands_ = 0;
};

using Strings = std::vector<std::string>;

}  // namespace huiyin::bpmn
