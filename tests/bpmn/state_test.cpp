// What is read back from bytes: the state and the events of this version, whole, and nothing else.

#include "diagram.hpp"

namespace huiyin::bpmn {
namespace {

Program program() {
  Diagram d;
  const Index work = d.user("work");
  d.at(work).task = TaskSpec{.deadline = "F+15WD", .two_person = Sure::yes};
  const Index wait = d.add(NodeKind::receive_task, "wait");
  d.at(wait).message = "reply";
  d.at(wait).correlation = Correlation{Expression{"\"R1\"", {}, 0}, {}};
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  d.path({d.start(), fork, work, d.end()});
  d.path({fork, wait, d.end()});
  return d.program();
}

/// Half done by one of two, its anchor known; a message with a key waited for.
Player half_way() {
  Player player(program());
  player.start();
  player.must(MoveAnchor{"F", player.now});
  player.must(CompleteTask{player.task("work"), "wang", "approve", {}});
  return player;
}

std::string refusal(const std::string& bytes) {
  const auto read = unpack(bytes, program());
  return read ? "" : read.refusal().code;
}

TEST(State, KeepsKeysDeadlinesAndTheFirstOfTwo) {
  const Player player = half_way();
  const auto read = unpack(pack(player.instance), player.program());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->triggers.front().key, "R1");
  const auto task = std::find_if(read->activations.begin(), read->activations.end(),
                                 [](const Activation& one) { return one.rest == Rest::user; });
  ASSERT_NE(task, read->activations.end());
  EXPECT_EQ(task->deadline.spec, "F+15WD");
  EXPECT_EQ(task->deadline.due->text(), "2026-03-23T16:00:00.000Z");
  EXPECT_EQ(task->holding.first_actor, "wang");
  EXPECT_EQ(task->holding.first_outcome, "approve");
  EXPECT_EQ(task->holding.first_at, player.now);
}

TEST(State, RefusesEveryOtherVersion) {
  std::string bytes = pack(half_way().instance);
  ASSERT_EQ(refusal(bytes), "");
  const char own = bytes.front();
  for (int version = 0; version < 128; ++version) {
    if (version == own) continue;
    bytes.front() = static_cast<char>(version);
    EXPECT_EQ(refusal(bytes), "bpmn.state.version_unknown") << version;
  }
  EXPECT_EQ(refusal(""), "bpmn.state.version_unknown");
}

TEST(State, RefusesEveryShorterOrLongerBlob) {
  const std::string bytes = pack(half_way().instance);
  for (std::size_t size = 1; size < bytes.size(); ++size)
    EXPECT_EQ(refusal(bytes.substr(0, size)), "bpmn.state.malformed") << size;
  EXPECT_EQ(refusal(bytes + '\0'), "bpmn.state.malformed");
}

TEST(State, EventsOfAnotherVersionAreRefused) {
  Player player(program());
  const auto step = player.ask(Start{});
  std::string bytes = pack(step->events);
  ASSERT_TRUE(unpack_events(bytes));
  EXPECT_EQ(pack(*unpack_events(bytes)), bytes);
  bytes.front() = 1;
  const auto read = unpack_events(bytes);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.refusal().code, "bpmn.events.version_unknown");
}

}  // namespace
}  // namespace huiyin::bpmn
