// Inclusive joins, as table 13.3 of 13.4.3 has them word for word: the join fires if some incoming flow has a
// token, and for every path that begins at a token, does not visit the join and ends with an incoming flow
// that has none, there is another one from the same token that ends with an incoming flow that has one. Every
// path is walked, one by one.

#include <algorithm>

#include "reference/game.hpp"

namespace huiyin::reference {
namespace {

/// All paths from a node to a join; a node is not visited twice.
class Paths {
 public:
  Paths(const Drawing& drawing, int join) : drawing_(drawing), join_(join) {}

  std::vector<int> ends_with;  // incoming flows of the join, one for each path

  void walk(int node) {
    if (node == join_ || std::find(way_.begin(), way_.end(), node) != way_.end()) return;
    way_.push_back(node);
    for (const int flow : drawing_.node(node).out) {
      if (drawing_.flow(flow).to == join_) ends_with.push_back(flow);
      walk(drawing_.flow(flow).to);
    }
    // What is at an activity may also go on by the events at its boundary.
    for (const int event : drawing_.boundary_of(node)) walk(event);
    way_.pop_back();
  }

 private:
  const Drawing& drawing_;
  int join_;
  std::vector<int> way_;
};

}  // namespace

bool Game::may_fire(int join, int inside) const {
  std::vector<int> marked;
  for (const Token& one : tokens) {
    if (one.rest == Rest::mark && one.node == join && one.frame == inside) marked.push_back(one.flow);
  }
  const auto is_marked = [&](int flow) {
    return std::find(marked.begin(), marked.end(), flow) != marked.end();
  };
  if (marked.empty()) return false;
  for (const Token& one : tokens) {
    if (one.frame != inside || one.node == join) continue;
    Paths paths(*drawing_, join);
    paths.walk(one.node);
    const auto& ends = paths.ends_with;
    const bool to_empty = !std::all_of(ends.begin(), ends.end(), is_marked);
    const bool to_marked = std::any_of(ends.begin(), ends.end(), is_marked);
    if (to_empty && !to_marked) return false;
  }
  return true;
}

bool Game::fire_an_inclusive_join() {
  for (const Token& one : tokens) {
    if (one.rest != Rest::mark || drawing_->node(one.node).kind != Kind::inclusive) continue;
    if (!may_fire(one.node, one.frame)) continue;
    std::vector<int> marks;  // the oldest of each flow
    for (const int flow : drawing_->node(one.node).in) {
      const auto mark = std::find_if(tokens.begin(), tokens.end(), [&](const Token& other) {
        return other.rest == Rest::mark && other.frame == one.frame && other.node == one.node &&
               other.flow == flow;
      });
      if (mark != tokens.end()) marks.push_back(mark->id);
    }
    go_on_merged(marks);
    return true;
  }
  return false;
}

}  // namespace huiyin::reference
