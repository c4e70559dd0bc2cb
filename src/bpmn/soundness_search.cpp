#include "bpmn/soundness_search.hpp"

#include <algorithm>
#include <unordered_map>

namespace huiyin::bpmn::soundness {
namespace {

struct Seen {
  const Marking* marking = nullptr;
  std::size_t from = 0;
  std::vector<Index> fired;
  std::vector<std::size_t> before;  // markings with a step to this one
  bool ends = false;
};

class Walk {
 public:
  Walk(const Net& net, std::size_t node_count) : net_(net) { found_.fired.assign(node_count, false); }

  Search run(std::size_t work) {
    const std::size_t limit = std::clamp<std::size_t>(work / net_.cost(), 16, marking_limit);
    for (Step& step : net_.beginnings()) visit(step, no_one);
    for (std::size_t at = 0; at < seen_.size(); ++at) {
      if (seen_.size() > limit) {
        found_.complete = Sure::no;
        return std::move(found_);
      }
      walk_from(at);
    }
    find_endless();
    return std::move(found_);
  }
  [[nodiscard]] std::size_t work() const { return seen_.size() * net_.cost(); }

 private:
  static constexpr std::size_t no_one = static_cast<std::size_t>(-1);

  void visit(Step& step, std::size_t from) {
    for (const Index index : step.fired) found_.fired[static_cast<std::size_t>(index)] = true;
    if (net_.piled_up(step.after)) {
      for (const Index index : net_.waiting(step.after)) note(found_.piling, index, from, step.fired);
      return;
    }
    const auto [entry, fresh] = numbers_.emplace(step.after, seen_.size());
    if (fresh) seen_.push_back({&entry->first, from, std::move(step.fired), {}, false});
    if (from != no_one) seen_[entry->second].before.push_back(from);
  }

  void walk_from(std::size_t at) {
    const Marking marking = *seen_[at].marking;
    std::vector<Step> steps = net_.steps(marking);
    if (!steps.empty()) {
      for (Step& step : steps) visit(step, at);
      return;
    }
    seen_[at].ends = true;  // well or badly; what hangs is said of its own
    for (const Index index : net_.waiting(marking)) note(found_.hanging, index, at, {});
  }

  // Backwards from all that ends: what is not met goes on for ever.
  void find_endless() {
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < seen_.size(); ++at) {
      if (seen_[at].ends) open.push_back(at);
    }
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (const std::size_t before : seen_[at].before) {
        if (seen_[before].ends) continue;
        seen_[before].ends = true;
        open.push_back(before);
      }
    }
    for (std::size_t at = 0; at < seen_.size(); ++at) {
      if (seen_[at].ends) continue;
      for (const Index index : net_.waiting(*seen_[at].marking)) note(found_.endless, index, at, {});
      return;  // the first one met is the nearest to a start; the others follow from it
    }
  }

  // The first way to a node is the shortest, since markings are walked in breadth.
  void note(std::vector<Search::Stuck>& list, Index index, std::size_t from, const std::vector<Index>& last) {
    const auto same = [&](const Search::Stuck& one) { return one.node == index; };
    if (std::ranges::any_of(list, same)) return;
    std::vector<std::size_t> way;
    for (std::size_t at = from; at != no_one; at = seen_[at].from) way.push_back(at);
    Search::Stuck stuck{index, {}};
    for (auto at = way.rbegin(); at != way.rend(); ++at) {
      stuck.path.insert(stuck.path.end(), seen_[*at].fired.begin(), seen_[*at].fired.end());
    }
    stuck.path.insert(stuck.path.end(), last.begin(), last.end());
    list.push_back(std::move(stuck));
  }

  const Net& net_;
  std::unordered_map<Marking, std::size_t> numbers_;
  std::vector<Seen> seen_;
  Search found_;
};

}  // namespace

Search search(const Net& net, std::size_t node_count, std::size_t& work) {
  Walk walk(net, node_count);
  Search found = walk.run(work);
  work -= std::min(work, walk.work());
  return found;
}

}  // namespace huiyin::bpmn::soundness
