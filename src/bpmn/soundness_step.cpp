#include <algorithm>

#include "bpmn/soundness_net.hpp"

namespace huiyin::bpmn::soundness {

/// Walks backwards from `flow` over everything that may put a token on it, boundary events and links
/// included.
std::vector<bool> Net::ways_to(std::size_t flow, Index join,
                               const std::vector<std::vector<Index>>& producers) const {
  std::vector<bool> found(flows_.size(), false);
  std::vector<std::size_t> open{flow};
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    for (const Index index : producers[at]) {
      if (index == join) continue;
      for (const Index incoming : node(index).incoming) {
        if (found[local(incoming)]) continue;
        found[local(incoming)] = true;
        open.push_back(local(incoming));
      }
    }
  }
  return found;
}

void Net::find_ways_to_joins() {
  std::vector<std::vector<Index>> producers(flows_.size());
  for (const Index index : nodes()) {
    for (const Result& way : outcomes_[static_cast<std::size_t>(index)]) {
      for (const std::size_t flow : way.flows) {
        if (producers[flow].empty() || producers[flow].back() != index) producers[flow].push_back(index);
      }
    }
  }
  for (const Index index : nodes()) {
    if (node(index).kind != NodeKind::inclusive_gateway || !is_join(node(index))) continue;
    std::vector<std::vector<bool>>& ways = ways_[index];
    for (const Index flow : node(index).incoming) ways.push_back(ways_to(local(flow), index, producers));
  }
}

std::size_t Net::cost() const {
  std::size_t cost = 1;
  for (const auto& [join, ways] : ways_) cost += ways.size();
  return cost * (flows_.size() + 1);
}

/// 10.6.3: some incoming flow is marked, and no token that can still get to an empty one could not also have
/// come by a marked one.
bool Net::inclusive_may_fire(Index index, const Marking& marking) const {
  const Node& join = node(index);
  const std::vector<std::vector<bool>>& ways = ways_.at(index);
  const auto marked = [&](Index flow) { return marking[local(flow)] != 0; };
  if (std::ranges::none_of(join.incoming, marked)) return false;
  for (std::size_t from = 0; from < marking.size(); ++from) {
    if (marking[from] == 0 || target_of(from) == index) continue;
    bool to_empty = false;
    bool to_marked = false;
    for (std::size_t i = 0; i < join.incoming.size(); ++i) {
      if (ways[i][from]) (marked(join.incoming[i]) ? to_marked : to_empty) = true;
    }
    if (to_empty && !to_marked) return false;
  }
  return true;
}

/// Takes what the node needs off the marking, or leaves it as it is.
bool Net::may_take(Index index, Marking& marking) const {
  const Node& one = node(index);
  if (is_join(one)) {
    const bool parallel = one.kind == NodeKind::parallel_gateway;
    const auto marked = [&](Index flow) { return marking[local(flow)] != 0; };
    if (parallel ? !std::ranges::all_of(one.incoming, marked) : !inclusive_may_fire(index, marking))
      return false;
    for (const Index flow : one.incoming) {
      if (marked(flow)) --marking[local(flow)];
    }
    return true;
  }
  int needed = one.start_quantity;
  Marking after = marking;
  for (const Index flow : one.incoming) {
    const int taken = std::min<int>(needed, after[local(flow)]);
    after[local(flow)] = static_cast<char>(after[local(flow)] - taken);
    needed -= taken;
  }
  if (needed > 0) return false;
  marking = std::move(after);
  return true;
}

void Net::put(const Result& way, Index index, Step& step) const {
  step.fired.push_back(index);
  step.fired.insert(step.fired.end(), way.also.begin(), way.also.end());
  if (way.clears == Sure::yes) std::ranges::fill(step.after, '\0');
  for (const std::size_t flow : way.flows) {
    if (step.after[flow] <= token_limit) ++step.after[flow];
  }
}

/// Moves tokens on through nodes that have no choice. A ring of such nodes never lets go of its token, so
/// there is a bound; what goes round then stays where it is and is seen as tokens that cannot end.
void Net::settle(Step& step) const {
  std::size_t moves = flows_.size() * 4 + 16;
  for (std::size_t flow = 0; flow < step.after.size() && moves > 0;) {
    const Index index = target_of(flow);
    if (step.after[flow] == 0 || index == none || !passes_on(index)) {
      ++flow;
      continue;
    }
    --step.after[flow];
    const Result& way = outcomes_[static_cast<std::size_t>(index)].front();
    put(way, index, step);
    --moves;
    if (!way.flows.empty()) flow = std::min(flow, *std::ranges::min_element(way.flows));
  }
}

namespace {

bool begins_alone(const Node& one) {
  return one.kind == NodeKind::start_event || one.instantiate == Sure::yes ||
         one.event_gateway != EventGateway::inside;
}

}  // namespace

/// Each starts an instance of its own; without a start everything that nothing leads to starts together.
std::vector<Index> Net::starts() const {
  std::vector<Index> alone;
  std::vector<Index> together;
  for (const Index index : nodes()) {
    const Node& one = node(index);
    if (begins_alone(one)) alone.push_back(index);
    const bool link = one.kind == NodeKind::catch_event && one.event.kind == EventKind::link;
    if (one.incoming.empty() && one.kind != NodeKind::boundary_event && !is_beside(one) && !link) {
      together.push_back(index);
    }
  }
  return alone.empty() ? together : alone;
}

std::vector<Step> Net::beginnings() const {
  if (begins_ != none) return beginnings_of_branch();
  const std::vector<Index> first = starts();
  const bool together = !first.empty() && !begins_alone(node(first.front()));
  std::vector<Step> begun;
  const Step nothing{Marking(flows_.size(), '\0'), {}};
  if (together) {
    begun.push_back(nothing);
    for (const Index index : first) {
      std::vector<Step> further;
      for (const Step& before : begun) {
        for (const Result& way : outcomes_[static_cast<std::size_t>(index)]) {
          if (further.size() >= 256) break;
          put(way, index, further.emplace_back(before));
        }
      }
      begun = std::move(further);
    }
  }
  for (const Index index : together ? std::vector<Index>() : first) {
    for (const Result& way : outcomes_[static_cast<std::size_t>(index)])
      put(way, index, begun.emplace_back(nothing));
  }
  for (Step& step : begun) settle(step);
  return begun;
}

std::vector<Step> Net::steps(const Marking& marking) const {
  std::vector<Step> found;
  for (const Index index : waiting(marking)) {
    if (index == none) continue;
    Marking taken = marking;
    if (!may_take(index, taken)) continue;
    for (const Result& way : outcomes_[static_cast<std::size_t>(index)]) {
      Step& step = found.emplace_back(Step{taken, {}});
      put(way, index, step);
      settle(step);
    }
  }
  return found;
}

}  // namespace huiyin::bpmn::soundness
