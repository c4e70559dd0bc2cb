#include "bpmn/soundness_net.hpp"

#include <algorithm>

namespace huiyin::bpmn::soundness {
namespace {

/// Sets of up to six are tried in every combination; of larger ones each alone, each pair, and all.
std::vector<std::vector<std::size_t>> subsets(const std::vector<std::size_t>& all) {
  std::vector<std::vector<std::size_t>> found;
  if (all.size() <= 6) {
    for (std::size_t mask = 0; mask < (std::size_t{1} << all.size()); ++mask) {
      std::vector<std::size_t> subset;
      for (std::size_t i = 0; i < all.size(); ++i) {
        if ((mask >> i & 1U) != 0) subset.push_back(all[i]);
      }
      found.push_back(std::move(subset));
    }
    return found;
  }
  found.push_back({});
  found.push_back(all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    found.push_back({all[i]});
    // Pairs of neighbours: all pairs of a hundred would be five thousand ways to leave one gateway.
    if (i > 0) found.push_back({all[i - 1], all[i]});
  }
  return found;
}

}  // namespace

Sure clears(const Node& one) {
  const bool clearing = one.event.kind == EventKind::terminate || one.event.kind == EventKind::error;
  return one.kind == NodeKind::end_event && clearing ? Sure::yes : Sure::no;
}

Net::Net(const Process& process, Index scope, Index begins)
    : process_(process), scope_(scope), begins_(begins), local_(process.flows.size()) {
  for (const Index flow : process.scopes[static_cast<std::size_t>(scope)].flows) {
    local_[static_cast<std::size_t>(flow)] = flows_.size();
    flows_.push_back(flow);
  }
  outcomes_.resize(process.nodes.size());
  find_branches();
  for (const Index index : nodes()) {
    if (!within_[static_cast<std::size_t>(index)]) continue;
    outcomes_[static_cast<std::size_t>(index)] = outcomes(node(index));
  }
  find_ways_to_joins();
}

const std::vector<Index>& Net::nodes() const {
  return process_.scopes[static_cast<std::size_t>(scope_)].nodes;
}

bool Net::is_beside(const Node& one) const {
  return one.kind == NodeKind::event_sub_process || one.for_compensation == Sure::yes ||
         (one.kind == NodeKind::boundary_event && one.event.kind == EventKind::compensation);
}

std::vector<std::size_t> Net::flows_of(const std::vector<Index>& flows) const {
  std::vector<std::size_t> found;
  for (const Index flow : flows) found.push_back(local(flow));
  return found;
}

/// By kind alone, without boundary events.
std::vector<Result> Net::choices(const Node& one) const {
  if (one.kind == NodeKind::throw_event && one.event.kind == EventKind::link) {
    const Index target = link_of(one);
    if (target != none) return {{flows_of(node(target).outgoing), {target}}};
  }
  if (one.kind == NodeKind::end_event) return {{{}, {}, clears(one)}};
  std::vector<Result> found;
  if (one.kind == NodeKind::exclusive_gateway || one.kind == NodeKind::event_based_gateway) {
    for (const Index flow : one.outgoing) found.push_back({{local(flow)}, {}});
    return found;
  }
  std::vector<std::size_t> always;
  std::vector<std::size_t> perhaps;
  const bool inclusive = one.kind == NodeKind::inclusive_gateway && one.outgoing.size() > 1;
  for (const Index flow : one.outgoing) {
    if (flow == one.default_flow) continue;
    const bool conditional = process_.flows[static_cast<std::size_t>(flow)].condition.has_value();
    const bool chosen = inclusive || (conditional && is_activity(one.kind));
    (chosen ? perhaps : always).push_back(local(flow));
  }
  for (const std::vector<std::size_t>& subset : subsets(perhaps)) {
    Result result{always, {}};
    result.flows.insert(result.flows.end(), subset.begin(), subset.end());
    if (subset.empty() && one.default_flow != none) result.flows.push_back(local(one.default_flow));
    // Where no condition holds and there is no default an incident stops the instance until somebody decides.
    if (!result.flows.empty() || one.outgoing.empty()) found.push_back(std::move(result));
  }
  return found;
}

std::vector<Result> Net::outcomes(const Node& one) const {
  std::vector<Result> found = choices(one);
  for (Result& result : found) {
    const std::vector<std::size_t> once = result.flows;
    for (int i = 1; i < std::min(one.completion_quantity, token_limit + 1); ++i) {
      result.flows.insert(result.flows.end(), once.begin(), once.end());
    }
  }
  const std::size_t plain = found.size();
  for (const Index index : one.boundary) {
    const Node& event = node(index);
    if (is_beside(event)) continue;
    if (event.interrupting == Sure::yes) {
      found.push_back({flows_of(event.outgoing), {index}});
    } else {
      add_boundary(one, index, plain, found);
    }
  }
  return found;
}

bool Net::is_join(const Node& one) const {
  return (one.kind == NodeKind::parallel_gateway || one.kind == NodeKind::inclusive_gateway) &&
         one.incoming.size() > 1;
}

/// One token in, one way out: whenever it happens nothing else changes by it, so it happens at once.
bool Net::passes_on(Index index) const {
  const Node& one = node(index);
  const std::vector<Result>& ways = outcomes_[static_cast<std::size_t>(index)];
  return !is_join(one) && one.start_quantity == 1 && ways.size() == 1 && ways.front().clears == Sure::no;
}

Index Net::target_of(std::size_t local_flow) const {
  return process_.flows[static_cast<std::size_t>(flows_[local_flow])].target;
}

bool Net::piled_up(const Marking& marking) const {
  return std::ranges::any_of(marking, [](char tokens) { return tokens > token_limit; });
}

std::vector<Index> Net::waiting(const Marking& marking) const {
  std::vector<Index> found;
  for (std::size_t flow = 0; flow < marking.size(); ++flow) {
    if (marking[flow] != 0 && std::ranges::find(found, target_of(flow)) == found.end())
      found.push_back(target_of(flow));
  }
  return found;
}

}  // namespace huiyin::bpmn::soundness
