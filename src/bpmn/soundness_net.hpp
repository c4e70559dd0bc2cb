#pragma once
// One level of a process as a net of tokens on its sequence flows: what a node may take and give.
// Sub-processes are nodes of it and levels of their own; conditions may come out either way.
//
// What a non-interrupting boundary event begins (13.5.3) and what never meets the rest of the level again, a
// reminder with an end of its own, is a net of its own: a rework loop may leave another such token each
// round, and each of them ends by itself whatever the others do.

#include <string>
#include <unordered_map>
#include <vector>

#include "bpmn/model.hpp"

namespace huiyin::bpmn::soundness {

/// Tokens on each flow of the level, a byte a flow.
using Marking = std::string;

/// Whether an end takes every token of the level away.
[[nodiscard]] Sure clears(const Node& node);

/// One way a node may come out.
struct Result {
  std::vector<std::size_t> flows;  // local indices; one may be named more than once
  std::vector<Index> also;         // nodes that happen with it: boundary events, targets of links
  Sure clears = Sure::no;          // a terminate or error end takes every token of the level away
};

struct Step {
  Marking after;
  std::vector<Index> fired;
};

class Net {
 public:
  /// More tokens than this on one flow, and they pile up without end.
  static constexpr int token_limit = 12;

  /// The level as it starts, or what `begins`, a boundary event of it that stands apart, goes on with.
  Net(const Process& process, Index scope, Index begins = none);

  /// Non-interrupting boundary events whose branches are nets of their own. Here they happen and give
  /// nothing.
  [[nodiscard]] const std::vector<Index>& apart() const { return apart_; }
  /// How an instance of the level may begin.
  [[nodiscard]] std::vector<Step> beginnings() const;
  /// What may happen next; steps that only pass a token on have been taken already, and stand in `fired`.
  [[nodiscard]] std::vector<Step> steps(const Marking& marking) const;
  [[nodiscard]] bool piled_up(const Marking& marking) const;
  /// Nodes that hold a token and wait.
  [[nodiscard]] std::vector<Index> waiting(const Marking& marking) const;
  /// Nodes that no token is meant to reach: event sub-processes, what compensates.
  [[nodiscard]] bool is_beside(const Node& node) const;
  [[nodiscard]] const std::vector<Index>& nodes() const;
  /// How much one marking costs to look at, in steps of a loop.
  [[nodiscard]] std::size_t cost() const;

 private:
  [[nodiscard]] const Node& node(Index index) const {
    return process_.nodes[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] std::size_t local(Index flow) const { return local_[static_cast<std::size_t>(flow)]; }
  [[nodiscard]] Index target_of(std::size_t local_flow) const;
  [[nodiscard]] Index link_of(const Node& node) const;
  [[nodiscard]] std::vector<Index> starts() const;
  template <class Visit>
  void visit_next(Index index, const Visit& visit) const;
  void find_branches();
  void find_clearing(const std::vector<std::vector<Index>>& before);
  [[nodiscard]] bool comes_back(Index event) const;
  void add_boundary(const Node& host, Index event, std::size_t plain, std::vector<Result>& found) const;
  [[nodiscard]] std::vector<Step> beginnings_of_branch() const;
  [[nodiscard]] std::vector<Result> choices(const Node& node) const;
  [[nodiscard]] std::vector<Result> outcomes(const Node& node) const;
  [[nodiscard]] std::vector<std::size_t> flows_of(const std::vector<Index>& flows) const;
  [[nodiscard]] bool is_join(const Node& node) const;
  [[nodiscard]] bool passes_on(Index index) const;
  [[nodiscard]] bool may_take(Index index, Marking& marking) const;
  [[nodiscard]] bool inclusive_may_fire(Index index, const Marking& marking) const;
  void find_ways_to_joins();
  [[nodiscard]] std::vector<bool> ways_to(std::size_t flow, Index join,
                                          const std::vector<std::vector<Index>>& producers) const;
  void put(const Result& outcome, Index index, Step& step) const;
  void settle(Step& step) const;

  const Process& process_;
  Index scope_;
  Index begins_;
  std::vector<bool> within_;                   // by process node: a token of this net may get there
  std::vector<bool> clearing_;                 // by process node: an end that clears may come of it
  std::vector<Index> apart_;                   // ascending
  std::vector<std::size_t> local_;             // process flow → local
  std::vector<Index> flows_;                   // local → process flow
  std::vector<std::vector<Result>> outcomes_;  // by process node
  /// By inclusive join, then incoming flow: the flows from which a token can get there without passing the
  /// join.
  std::unordered_map<Index, std::vector<std::vector<bool>>> ways_;
};

}  // namespace huiyin::bpmn::soundness
