// On to another step by decision. A block is what stands between a split and where all its ways have met
// again, found the slow way: by leaving a node out and looking whether an end can still be reached.

#include <algorithm>

#include "reference/game.hpp"

namespace huiyin::reference {

std::vector<int> Game::next_of(int node) const {
  std::vector<int> found;
  for (const int flow : drawing_->node(node).out) found.push_back(drawing_->flow(flow).to);
  for (const int event : drawing_->boundary_of(node)) found.push_back(event);
  return found;
}

/// Everything that comes after a node, itself only where it comes again, on ways that do not go into
/// `without`.
std::set<int> Game::reached(int node, int without) const {
  std::set<int> found;
  std::vector<int> open = next_of(node);
  while (!open.empty()) {
    const int at = open.back();
    open.pop_back();
    if (at == without || !found.insert(at).second) continue;
    const std::vector<int> next = next_of(at);
    open.insert(open.end(), next.begin(), next.end());
  }
  return found;
}

/// Where all ways from a split meet first, or -1.
int Game::meeting_of(int split) const {
  const auto ends = [&](const std::set<int>& there) {
    return std::any_of(there.begin(), there.end(), [&](int one) { return next_of(one).empty(); });
  };
  std::vector<int> met;
  for (const int one : reached(split, -1)) {
    if (one != split && !ends(reached(split, one))) met.push_back(one);
  }
  for (const int one : met) {
    // The first: from it the others are still to come.
    const auto comes = [&](int other) { return other == one || !ends(reached(one, other)); };
    if (!next_of(one).empty() ? std::all_of(met.begin(), met.end(), comes) : met.size() == 1) return one;
  }
  return -1;
}

/// The splits in whose blocks a node stands, outermost first.
std::vector<int> Game::blocks_around(int node) const {
  const auto splits_around = [&](int inner) {
    std::vector<int> found;
    for (int split = 0; split < static_cast<int>(drawing_->nodes.size()); ++split) {
      const Node& one = drawing_->node(split);
      if (one.level != drawing_->node(inner).level || split == inner) continue;
      const bool beside = one.kind == Kind::boundary && one.stops == Stops::no;
      const bool chooses = one.kind == Kind::exclusive || one.kind == Kind::event_gateway;
      if (!beside && (chooses || one.out.size() < 2)) continue;
      const int meeting = meeting_of(split);
      // Not round by the split itself either: a way back to before it leaves the block.
      std::set<int> inside;
      std::vector<int> open = next_of(split);
      while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        if (at == split || at == meeting || !inside.insert(at).second) continue;
        const std::vector<int> next = next_of(at);
        open.insert(open.end(), next.begin(), next.end());
      }
      if (inside.contains(inner)) found.push_back(split);
    }
    return found;
  };
  std::vector<int> found = splits_around(node);
  std::stable_sort(found.begin(), found.end(),
                   [&](int a, int b) { return splits_around(a).size() < splits_around(b).size(); });
  return found;
}

std::string Game::jump(int id, int target, const std::string& actor) {
  if (const std::string why = admitted(); !why.empty()) return why;
  if (const std::string why = held(id, actor, "jump"); !why.empty()) return why;
  if (target < 0) return "jump.target_unknown";
  const Node& there = drawing_->node(target);
  constexpr Kind fit[] = {Kind::end, Kind::user, Kind::service, Kind::sub_process, Kind::call};
  if (std::find(std::begin(fit), std::end(fit), there.kind) == std::end(fit)) return "jump.target_unfit";
  int at = id;
  while (token(at).loop != 0 || token(at).sponsor != 0) {
    at = token(at).loop != 0 ? token(at).loop : token(at).sponsor;
  }
  while (frame(token(at).frame).level != there.level) {
    at = frame(token(at).frame).token;
    if (at == 0) return "jump.other_scope";
  }
  const Token from = token(at);
  const std::vector<int> here = blocks_around(from.node);
  const std::vector<int> around = blocks_around(target);
  const auto within = [](const std::vector<int>& list, int one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  };
  for (const int split : around) {
    if (!within(here, split)) return "jump.into_block";
  }
  if (!around.empty() && from.node != target) {
    const int split = around.back();
    if (!reached(from.node, split).contains(target) && !reached(target, split).contains(from.node))
      return "jump.into_block";
  }
  // What it came through outside the frame, and the branches of the blocks the target stands in too.
  std::size_t kept = frame(from.frame).path.size();
  while (kept < from.path.size() && within(around, made_by_.at(from.path[kept]))) ++kept;
  Token next;
  next.node = target;
  next.frame = from.frame;
  next.path = Path(from.path.begin(), from.path.begin() + static_cast<std::ptrdiff_t>(kept));
  take_away(next.path, id, "jumped", actor);
  live_again(next.frame);
  put(next, Rest::entering);
  settle();
  return "";
}

}  // namespace huiyin::reference
