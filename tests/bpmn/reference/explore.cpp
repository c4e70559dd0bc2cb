#include "reference/explore.hpp"

#include <algorithm>
#include <map>

namespace huiyin::reference {
namespace {

constexpr std::size_t most_markings = 4000;
constexpr int most_tokens = 3;  // on one flow

bool joins(const Node& node) {
  return (node.kind == Kind::parallel || node.kind == Kind::inclusive) && node.in.size() > 1;
}

std::set<int> reached_from(const Drawing& drawing, int start, const std::set<int>& without) {
  std::set<int> found;
  std::vector<int> open{start};
  while (!open.empty()) {
    const int node = open.back();
    open.pop_back();
    if (!found.insert(node).second) continue;
    for (const int flow : drawing.node(node).out) open.push_back(drawing.flow(flow).to);
    for (const int event : drawing.boundary_of(node)) {
      if (!without.contains(event)) open.push_back(event);
    }
  }
  return found;
}

bool comes_back(const Drawing& drawing, int event) {
  std::set<int> seen;
  std::vector<int> open{event};
  while (!open.empty()) {
    const int node = open.back();
    open.pop_back();
    if (node == drawing.node(event).host) return true;
    if (joins(drawing.node(node)) || !seen.insert(node).second) continue;
    for (const int flow : drawing.node(node).out) open.push_back(drawing.flow(flow).to);
    for (const int other : drawing.boundary_of(node)) open.push_back(other);
  }
  return false;
}

/// The most events that can be taken out so that none of them leads to what is reached without them, but to
/// ends: every set is tried.
std::set<int> apart_from(const Drawing& drawing, int start) {
  std::vector<int> events;
  for (std::size_t i = 0; i < drawing.nodes.size(); ++i) {
    const Node& one = drawing.nodes[i];
    const bool beside = one.kind == Kind::boundary && one.stops == Stops::no;
    if (beside && static_cast<int>(i) != start) events.push_back(static_cast<int>(i));
  }
  std::set<int> best;
  for (unsigned mask = 1; mask < 1U << events.size(); ++mask) {
    std::set<int> out;
    for (std::size_t i = 0; i < events.size(); ++i) {
      if ((mask >> i & 1U) != 0) out.insert(events[i]);
    }
    const std::set<int> rest = reached_from(drawing, start, out);
    const bool parted = std::all_of(out.begin(), out.end(), [&](int event) {
      if (!rest.contains(drawing.node(event).host)) return false;
      const std::set<int> branch = reached_from(drawing, event, {});
      return std::none_of(branch.begin(), branch.end(),
                          [&](int one) { return rest.contains(one) && drawing.node(one).kind != Kind::end; });
    });
    if (parted && out.size() > best.size()) best = out;
  }
  return best;
}

class Explorer {
 public:
  /// `start` is a start event, or an event whose branch stands apart.
  Explorer(const Drawing& drawing, int start)
      : drawing_(drawing), start_(start), fired_(drawing.nodes.size()) {
    apart_ = apart_from(drawing, start);
    lasting_.assign(drawing.flows.size(), false);
    for (const int event : apart_) {
      const std::set<int> branch = reached_from(drawing, event, {});
      if (std::any_of(branch.begin(), branch.end(), [&](int one) { return joins(drawing.node(one)); })) {
        continue;
      }
      kept_.insert(event);
      for (const int one : branch) {
        for (const int flow : drawing.node(one).out) lasting_[static_cast<std::size_t>(flow)] = true;
      }
    }
  }
  [[nodiscard]] const std::set<int>& apart() const { return apart_; }
  [[nodiscard]] bool fired(int node) const { return fired_[static_cast<std::size_t>(node)]; }

