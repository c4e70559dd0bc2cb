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

/// Whether the join would wait for a token at `node`.
bool Game::would_wait(int join, int inside, int node) const {
  const auto is_marked = [&](int flow) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
      return one.rest == Rest::mark && one.node == join && one.frame == inside && one.flow == flow;
    });
  };
  Paths paths(*drawing_, join);
  paths.walk(node);
  const auto& ends = paths.ends_with;
  const bool to_empty = !std::all_of(ends.begin(), ends.end(), is_marked);
  const bool to_marked = std::any_of(ends.begin(), ends.end(), is_marked);
  return to_empty && !to_marked;
}

bool Game::may_fire(int join, int inside) const {
  return std::none_of(tokens.begin(), tokens.end(), [&](const Token& one) {
    return one.frame == inside && one.node != join && would_wait(join, inside, one.node);
  });
}

/// Steps the join would have waited at: done on a branch that goes on without coming, they are done for good,
/// unless going back to them would take back what the join let go on.
void Game::pass_by(const std::vector<int>& late, const Path& merged) {
  for (const int place : late) {
    Done& step = history[static_cast<std::size_t>(place)];
    if (begins_with(merged, step.path)) continue;
    const bool lives = std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
      return one.rest != Rest::entering && one.rest != Rest::leaving && begins_with(one.path, step.path);
    });
    if (lives) step.passed_by = true;
  }
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
    const int join = one.node;
    const int inside = one.frame;
    std::vector<int> late;
    for (std::size_t i = 0; i < history.size(); ++i) {
      const Done& step = history[i];
      const bool counts = step.ending == "completed" && !step.taken_back && step.frame == inside;
      if (counts && would_wait(join, inside, step.node)) late.push_back(static_cast<int>(i));
    }
    Path merged = token(marks.front()).path;
    for (const int mark : marks) {
      while (!begins_with(token(mark).path, merged)) merged.pop_back();
    }
    go_on_merged(marks);
    pass_by(late, merged);
    return true;
  }
  return false;
}

}  // namespace huiyin::reference
