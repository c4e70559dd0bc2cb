// An instance of many commands: it costs no more, and what may still be asked of its past is still known.

#include "bpmn/events.hpp"
#include "diagram.hpp"

namespace huiyin::bpmn {
namespace {

/// draft → fork { prepare → note, again and again | read → both { check | count } → watch } → join
Player lasting(int rounds) {
  Diagram d;
  const Index fork = d.add(NodeKind::parallel_gateway, "fork");
  const Index join = d.add(NodeKind::parallel_gateway, "join");
  const Index again = d.add(NodeKind::exclusive_gateway, "again");
  const Index more = d.add(NodeKind::exclusive_gateway, "more");
  const Index note = d.user("note");
  d.path({d.start(), d.user("draft"), fork, d.user("prepare"), again, note, more});
  d.flow(more, again, "going");
  d.at(more).default_flow = d.flow(more, join);
  const Index both = d.add(NodeKind::parallel_gateway, "both");
  const Index met = d.add(NodeKind::parallel_gateway, "met");
  d.path({fork, d.user("read"), both, d.user("check"), met, d.user("watch"), join, d.end()});
  d.path({both, d.user("count"), met});
  Player player(d.program());
  player.start({{"going", true}});
  player.complete("draft", "sun");
  player.complete("prepare", "li");
  for (const char* task : {"read", "check", "count"}) player.complete(task, "zhao");
  for (int i = 0; i < rounds; ++i) player.complete("note", "wang");
  return player;
}

TEST(History, DoesNotGrowWithTheCommands) {
  const std::size_t bytes = pack(lasting(400).instance).size();
  const Player player = lasting(1500);
  EXPECT_LT(pack(player.instance).size(), bytes + bytes / 10);
  EXPECT_LT(player.instance.finished.size(), 256U);
}

TEST(History, FirstStepsStayTargets) {
  Player player = lasting(500);
  player.must(ReturnTo{player.task("note"), "prepare", "wang", ""});
  EXPECT_EQ(player.tasks(), (Strings{"watch", "prepare:li"})) << "the sibling stays";
  player.must(ReturnTo{player.task("watch"), "draft", "zhao", ""});
  EXPECT_EQ(player.tasks(), (Strings{"draft:sun"}));
}

TEST(History, WhoHasGoneOnCannotBeForgotten) {
  Player player = lasting(500);
  const auto number_of = [&](std::string_view actor) {
    for (const Finished& one : player.instance.finished) {
      if (one.actor == actor) return one.number;
    }
    return Number{0};
  };
  EXPECT_EQ(player.refusal(Withdraw{number_of("sun"), "sun"}), "bpmn.withdraw.moved_on");
  EXPECT_EQ(player.refusal(Withdraw{number_of("li"), "li"}), "bpmn.withdraw.moved_on");
  // Those who went on from the reading did so on branches that have met since.
  EXPECT_EQ(player.refusal(Withdraw{number_of("zhao"), "zhao"}), "bpmn.withdraw.moved_on");
}

}  // namespace
}  // namespace huiyin::bpmn
