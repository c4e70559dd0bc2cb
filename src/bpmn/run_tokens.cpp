// How a token moves: into a node, out of it along its flows (13.3 and 13.4 say which).

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {

void Run::push(Token&& token) {
  token.serial = ++serial_;
  ready_.push(std::move(token));
}

void Run::settle() {
  while (state_.status == Status::running) {
    if (passes_ <= 0) return exhaust();
    if (dirty_) {
      dirty_ = false;
      check_conditions();
    } else if (!ready_.empty()) {
      --passes_;
      Token token = ready_.pop();
      if (token.phase == Phase::leaving) {
        leave(token.node, token.scope, std::move(token.lineage));
      } else {
        arrive(std::move(token));
      }
    } else if (!throws_.empty()) {
      --passes_;
      // The token stays in its queue while the signal goes round: it may be one of those the signal cancels.
      const std::uint64_t serial = throws_.front().serial;
      const Token token = throws_.front();
      throw_signal(token);
      if (throws_.empty() || throws_.front().serial != serial) continue;
      throws_.pop();
      leave(token.node, token.scope, token.lineage);
    } else if (!fire_inclusive()) {
      return;
    }
  }
  ready_.clear();
  throws_.clear();
}

/// A loop that never waits (13.1 allows it, an office does not): every token that still moves becomes an
/// incident.
void Run::exhaust() {
  // Where the last pass led to a join that could fire at once, its token goes round as well.
  if (ready_.empty() && throws_.empty()) fire_inclusive();
  std::vector<Token> moving(ready_.begin(), ready_.end());
  moving.insert(moving.end(), throws_.begin(), throws_.end());
  ready_.clear();
  throws_.clear();
  for (const Token& token : moving) incident(token, "bpmn.incident.endless");
}

void Run::arrive(Token&& token) {
  const ProgramNode& here = node(token.node);
  switch (here.kind) {
    case NodeKind::parallel_gateway:
    case NodeKind::inclusive_gateway:
      if (here.incoming.size() < 2) return leave(token.node, token.scope, std::move(token.lineage));
      if (here.kind == NodeKind::parallel_gateway) return join_parallel(token);
      open(token, Rest::mark);  // looked at when all else rests
      return;
    case NodeKind::exclusive_gateway:
      return leave(token.node, token.scope, std::move(token.lineage));
    case NodeKind::event_based_gateway: {
      const Number waiting = open(token, Rest::event);
      for (const Index flow : here.outgoing) arm(program_.flow(flow).target, waiting, token.scope);
      return;
    }
    case NodeKind::start_event:
    case NodeKind::boundary_event:
      emit(Passed{token.node, token.scope});
      return leave(token.node, token.scope, std::move(token.lineage));
    case NodeKind::catch_event: {
      if (here.event.kind == no_event || here.event.kind == EventKind::link) {
        return leave(token.node, token.scope, std::move(token.lineage));
      }
      const Number waiting = open(token, Rest::event);
      arm(token.node, waiting, token.scope);
      return;
    }
    case NodeKind::throw_event:
    case NodeKind::end_event:
      return throw_event(token);
    default:
      return enter_activity(std::move(token));
  }
}

void Run::leave(Index from, Number scope, Lineage lineage) {
  const ProgramNode& here = node(from);
  if (here.outgoing.size() == 1 && here.completion_quantity == 1) {
    const Index only = here.outgoing.front();
    if (program_.flow(only).condition.empty())
      return push(Token{program_.flow(only).target, scope, std::move(lineage), only});
  }
  const auto token = [&](Index flow) { return Token{program_.flow(flow).target, scope, lineage, flow}; };
  std::vector<Token> tokens;
  const bool chooses_one = here.kind == NodeKind::exclusive_gateway;
  const bool unconditional = here.kind == NodeKind::parallel_gateway;  // its conditions are ignored (13.4.1)
  for (const Index flow : here.outgoing) {
    if (flow == here.default_flow && !unconditional) continue;
    const Formula& condition = program_.flow(flow).condition;
    if (!condition.empty() && !unconditional) {
      const auto value = evaluate(condition, scope);
      const bool decided = value && (value->is_true() || value->is_false());
      if (!decided) {
        return incident(Token{from, scope, lineage, none, Phase::leaving},
                        value ? "bpmn.incident.condition_undecided" : value.refusal().code,
                        program_.flow(flow).id);
      }
      if (value->is_false()) continue;
    }
    tokens.push_back(token(flow));
    if (chooses_one) break;
  }
  if (tokens.empty() && here.default_flow != none && !unconditional)
    tokens.push_back(token(here.default_flow));
  if (tokens.empty()) {
    if (here.outgoing.empty()) return consume(scope);
    return incident(Token{from, scope, lineage, none, Phase::leaving}, "bpmn.incident.no_flow_taken");
  }
  const std::size_t flows = tokens.size();
  for (int more = 1; more < here.completion_quantity; ++more) {
    for (std::size_t i = 0; i < flows; ++i) tokens.push_back(tokens[i]);
  }
  branch_out(std::move(tokens), from);
}

/// One token stays on its branch; several each begin one of their own.
void Run::branch_out(std::vector<Token> tokens, Index split) {
  for (Token& token : tokens) {
    if (tokens.size() > 1) token.lineage.push_back(Branch{take(), split});
    push(std::move(token));
  }
}

bool Run::in_transit(Number scope) const {
  const auto here = [&](const Token& token) { return token.scope == scope; };
  return std::any_of(ready_.begin(), ready_.end(), here) || std::any_of(throws_.begin(), throws_.end(), here);
}

void Run::drop_tokens(const std::function<bool(const Token&)>& which) {
  ready_.drop(which);
  throws_.drop(which);
}

}  // namespace huiyin::bpmn
