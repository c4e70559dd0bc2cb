#include "reference/blocks.hpp"

namespace huiyin::reference {
namespace {

constexpr int enough_nodes = 40;

}  // namespace

Drawing Blocks::draw(int depth) {
  drawing_ = Drawing();
  callable_.clear();
  level(depth);
  return drawing_;
}

void Blocks::level(int depth) {
  const int start = drawing_.add(Kind::start, "start");
  const Block inside = block(depth);
  drawing_.connect(start, inside.first);
  drawing_.connect(inside.last, drawing_.add(Kind::end, "end"));
  if (depth > 1 && chance_.one_in(4)) event_sub_process(depth - 1);
}

/// Its start is the first node of its level, whatever triggers it.
void Blocks::event_sub_process(int depth) {
  const int node = drawing_.add(Kind::event_sub_process, "beside");
  drawing_.enter(node);
  const int start = drawing_.add(Kind::start, "on");
  const int which = chance_.below(5);
  name(start, which == 0 ? Trigger::error : which == 1 ? Trigger::escalation : waited_for());
  drawing_.node(start).stops =
      drawing_.node(start).trigger == Trigger::error || chance_.one_in(2) ? Stops::yes : Stops::no;
  const Block inside = block(depth - 1);
  drawing_.connect(start, inside.first);
  drawing_.connect(inside.last, drawing_.add(Kind::end, "end"));
  drawing_.leave();
}

Blocks::Block Blocks::block(int depth) {
  if (depth <= 0 || static_cast<int>(drawing_.nodes.size()) > enough_nodes) return user();
  switch (chance_.below(16)) {
    case 0:
    case 1:
      return sequence(depth);
    case 2:
    case 3:
      return split(Kind::parallel, depth);
    case 4:
      return split(Kind::exclusive, depth);
    case 5:
    case 6:
      return split(Kind::inclusive, depth);
    case 7:
      return choice_that_ends(depth);
    case 8:
      return round_again(depth);
    case 9:
      return event_gateway(depth);
    case 10:
    case 11:
      return with_boundary(chance_.one_in(3) ? call(depth) : sub_process(depth), depth);
    case 12:
      return with_boundary(user(), depth);
    case 13: {
      const int node = drawing_.add(Kind::catching, "wait");
      name(node, waited_for());
      return one(node);
    }
    case 14: {
      if (chance_.one_in(2)) return one(drawing_.add(Kind::service, "service"));
      const int node = drawing_.add(Kind::throwing, "throw");
      name(node, chance_.one_in(2) ? Trigger::signal : Trigger::escalation);
      return one(node);
    }
    default:
      return user();
  }
}

Blocks::Block Blocks::user() {
  const int node = drawing_.add(Kind::user, "task");
  if (chance_.one_in(6)) many(node);
  return one(node);
}

void Blocks::many(int index) {
  Node& node = drawing_.node(index);
  if (chance_.one_in(3)) {
    node.many = Many::again;
    node.tested_first = chance_.one_in(2);
    const bool bounded = chance_.one_in(2);
    if (bounded) node.count = 1 + chance_.below(3);
    if (!bounded || chance_.one_in(2)) node.while_true = condition();
    return;
  }
  node.many = chance_.one_in(2) ? Many::at_once : Many::in_turn;
  node.count = chance_.one_in(8) ? 0 : 1 + chance_.below(3);
  node.enough = chance_.below(3);
}

void Blocks::name(int index, Trigger trigger) {
  Node& node = drawing_.node(index);
  node.trigger = trigger;
  const std::string number = std::to_string(chance_.below(2));
  if (trigger == Trigger::message) node.name = "message" + number;
  if (trigger == Trigger::signal) node.name = "signal" + number;
  if (trigger == Trigger::error) node.name = "error" + number;
  if (trigger == Trigger::escalation) node.name = "escalation" + number;
  if (trigger == Trigger::timer) node.minutes = 10 * (1 + chance_.below(6));
}

Trigger Blocks::waited_for() {
  constexpr Trigger kinds[] = {Trigger::message, Trigger::timer, Trigger::signal};
  return kinds[chance_.below(3)];
}

Condition Blocks::condition() {
  return Condition{"v" + std::to_string(chance_.below(4)), 1 + chance_.below(2)};
}

Blocks::Block Blocks::sequence(int depth) {
  const Block before = block(depth - 1);
  const Block after = block(depth - 1);
  drawing_.connect(before.last, after.first);
  return {before.first, after.last};
}

Blocks::Block Blocks::split(Kind kind, int depth) {
  const int fork = drawing_.add(kind, "fork");
  const int join = drawing_.add(kind, "join");
  const int branches = 2 + chance_.below(2);
  for (int i = 0; i < branches; ++i) {
    const bool last = i + 1 == branches;
    const bool empty = last && branches == 3 && chance_.one_in(2);
    const Block inside = empty ? Block{join, fork} : block(depth - 1);
    const int flow =
        drawing_.connect(fork, inside.first, last || kind == Kind::parallel ? Condition{} : condition());
    if (last && kind != Kind::parallel) drawing_.node(fork).otherwise = flow;
    if (!empty) drawing_.connect(inside.last, join);
  }
  return {fork, join};
}

/// One branch goes on, the other ends all there is in the level, or rises above it.
Blocks::Block Blocks::choice_that_ends(int depth) {
  const int choose = drawing_.add(Kind::exclusive, "choose");
  const Block other = block(depth - 1);
  const int end = drawing_.add(Kind::end, "end");
  name(end, chance_.one_in(2) ? Trigger::terminate : Trigger::error);
  drawing_.connect(choose, other.first, condition());
  drawing_.connect(other.last, end);
  const Block on = block(depth - 1);
  drawing_.node(choose).otherwise = drawing_.connect(choose, on.first);
  return {choose, on.last};
}

Blocks::Block Blocks::round_again(int depth) {
  const int merge = drawing_.add(Kind::exclusive, "merge");
  const int choose = drawing_.add(Kind::exclusive, "choose");
  const int first = drawing_.add(Kind::user, "task");
  const Block inside = block(depth - 1);
  drawing_.connect(merge, first);
  drawing_.connect(first, inside.first);
  drawing_.connect(inside.last, choose);
  drawing_.connect(choose, merge, condition());
  const int on = drawing_.add(Kind::service, "service");
  drawing_.node(choose).otherwise = drawing_.connect(choose, on);
  return {merge, on};
}

Blocks::Block Blocks::event_gateway(int depth) {
  const int gateway = drawing_.add(Kind::event_gateway, "which");
  const int merge = drawing_.add(Kind::exclusive, "merge");
  for (const Trigger trigger : {Trigger::message, chance_.one_in(2) ? Trigger::timer : Trigger::signal}) {
    const int event = drawing_.add(Kind::catching, "event");
    name(event, trigger);
    const Block inside = block(depth - 1);
    drawing_.connect(gateway, event);
    drawing_.connect(event, inside.first);
    drawing_.connect(inside.last, merge);
  }
  return {gateway, merge};
}

Blocks::Block Blocks::sub_process(int depth) {
  const int node = drawing_.add(Kind::sub_process, "sub");
  if (chance_.one_in(4)) many(node);
  drawing_.enter(node);
  level(depth - 1);
  drawing_.leave();
  return one(node);
}

/// Of a process of its own, or of one that is called already.
Blocks::Block Blocks::call(int depth) {
  const int node = drawing_.add(Kind::call, "call");
  if (chance_.one_in(4)) many(node);
  if (!callable_.empty() && chance_.one_in(3)) {
    drawing_.node(node).body =
        callable_[static_cast<std::size_t>(chance_.below(static_cast<int>(callable_.size())))];
    return one(node);
  }
  drawing_.enter(node);
  level(depth - 1);
  drawing_.leave();
  callable_.push_back(drawing_.node(node).body);
  return one(node);
}

/// What interrupts meets the host's way again behind it; what does not has an end of its own.
Blocks::Block Blocks::with_boundary(Block host, int depth) {
  const int merge = drawing_.add(Kind::exclusive, "merge");
  drawing_.connect(host.last, merge);
  const bool level = drawing_.node(host.first).kind != Kind::user;
  int meet = 0;
  for (int i = 1 + chance_.below(2); i > 0; --i) {
    const int which = chance_.below(5);
    const Trigger trigger = level && which == 0   ? Trigger::error
                            : level && which == 1 ? Trigger::escalation
                                                  : waited_for();
    const Stops stops = trigger == Trigger::error || chance_.one_in(2) ? Stops::yes : Stops::no;
    const int event = drawing_.attach(host.first, trigger, stops);
    name(event, trigger);
    const bool catches_all = trigger == Trigger::error || trigger == Trigger::escalation;
    if (catches_all && chance_.one_in(2)) drawing_.node(event).name.clear();
    if (trigger == Trigger::timer && stops == Stops::no) drawing_.node(event).repeats = chance_.below(4);
    const Block inside = block(depth - 2);
    drawing_.connect(event, inside.first);
    drawing_.connect(inside.last, stops == Stops::yes ? merge : drawing_.add(Kind::end, "end"));
    if (stops == Stops::yes) ++meet;
  }
  // A gateway neither splits nor joins with one flow on each side.
  if (meet == 0) drawing_.node(merge).kind = Kind::service;
  return {host.first, merge};
}

}  // namespace huiyin::reference