  Verdict run() {
    Marking nothing(drawing_.flows.size());
    fired_[static_cast<std::size_t>(start_)] = true;
    for (const int flow : drawing_.node(start_).out) ++tokens(nothing, flow);
    meet(nothing, nothing);
    for (std::size_t at = 0; at < found_.size() && verdict_.decided; ++at) {
      const Marking marking = found_[at];
      const std::size_t before = next_count_;
      for (std::size_t node = 0; node < drawing_.nodes.size(); ++node) fire(marking, static_cast<int>(node));
      const bool empty = std::all_of(marking.begin(), marking.end(), [](int count) { return count == 0; });
      if (empty || next_count_ == before) ends_.insert(marking);
      if (!empty && next_count_ == before) verdict_.stuck = true;
    }
    if (!verdict_.decided) return verdict_;
    look_for_ends();
    return verdict_;
  }

 private:
  static int& tokens(Marking& marking, int flow) { return marking[static_cast<std::size_t>(flow)]; }
  static bool marked(const Marking& marking, int flow) { return marking[static_cast<std::size_t>(flow)] > 0; }

  void meet(const Marking& from, const Marking& to) {
    ++next_count_;
    before_[to].insert(from);
    if (!seen_.insert(to).second) return;
    found_.push_back(to);
    std::multiset<int> position;
    for (std::size_t flow = 0; flow < to.size(); ++flow) {
      if (to[flow] > 1) verdict_.safe = false;
      if (to[flow] > most_tokens) verdict_.decided = false;
      for (int i = 0; i < to[flow]; ++i) position.insert(drawing_.flows[flow].to);
    }
    verdict_.positions.insert(position);
    if (found_.size() > most_markings) verdict_.decided = false;
  }

  /// Every way the node may be passed now.
  void fire(const Marking& marking, int index) {
    const Node& node = drawing_.node(index);
    const bool joins = node.kind == Kind::parallel || node.kind == Kind::inclusive;
    if (joins && node.in.size() > 1) {
      const bool all = std::all_of(node.in.begin(), node.in.end(), [&](int f) { return marked(marking, f); });
      if (node.kind == Kind::parallel ? !all : !inclusive_fires(marking, index)) return;
      Marking taken = marking;
      for (const int flow : node.in) {
        if (marked(marking, flow)) --tokens(taken, flow);
      }
      return give(marking, taken, index);
    }
    for (const int flow : node.in) {
      if (!marked(marking, flow)) continue;
      Marking taken = marking;
      --tokens(taken, flow);
      give(marking, taken, index);
      if (lasting_[static_cast<std::size_t>(flow)]) give(marking, marking, index);
    }
  }

  void give(const Marking& from, const Marking& taken, int index) {
    const Node& node = drawing_.node(index);
    fired_[static_cast<std::size_t>(index)] = true;
    const bool clears = node.trigger == Trigger::terminate || node.trigger == Trigger::error;
    if (node.kind == Kind::end && clears) return meet(from, Marking(taken.size()));
    if (node.kind == Kind::exclusive || node.kind == Kind::event_gateway) {
      for (const int flow : node.out) meet(from, with(taken, {flow}));
      return;
    }
    if (node.kind == Kind::inclusive && node.out.size() > 1) {
      std::vector<int> open;
      for (const int flow : node.out) {
        if (flow != node.otherwise) open.push_back(flow);
      }
      if (node.otherwise >= 0) meet(from, with(taken, {node.otherwise}));
      for (unsigned mask = 1; mask < 1U << open.size(); ++mask) {
        std::vector<int> some;
        for (std::size_t i = 0; i < open.size(); ++i) {
          if ((mask >> i & 1U) != 0) some.push_back(open[i]);
        }
        meet(from, with(taken, some));
      }
      return;
    }
    meet(from, with(taken, node.out));
    for (const int event : drawing_.boundary_of(index)) {
      fired_[static_cast<std::size_t>(event)] = true;
      std::vector<int> out = drawing_.node(event).out;
      if (apart_.contains(event)) {
        if (!kept_.contains(event)) out.clear();
      } else if (drawing_.node(event).stops == Stops::no && comes_back(drawing_, event)) {
        verdict_.piles = true;
      }
      if (drawing_.node(event).stops == Stops::no) out.insert(out.end(), node.out.begin(), node.out.end());
      meet(from, with(taken, out));
    }
  }

