// States as bytes that no engine wrote: each is a good one with a single thing made wrong, and is refused.

#include <functional>

#include "diagram.hpp"

namespace huiyin::bpmn {
namespace {

/// A task with a reminder and a body with two signers, so that a state holds scopes, loops and triggers.
Player busy() {
  Diagram d;
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index sub = d.enter(NodeKind::sub_process, "sub");
  const Index sign = d.user("sign");
  d.loop(sign, LoopKind::parallel).collection = "people";
  d.path({d.start(), sign, d.end()});
  d.leave();
  const Index work = d.user("work");
  const Index remind = d.boundary(work, EventKind::timer, Sure::no, "R/PT1H");
  d.path({remind, d.end()});
  const Index service = d.add(NodeKind::service_task, "call");
  d.at(service).implementation = "x";
  d.path({d.start(), d.user("first"), fork, sub, d.end()});
  d.path({fork, work, d.end()});
  d.path({fork, service, d.end()});
  Player player(d.program());
  player.start({{"people", feel::List{"a", "b"}}});
  player.complete("first");
  return player;
}

std::string refused(const Player& player, const std::function<void(Instance&)>& spoil) {
  Instance spoilt = player.instance;
  spoil(spoilt);
  const auto read = unpack(pack(spoilt), player.program());
  return read ? "" : read.refusal().code;
}

Activation& resting(Instance& instance, Rest rest) {
  for (Activation& one : instance.activations) {
    if (one.rest == rest) return one;
  }
  throw std::out_of_range("nothing rests so");
}

TEST(Consistency, AGoodStateIsRead) {
  EXPECT_EQ(refused(busy(), [](Instance&) {}), "");
}

TEST(Consistency, WhatLeadsNowhereIsRefused) {
  const Player player = busy();
  const std::function<void(Instance&)> spoilers[] = {
      [](Instance& one) { one.scopes.clear(); },
      [](Instance& one) { one.scopes.front().parent = 1; },
      [](Instance& one) { one.scopes.back().activation = 0; },
      [](Instance& one) { one.scopes.back().state = ScopeState::dormant; },
      [](Instance& one) { one.scopes.back().ad_hoc_left = {0}; },
      [](Instance& one) { one.scopes.front().undo = {Undo{0, 99, 0}}; },
      [](Instance& one) { one.process = 1; },
      [](Instance& one) { one.status = Status::completed; },
      [](Instance& one) { one.next = 0xFFFF'FFFF; },
      [](Instance& one) {
        one = Instance{};
        one.next = 0;
      },
      [](Instance& one) { one.status = Status::suspended; },
      [](Instance& one) {
        Instance unstarted;
        unstarted.pauses = {Pause{one.clock, one.clock}};
        one = unstarted;
      },
      [](Instance& one) { one.pauses = {Pause{one.clock, {}}}; },
      [](Instance& one) { one.activations.front().rest = Rest::thrown; },
      [](Instance& one) { resting(one, Rest::scope).child = 0; },
      [](Instance& one) { resting(one, Rest::user).child = one.scopes.back().number; },
      [](Instance& one) { resting(one, Rest::job).rest = Rest::user; },
      [](Instance& one) { resting(one, Rest::user).rest = Rest::incident; },
      [](Instance& one) { resting(one, Rest::user).failure = Failure{}; },
      [](Instance& one) { resting(one, Rest::user).flow = 99; },
      [](Instance& one) { resting(one, Rest::job).sponsor = resting(one, Rest::scope).number; },
      [](Instance& one) { one.activations.back().owner = resting(one, Rest::job).number; },
      [](Instance& one) { one.triggers.front().activation = 0; },
      [](Instance& one) { one.triggers.front().node = 0; },
      [](Instance& one) { one.triggers.front().activation = resting(one, Rest::job).number; },
  };
  int which = 0;
  for (const auto& spoil : spoilers) {
    EXPECT_EQ(refused(player, spoil), "bpmn.state.inconsistent") << "spoiler " << which;
    ++which;
  }
}

TEST(Consistency, NumbersNobodyCanCountOnAreRefused) {
  const Player player = busy();
  constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
  const Instant never{std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(largest))};
  const std::function<void(Instance&)> spoilers[] = {
      [&](Instance& one) { one.clock = never; },
      [&](Instance& one) { one.pauses = {Pause{never, {}}}; },
      [&](Instance& one) { one.pauses = {Pause{one.clock, {}}, Pause{one.clock, {}}}; },
      [&](Instance& one) { one.anchors = {Anchor{"F", never}}; },
      [&](Instance& one) { one.triggers.front().due = never; },
      [&](Instance& one) { one.triggers.front().fired = largest; },
      [&](Instance& one) { one.triggers.front().left = 0; },
      [&](Instance& one) { resting(one, Rest::loop).looping.total = largest; },
      [&](Instance& one) { resting(one, Rest::loop).looping.started = largest; },
      [&](Instance& one) { resting(one, Rest::loop).looping.completed = 3; },
      [&](Instance& one) { resting(one, Rest::loop).looping.terminated = -1; },
  };
  int which = 0;
  for (const auto& spoil : spoilers) {
    EXPECT_EQ(refused(player, spoil), "bpmn.state.inconsistent") << "spoiler " << which;
    ++which;
  }
}

}  // namespace
}  // namespace huiyin::bpmn
