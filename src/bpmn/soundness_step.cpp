#include <algorithm>

#include "bpmn/soundness_net.hpp"

namespace huiyin::bpmn::soundness {

/// Flows that a token on `from` may get to without passing `join`, boundary events and links included.
void Net::reach(std::size_t from, Index join, std::vector<bool>& reached) const {
  std::vector<std::size_t> open{from};
  reached[from] = true;
  while (!open.empty()) {
    const Index index = target_of(open.back());
    open.pop_back();
    if (index == join || index == none) continue;
    for (const Result& way : outcomes_[static_cast<std::size_t>(index)]) {
      for (const std::size_t flow : way.flows) {
        if (reached[flow]) continue;
        reached[flow] = true;
        open.push_back(flow);
      }
    }
  }
}

/// 10.6.3: some incoming flow is marked, and no token that can still get to an empty one could not also have
/// come by a marked one.
bool Net::inclusive_may_fire(Index index, const Marking& marking) const {
  const Node& join = node(index);
  const auto marked = [&](Index flow) { return marking[local(flow)] != 0; };
  if (std::ranges::none_of(join.incoming, marked)) return false;
  for (std::size_t from = 0; from < marking.size(); ++from) {
    if (marking[from] == 0 || target_of(from) == index) continue;
    std::vector<bool> reached(marking.size(), false);
    reach(from, index, reached);
    const auto reaches = [&](Index flow) { return reached[local(flow)]; };
    const auto empty_reached = [&](Index flow) { return !marked(flow) && reaches(flow); };
    const auto marked_reached = [&](Index flow) { return marked(flow) && reaches(flow); };
    if (std::ranges::any_of(join.incoming, empty_reached) &&
        std::ranges::none_of(join.incoming, marked_reached)) {
      return false;
    }
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
    put(outcomes_[static_cast<std::size_t>(index)].front(), index, step);
    --moves;
    flow = 0;
  }
}

std::vector<Step> Net::beginnings() const {
  std::vector<Index> alone;     // each starts an instance of its own
  std::vector<Index> together;  // without a start everything that nothing leads to starts
  for (const Index index : nodes()) {
    const Node& one = node(index);
    const bool starts = one.kind == NodeKind::start_event || one.instantiate == Sure::yes ||
                        one.event_gateway != EventGateway::inside;
    if (starts) alone.push_back(index);
    const bool link = one.kind == NodeKind::catch_event && one.event.kind == EventKind::link;
    if (one.incoming.empty() && one.kind != NodeKind::boundary_event && !is_beside(one) && !link) {
      together.push_back(index);
    }
  }
  std::vector<Step> begun;
  const Step nothing{Marking(flows_.size(), '\0'), {}};
  if (alone.empty()) {
    begun.push_back(nothing);
    for (const Index index : together) {
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
  for (const Index index : alone) {
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
