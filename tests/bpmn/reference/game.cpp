// How tokens move (BPMN 2.0.2, 13.3 and 13.4).

#include "reference/game.hpp"

#include <algorithm>
#include <set>

namespace huiyin::reference {

bool begins_with(const Path& path, const Path& prefix) {
  return path.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), path.begin());
}

const Token* Game::find(int id) const {
  for (const Token& one : tokens) {
    if (one.id == id) return &one;
  }
  return nullptr;
}

Token& Game::token(int id) {
  return *std::find_if(tokens.begin(), tokens.end(), [&](const Token& one) { return one.id == id; });
}

Frame& Game::frame(int id) {
  return *std::find_if(frames.begin(), frames.end(), [&](const Frame& one) { return one.id == id; });
}

const Frame& Game::frame(int id) const {
  return *std::find_if(frames.begin(), frames.end(), [&](const Frame& one) { return one.id == id; });
}

bool Game::exists(int id) const {
  return std::any_of(frames.begin(), frames.end(), [&](const Frame& one) { return one.id == id; });
}

/// A token that moves: its turn comes after all that move already.
void Game::put(Token moving, Rest how) {
  moving.id = next_++;
  moving.rest = how;
  moving.turn = ++turn_;
  tokens.push_back(std::move(moving));
}

/// A token that stays until something happens to it.
int Game::rest(Token resting, Rest how) {
  resting.id = next_++;
  resting.rest = how;
  tokens.push_back(std::move(resting));
  return tokens.back().id;
}

/// Until every token rests: first those that move, then signals thrown meanwhile, then inclusive joins.
void Game::settle() {
  for (int moves = 0; status == "running"; ++moves) {
    // Round and round without a wait: the engine makes an incident of it, which is no matter of this game.
    if (moves > most_moves) status = "endless";
    const Token* first = nullptr;
    for (const Rest how : {Rest::entering, Rest::throwing}) {
      for (const Token& one : tokens) {
        const bool in_motion =
            how == Rest::throwing ? one.rest == how : one.rest == Rest::entering || one.rest == Rest::leaving;
        if (in_motion && (first == nullptr || one.turn < first->turn)) first = &one;
      }
      if (first != nullptr) break;
    }
    if (first == nullptr) {
      if (!fire_an_inclusive_join()) return;
    } else if (first->rest == Rest::throwing) {
      const int id = first->id;
      pass_signal(id);
    } else {
      const Token moving = *first;
      std::erase_if(tokens, [&](const Token& one) { return one.id == moving.id; });
      moving.rest == Rest::entering ? enter(moving) : leave(moving);
    }
    close_empty_frames();
  }
}

void Game::enter(Token moving) {
  const Node& here = drawing_->node(moving.node);
  switch (here.kind) {
    case Kind::exclusive:
      return leave(moving);
    case Kind::parallel:
      return here.in.size() < 2 ? leave(moving) : join_parallel(moving);
    case Kind::inclusive:
      if (here.in.size() < 2) return leave(moving);
      rest(moving, Rest::mark);
      return;
    case Kind::start:
    case Kind::boundary:
      pass(moving.node);
      return leave(moving);
    case Kind::event_gateway: {
      const int waiting = rest(moving, Rest::event);
      for (const int flow : here.out) arm(drawing_->flow(flow).to, waiting, moving.frame);
      return;
    }
    case Kind::catching:
      return arm(moving.node, rest(moving, Rest::event), moving.frame);
    case Kind::throwing:
    case Kind::end:
      return throw_at(moving);
    case Kind::service:
      pass(moving.node);
      return put(moving, Rest::leaving);
    case Kind::user:
    case Kind::sub_process:
    case Kind::call:
    case Kind::event_sub_process:
      return begin_activity(moving);
  }
}

/// One token for each flow taken; several of them each begin a branch of their own.
void Game::leave(const Token& moving) {
  const Node& here = drawing_->node(moving.node);
  std::vector<int> taken;
  for (const int flow : here.out) {
    if (flow == here.otherwise) continue;
    if (here.kind == Kind::exclusive && !taken.empty()) break;
    if (here.kind == Kind::parallel || holds(drawing_->flow(flow).condition, moving.frame))
      taken.push_back(flow);
  }
  if (taken.empty() && here.otherwise >= 0) taken.push_back(here.otherwise);
  for (const int flow : taken) {
    Token next;
    next.node = drawing_->flow(flow).to;
    next.flow = flow;
    next.frame = moving.frame;
    next.path = moving.path;
    if (taken.size() > 1) next.path.push_back(branch(moving.node));
    put(next, Rest::entering);
  }
}

/// One mark on each incoming flow (13.4.1), the oldest of each.
void Game::join_parallel(const Token& moving) {
  rest(moving, Rest::mark);
  std::vector<int> marks;
  for (const int flow : drawing_->node(moving.node).in) {
    const auto mark = std::find_if(tokens.begin(), tokens.end(), [&](const Token& one) {
      return one.rest == Rest::mark && one.frame == moving.frame && one.node == moving.node &&
             one.flow == flow;
    });
    if (mark == tokens.end()) return;
    marks.push_back(mark->id);
  }
  go_on_merged(marks);
}

int Game::branch(int node) {
  made_by_[next_] = node;
  return next_++;
}

/// One token of many. Its path is what all of theirs begin with; their branches are no more, and what else
/// came of one stands for itself from now on. While other branches of the same fork go on, what was merged is
/// one beside them.
void Game::go_on_merged(const std::vector<int>& marks) {
  Token merged = token(marks.front());
  for (const int mark : marks) {
    while (!begins_with(token(mark).path, merged.path)) merged.path.pop_back();
  }
  const std::size_t depth = merged.path.size();
  std::set<int> over;   // branches
  std::set<int> forks;  // that made them
  for (const int mark : marks) {
    const Path path = token(mark).path;
    over.insert(path.begin() + static_cast<std::ptrdiff_t>(depth), path.end());
    if (path.size() > depth) forks.insert(made_by_.at(path[depth]));
    std::erase_if(tokens, [&](const Token& one) { return one.id == mark; });
  }
  std::set<int> go_on;  // of those forks
  for (const Token& one : tokens) {
    if (one.frame != merged.frame || one.path.size() <= depth || !begins_with(one.path, merged.path))
      continue;
    if (forks.contains(made_by_.at(one.path[depth]))) go_on.insert(made_by_.at(one.path[depth]));
  }
  const auto is_over = [&](int branch) { return over.contains(branch); };
  for (Token& one : tokens) std::erase_if(one.path, is_over);
  for (Frame& one : frames) std::erase_if(one.path, is_over);
  if (!go_on.empty()) merged.path.push_back(branch(*go_on.begin()));
  leave(merged);
}

bool Game::holds(const Condition& condition, int inside) const {
  if (condition.variable.empty()) return true;
  for (int at = inside; at != 0; at = frame(at).parent) {
    const auto found = frame(at).variables.find(condition.variable);
    if (found != frame(at).variables.end()) return found->second >= condition.at_least;
  }
  return false;
}

void Game::finish(const std::string& how, const std::string& code) {
  status = how;
  end_code = code;
  tokens.clear();
  frames.clear();
  alarms.clear();
}

}  // namespace huiyin::reference
