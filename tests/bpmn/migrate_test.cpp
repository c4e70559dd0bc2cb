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

}  // namespace
}  // namespace huiyin::bpmn
