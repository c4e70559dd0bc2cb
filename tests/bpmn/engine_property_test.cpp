// Random block-structured diagrams under random commands: every instance ends, nothing is left behind, a
// state is what its events replay to (Player looks at each step).

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <random>

#include "diagram.hpp"

namespace huiyin::bpmn {
namespace {

/// Blocks inside blocks; every split is closed by its own kind of join.
class Blocks {
 public:
  explicit Blocks(unsigned seed) : chance_(seed) {}

  Program program() {
    const Index start = d_.start();
    const auto [first, last] = block(3);
    d_.flow(start, first);
    d_.flow(last, d_.end());
    return d_.program();
  }

 private:
  unsigned pick(unsigned below) { return static_cast<unsigned>(chance_()) % below; }
  std::string name(const char* prefix) { return prefix + std::to_string(++count_); }

  std::pair<Index, Index> block(int depth) {
    switch (depth == 0 ? 0 : pick(7)) {
      case 1: {
        const auto a = block(depth - 1);
        const auto b = block(depth - 1);
        d_.flow(a.second, b.first);
        return {a.first, b.second};
      }
      case 2:
        return split(NodeKind::parallel_gateway, depth);
      case 3:
        return split(NodeKind::exclusive_gateway, depth);
      case 4:
        return split(NodeKind::inclusive_gateway, depth);
      case 5: {
        const Index sub = d_.enter(NodeKind::sub_process, name("sub"));
        const Index start = d_.start();
        const auto inside = block(depth - 1);
        d_.flow(start, inside.first);
        d_.flow(inside.second, d_.end());
        d_.leave();
        return {sub, sub};
      }
      case 6: {
        const Index task = d_.user(name("many"));
        d_.loop(task, pick(2) == 0 ? LoopKind::parallel : LoopKind::sequential).cardinality.text =
            std::to_string(1 + pick(3));
        return {task, task};
      }
      default: {
        const Index task = d_.user(name("task"));
        return {task, task};
      }
    }
  }

  std::pair<Index, Index> split(NodeKind kind, int depth) {
    const Index fork = d_.add(kind, name("fork"));
    const Index join = d_.add(kind, name("join"));
    const unsigned branches = 2 + pick(2);
    for (unsigned i = 0; i < branches; ++i) {
      const auto inside = block(depth - 1);
      const bool last = i + 1 == branches;
      const std::string condition = kind == NodeKind::parallel_gateway ? ""
                                    : last                             ? "true"
                                    : pick(2) == 0                     ? "true"
                                                                       : "false";
      d_.flow(fork, inside.first, condition);
      d_.flow(inside.second, join);
    }
    return {fork, join};
  }

  Diagram d_;
  std::mt19937 chance_;
  int count_ = 0;
};

RC_GTEST_PROP(EngineProperty, EveryInstanceEndsAndReplays, ()) {
  Blocks blocks(*rc::gen::arbitrary<unsigned>());
  std::mt19937 chance(*rc::gen::arbitrary<unsigned>());
  Player player(blocks.program());
  player.start();
  int returns = 0;
  for (int i = 0; player.instance.status == Status::running; ++i) {
    RC_ASSERT(i < 2000);
    RC_ASSERT(player.incident().empty());
    std::vector<Number> open;
    for (const Activation& one : player.instance.activations) {
      if (one.rest == Rest::user) open.push_back(one.number);
    }
    RC_ASSERT(!open.empty());
    const Number number = open[chance() % open.size()];
    const Activation task = *player.instance.activation(number);
    const std::string actor = task.holding.assignee.empty() ? "somebody" : task.holding.assignee;
    player.now.time += std::chrono::minutes(1);
    if (returns < 5 && chance() % 4 == 0) {
      const auto targets = player.program().return_targets(task.node);
      if (!targets.empty()) {
        ++returns;
        // A dominator has always been done, so returning to it is never refused on a sound path.
        const std::string target = player.program().node(targets[chance() % targets.size()]).id;
        const std::string refusal = player.refusal(ReturnTo{number, target, actor, ""});
        RC_ASSERT(refusal == "" || refusal == "bpmn.return.never_done" ||
                  refusal == "bpmn.return.other_branch");
        continue;
      }
    }
    const CompleteTask command{number, actor, "done", {}};
    const auto first = player.ask_as("c" + std::to_string(i), command);
    RC_ASSERT(static_cast<bool>(first));
    const auto again = player.ask_as("c" + std::to_string(i), command);
    RC_ASSERT(again && again->answer == Answer::done_before);
    RC_ASSERT(player.refusal(command) != "");
  }
  RC_ASSERT(player.instance.status == Status::completed);
  RC_ASSERT(player.instance.activations.empty() && player.instance.scopes.empty() &&
            player.instance.triggers.empty());
}

}  // namespace
}  // namespace huiyin::bpmn
