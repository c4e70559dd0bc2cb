// What a token may reach, what every path passes, and which block a node stands in. Once for each file, so
// that a step never searches the graph.

#include <algorithm>
#include <deque>

#include "bpmn/compile.hpp"

namespace huiyin::bpmn {
namespace {

using Edges = std::vector<std::vector<Index>>;

/// Immediate dominators by Cooper, Harvey and Kennedy's iteration. `roots` hang from a virtual root, whose
/// children have none; so have nodes no root reaches.
class Dominators {
 public:
  Dominators(const Edges& successors, const std::vector<Index>& roots)
      : successors_(successors),
        root_(static_cast<Index>(successors.size())),
        order_(successors.size() + 1, none) {
    number(roots);
    idom_.assign(successors.size() + 1, none);
    idom_[at(root_)] = root_;
    Edges before(successors.size() + 1);
    for (const Index root : roots) before[at(root)].push_back(root_);
    for (Index node = 0; node < root_; ++node) {
      for (const Index next : successors[at(node)]) before[at(next)].push_back(node);
    }
    for (bool changed = true; changed;) {
      changed = false;
      // Reverse postorder, the virtual root (last in postorder) left out.
      for (std::size_t i = postorder_.size(); i-- > 0;) {
        changed |= refine(postorder_[i], before);
      }
    }
  }

  [[nodiscard]] Index of(Index node) const {
    const Index found = idom_[at(node)];
    return found == root_ ? none : found;
  }
  [[nodiscard]] bool reached(Index node) const { return order_[at(node)] != none; }

 private:
  static std::size_t at(Index index) { return static_cast<std::size_t>(index); }

  void number(const std::vector<Index>& roots) {
    std::vector<std::pair<Index, std::size_t>> stack;
    std::vector<bool> seen(successors_.size());
    for (const Index root : roots) {
      if (seen[at(root)]) continue;
      seen[at(root)] = true;
      stack.emplace_back(root, 0);
      while (!stack.empty()) {
        auto& [node, next] = stack.back();
        const auto& targets = successors_[at(node)];
        if (next < targets.size()) {
          const Index target = targets[next++];
          if (!seen[at(target)]) {
            seen[at(target)] = true;
            stack.emplace_back(target, 0);
          }
        } else {
          order_[at(node)] = static_cast<Index>(postorder_.size());
          postorder_.push_back(node);
          stack.pop_back();
        }
      }
    }
    order_[at(root_)] = static_cast<Index>(postorder_.size());
  }

  bool refine(Index node, const Edges& before) {
    Index best = none;
    for (const Index from : before[at(node)]) {
      if (idom_[at(from)] == none) continue;
      best = best == none ? from : meet(from, best);
    }
    if (best == none || idom_[at(node)] == best) return false;
    idom_[at(node)] = best;
    return true;
  }

  [[nodiscard]] Index meet(Index a, Index b) const {
    while (a != b) {
      while (order_[at(a)] < order_[at(b)]) a = idom_[at(a)];
      while (order_[at(b)] < order_[at(a)]) b = idom_[at(b)];
    }
    return a;
  }

  const Edges& successors_;
  Index root_;
  std::vector<Index> order_;
  std::vector<Index> postorder_;
  std::vector<Index> idom_;
};

class Measure {
 public:
  explicit Measure(Program& program)
      : program_(program), forward_(program.nodes.size()), backward_(program.nodes.size()) {
    for (Index node = 0; node < size(); ++node) {
      forward_[at(node)] = successors(program, node);
      for (const Index next : forward_[at(node)]) backward_[at(next)].push_back(node);
    }
  }

  void run() {
    for (ProgramNode& node : program_.nodes) {
      if (node.kind != NodeKind::inclusive_gateway || node.incoming.size() < 2) continue;
      const Index self = static_cast<Index>(&node - program_.nodes.data());
      for (const Index flow : node.incoming)
        node.reaching.push_back(reaching(program_.flow(flow).source, self));
    }
    const Dominators dominators(forward_, ends(backward_));
    for (Index node = 0; node < size(); ++node) program_.nodes[at(node)].dominator = dominators.of(node);
    find_blocks();
  }

 private:
  static std::size_t at(Index index) { return static_cast<std::size_t>(index); }
  [[nodiscard]] Index size() const { return static_cast<Index>(program_.nodes.size()); }

  [[nodiscard]] static std::vector<Index> ends(const Edges& edges) {
    std::vector<Index> result;
    for (std::size_t node = 0; node < edges.size(); ++node) {
      if (edges[node].empty()) result.push_back(static_cast<Index>(node));
    }
    return result;
  }

  [[nodiscard]] NodeSet reaching(Index source, Index avoided) const {
    NodeSet set(program_.nodes.size());
    if (source == avoided) return set;
    std::deque<Index> open{source};
    set.add(source);
    while (!open.empty()) {
      for (const Index before : backward_[at(open.front())]) {
        if (before == avoided || set.has(before)) continue;
        set.add(before);
        open.push_back(before);
      }
      open.pop_front();
    }
    return set;
  }

  /// A split makes several tokens of one; its block reaches to where its branches have all met again.
  void find_blocks() {
    const Dominators after(backward_, ends(forward_));
    for (Index split = 0; split < size(); ++split) {
      const ProgramNode& node = program_.node(split);
      const bool chooses =
          node.kind == NodeKind::exclusive_gateway || node.kind == NodeKind::event_based_gateway;
      const bool beside = node.kind == NodeKind::boundary_event && node.interrupting == Sure::no;
      if ((chooses || node.outgoing.size() < 2) && !beside) continue;
      const Index meeting = after.of(split);
      NodeSet seen(program_.nodes.size());
      std::deque<Index> open{forward_[at(split)].begin(), forward_[at(split)].end()};
      while (!open.empty()) {
        const Index inside = open.front();
        open.pop_front();
        if (inside == meeting || inside == split || seen.has(inside)) continue;
        seen.add(inside);
        program_.nodes[at(inside)].blocks.push_back(split);
        open.insert(open.end(), forward_[at(inside)].begin(), forward_[at(inside)].end());
      }
    }
    std::vector<std::size_t> depth(program_.nodes.size());
    for (std::size_t node = 0; node < depth.size(); ++node) depth[node] = program_.nodes[node].blocks.size();
    for (ProgramNode& node : program_.nodes) {
      std::stable_sort(node.blocks.begin(), node.blocks.end(),
                       [&](Index a, Index b) { return depth[at(a)] < depth[at(b)]; });
    }
  }

  Program& program_;
  Edges forward_;
  Edges backward_;
};

}  // namespace

std::vector<Index> successors(const Program& program, Index node) {
  std::vector<Index> result;
  for (const Index flow : program.node(node).outgoing) result.push_back(program.flow(flow).target);
  for (const Index boundary : program.node(node).boundary) result.push_back(boundary);
  return result;
}

void measure(Program& program) {
  Measure(program).run();
}

}  // namespace huiyin::bpmn
