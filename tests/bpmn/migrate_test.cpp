#include "bpmn/migrate.hpp"

#include "diagram.hpp"

namespace huiyin::bpmn {
namespace {

Program version(const std::string& extra, const std::string& key) {
  Diagram d;
  std::vector<Index> path{d.start(), d.user("draft")};
  if (!extra.empty()) path.push_back(d.user(extra));
  path.push_back(d.user("review"));
  path.push_back(d.end());
  d.path(path);
  Program program = d.program();
  program.key = key;
  return program;
}

TEST(Migrate, GoesOnUnderAnotherVersion) {
  const Program before = version("", "v1");
  const Program after = version("check", "v2");
  Player player(before);
  player.start();
  const auto moved = migrate(before, after, player.instance, "move", player.now);
  ASSERT_TRUE(moved);
  Instance replayed = player.instance;
  apply(replayed, moved->events);
  EXPECT_EQ(pack(replayed), pack(moved->instance));
  EXPECT_TRUE(unpack(pack(moved->instance), after));
  Player next(after);
  next.instance = moved->instance;
  next.complete("draft");
  EXPECT_EQ(next.tasks(), (Strings{"check"}));
}

TEST(Migrate, SaysWhatStandsInTheWay) {
  const Program before = version("check", "v1");
  const Program after = version("", "v2");
  Player player(before);
  player.start();
  EXPECT_TRUE(preview_migration(before, after, player.instance).possible());
  player.complete("draft");
  const Migration preview = preview_migration(before, after, player.instance);
  ASSERT_EQ(preview.findings.size(), 1U);
  EXPECT_EQ(preview.findings.front().code, "bpmn.migrate.node_gone");
  EXPECT_EQ(preview.findings.front().id, "check");
  const auto refused = migrate(before, after, player.instance, "move", player.now);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().code, "bpmn.migrate.not_possible");
  EXPECT_TRUE(migrate(before, after, player.instance, "move", player.now, {{"check", "review"}}));
}

/// A task with an event at its boundary, and behind it a wait for one; both always under the same id.
Program waiting(EventKind reminder, EventKind wait, const std::string& key) {
  Diagram d;
  const Index work = d.user("work");
  const Index boundary = d.boundary(work, reminder, Sure::no, "PT1H");
  d.at(boundary).place.id = "reminder";
  d.path({boundary, d.end()});
  const Index then = d.timer("wait", "PT1H");
  d.at(then).event.kind = wait;
  d.at(then).event.name = "m";
  d.path({d.start(), work, then, d.end()});
  Program program = d.program();
  program.key = key;
  return program;
}

// Found on the way to the fuzzer's migrations: its trigger went on as a timer without an instant.
TEST(Migrate, AReminderThatIsAnotherEventNowIsGone) {
  const Program before = waiting(EventKind::timer, EventKind::timer, "v1");
  const Program after = waiting(EventKind::message, EventKind::timer, "v2");
  Player player(before);
  player.start();
  const Migration preview = preview_migration(before, after, player.instance);
  EXPECT_TRUE(preview.possible());
  ASSERT_FALSE(preview.findings.empty());
  EXPECT_EQ(preview.findings.back().code, "bpmn.migrate.event_gone");
  EXPECT_EQ(preview.findings.back().id, "reminder");
  const auto moved = migrate(before, after, player.instance, "move", player.now);
  ASSERT_TRUE(moved);
  EXPECT_TRUE(moved->instance.triggers.empty());
  EXPECT_TRUE(unpack(pack(moved->instance), after));
}

TEST(Migrate, AWaitForAnotherEventStandsInTheWay) {
  const Program before = waiting(EventKind::timer, EventKind::timer, "v1");
  const Program after = waiting(EventKind::timer, EventKind::message, "v2");
  Player player(before);
  player.start();
  player.complete("work");
  const Migration preview = preview_migration(before, after, player.instance);
  EXPECT_FALSE(preview.possible());
  ASSERT_FALSE(preview.findings.empty());
  EXPECT_EQ(preview.findings.front().code, "bpmn.migrate.kind_differs");
  EXPECT_EQ(preview.findings.front().id, "wait");
}

}  // namespace
}  // namespace huiyin::bpmn
