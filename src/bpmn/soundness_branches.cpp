// Which branches of a level are nets of their own: those a non-interrupting boundary event begins and that
// come to nothing another token may come to but an end. Where such a branch flows back, into a join or only
// into a task, it makes more of the work behind it, and belongs to the net it flows into.
//
// What stands apart can leave the rest of the level only one way: an end that clears the level. Whether that
// comes at once or later makes no difference to what else can be reached, so that it is taken to come at
// once.

#include <algorithm>

#include "bpmn/soundness_net.hpp"

namespace huiyin::bpmn::soundness {

Index Net::link_of(const Node& thrown) const {
  for (const Index other : nodes()) {
    const Node& target = node(other);
    if (target.kind == NodeKind::catch_event && target.event.kind == EventKind::link &&
        target.event.name == thrown.event.name) {
      return other;
    }
  }
  return none;
}

/// Nodes a token at `index` may bring one to: along its flows, by a link, by its boundary events.
template <class Visit>
void Net::visit_next(Index index, const Visit& visit) const {
  const Node& one = node(index);
  for (const Index flow : one.outgoing) {
    const Index target = process_.flows[static_cast<std::size_t>(flow)].target;
    if (target != none) visit(target);
  }
  if (one.kind == NodeKind::throw_event && one.event.kind == EventKind::link) {
    const Index target = link_of(one);
    if (target != none) visit(target);
  }
  for (const Index event : one.boundary) {
    if (!is_beside(node(event))) visit(event);
  }
}

/// Everything is taken to stand apart until a way back is found. `within_` and what leads back to it only
/// grow, each node once, so that a file of many reminders costs no more than its size.
void Net::find_branches() {
  const std::size_t count = process_.nodes.size();
  within_.assign(count, false);
  std::vector<std::vector<Index>> before(count);
  for (const Index index : nodes()) {
    visit_next(index, [&](Index next) { before[static_cast<std::size_t>(next)].push_back(index); });
  }
  find_clearing(before);
  std::vector<bool> leads_back(count);
  std::vector<Index> ahead = begins_ == none ? starts() : std::vector<Index>{begins_};
  std::vector<Index> back;
  std::vector<Index> events;  // met, and so far apart
  const auto look_back = [&](Index index) {
    if (leads_back[static_cast<std::size_t>(index)]) return;
    leads_back[static_cast<std::size_t>(index)] = true;
    back.push_back(index);
  };
  while (!ahead.empty()) {
    while (!ahead.empty()) {
      const Index index = ahead.back();
      ahead.pop_back();
      if (within_[static_cast<std::size_t>(index)]) continue;
      within_[static_cast<std::size_t>(index)] = true;
      if (node(index).kind != NodeKind::end_event) look_back(index);
      visit_next(index, [&](Index next) {
        const bool beside =
            node(next).kind == NodeKind::boundary_event && node(next).interrupting == Sure::no;
        (beside ? events : ahead).push_back(next);
      });
    }
    while (!back.empty()) {
      const Index index = back.back();
      back.pop_back();
      for (const Index one : before[static_cast<std::size_t>(index)]) look_back(one);
    }
    const auto returning = std::ranges::partition(
        events, [&](Index event) { return !leads_back[static_cast<std::size_t>(event)]; });
    ahead.assign(returning.begin(), returning.end());
    events.erase(returning.begin(), returning.end());
  }
  apart_ = std::move(events);
  std::ranges::sort(apart_);
}

void Net::find_clearing(const std::vector<std::vector<Index>>& before) {
  clearing_.assign(process_.nodes.size(), false);
  std::vector<Index> open;
  for (const Index index : nodes()) {
    if (clears(node(index)) == Sure::yes) open.push_back(index);
  }
  while (!open.empty()) {
    const Index index = open.back();
    open.pop_back();
    if (clearing_[static_cast<std::size_t>(index)]) continue;
    clearing_[static_cast<std::size_t>(index)] = true;
    const std::vector<Index>& leading = before[static_cast<std::size_t>(index)];
    open.insert(open.end(), leading.begin(), leading.end());
  }
}

/// Whether the event can begin its own host again without waiting for anything at a join.
bool Net::comes_back(Index event) const {
  const Index host = node(event).attached_to;
  std::vector<bool> seen(process_.nodes.size());
  std::vector<Index> open{event};
  while (!open.empty()) {
    const Index index = open.back();
    open.pop_back();
    if (index == host) return true;
    if (seen[static_cast<std::size_t>(index)] || is_join(node(index))) continue;
    seen[static_cast<std::size_t>(index)] = true;
    visit_next(index, [&](Index next) { open.push_back(next); });
  }
  return false;
}

/// A non-interrupting event happens or does not, with each of the first `plain` ways to leave its host.
void Net::add_boundary(const Node& host, Index event, std::size_t plain, std::vector<Result>& found) const {
  const bool beside = std::ranges::binary_search(apart_, event);
  const std::vector<std::size_t> out = beside ? std::vector<std::size_t>() : flows_of(node(event).outgoing);
  for (std::size_t i = 0; i < plain; ++i) {
    Result both = found[i];
    both.flows.insert(both.flows.end(), out.begin(), out.end());
    both.also.push_back(event);
    found.push_back(std::move(both));
  }
  if (beside) {
    if (clearing_[static_cast<std::size_t>(event)]) found.push_back({{}, {event}, Sure::yes});
    return;
  }
  // The host stays open while another of it is begun, and that one may do the same.
  if (!host.incoming.empty() && comes_back(event)) {
    Result again{out, {event}};
    again.flows.insert(again.flows.end(), static_cast<std::size_t>(host.start_quantity),
                       local(host.incoming.front()));
    found.push_back(std::move(again));
  }
}

/// Once: branches begun by the same event may overlap, but each has tokens of its own.
std::vector<Step> Net::beginnings_of_branch() const {
  const Index host = node(begins_).attached_to;
  Step step{Marking(flows_.size(), '\0'), {host}};
  put(outcomes_[static_cast<std::size_t>(begins_)].front(), begins_, step);
  settle(step);
  return {step};
}

}  // namespace huiyin::bpmn::soundness