  [[nodiscard]] Marking with(Marking marking, const std::vector<int>& flows) const {
    for (const int flow : flows) {
      if (!lasting_[static_cast<std::size_t>(flow)] || !marked(marking, flow)) ++tokens(marking, flow);
    }
    return marking;
  }

  /// 13.4.3, a path at a time.
  bool inclusive_fires(const Marking& marking, int join) {
    const std::vector<int>& in = drawing_.node(join).in;
    if (std::none_of(in.begin(), in.end(), [&](int f) { return marked(marking, f); })) return false;
    for (std::size_t flow = 0; flow < marking.size(); ++flow) {
      if (marking[flow] == 0 || drawing_.flows[flow].to == join) continue;
      bool to_empty = false;
      bool to_marked = false;
      std::vector<int> way;
      walk(drawing_.flows[flow].to, join, way,
           [&](int last) { (marked(marking, last) ? to_marked : to_empty) = true; });
      if (to_empty && !to_marked) return false;
    }
    return true;
  }

  template <class Ended>
  void walk(int node, int join, std::vector<int>& way, const Ended& ended) {
    if (std::find(way.begin(), way.end(), node) != way.end()) return;
    way.push_back(node);
    std::vector<int> out = drawing_.node(node).out;
    for (const int event : drawing_.boundary_of(node)) {
      out.insert(out.end(), drawing_.node(event).out.begin(), drawing_.node(event).out.end());
    }
    for (const int flow : out) {
      drawing_.flow(flow).to == join ? ended(flow) : walk(drawing_.flow(flow).to, join, way, ended);
    }
    way.pop_back();
  }

  /// Backwards from every marking that ends.
  void look_for_ends() {
    std::vector<Marking> open(ends_.begin(), ends_.end());
    while (!open.empty()) {
      const Marking marking = open.back();
      open.pop_back();
      for (const Marking& before : before_[marking]) {
        if (ends_.insert(before).second) open.push_back(before);
      }
    }
    verdict_.endless =
        std::any_of(found_.begin(), found_.end(), [&](const Marking& m) { return !ends_.contains(m); });
  }

  const Drawing& drawing_;
  int start_;
  std::set<int> apart_;
  std::set<int> kept_;         // of those: no joins, so that its tokens may be looked at among the others
  std::vector<bool> lasting_;  // by flow: one token stands for many
  std::vector<bool> fired_;
  std::vector<Marking> found_;
  std::set<Marking> seen_;
  std::set<Marking> ends_;
  std::map<Marking, std::set<Marking>> before_;
  std::size_t next_count_ = 0;
  Verdict verdict_;
};

}  // namespace

Verdict explore(const Drawing& drawing, int level) {
  const int start = drawing.start_of(level);
  Explorer whole(drawing, start);
  Verdict verdict = whole.run();
  std::set<int> fired;
  const auto note = [&](const Explorer& explorer) {
    for (int node = 0; node < static_cast<int>(drawing.nodes.size()); ++node) {
      if (explorer.fired(node)) fired.insert(node);
    }
  };
  note(whole);
  std::set<int> open = whole.apart();
  std::set<int> seen;
  while (!open.empty() && verdict.decided) {
    const int event = *open.begin();
    open.erase(open.begin());
    if (!fired.contains(event) || !seen.insert(event).second) continue;
    Explorer branch(drawing, event);
    const Verdict one = branch.run();
    verdict.decided = verdict.decided && one.decided;
    verdict.stuck = verdict.stuck || one.stuck;
    verdict.endless = verdict.endless || one.endless;
    verdict.piles = verdict.piles || one.piles;
    note(branch);
    open.insert(branch.apart().begin(), branch.apart().end());
  }
  for (int node = 0; node < static_cast<int>(drawing.nodes.size()); ++node) {
    const Node& one = drawing.node(node);
    const bool reachable = one.level == level && one.kind != Kind::event_sub_process;
    if (reachable && !fired.contains(node)) verdict.dead = true;
  }
  return verdict;
}

}  // namespace huiyin::reference
