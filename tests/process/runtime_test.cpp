// Instances on the store: each command one entry, in one transaction with the rows it changes, and no command
// twice.

#include "stage.hpp"

namespace huiyin::process {
namespace {

using Names = std::vector<std::string>;

TEST(Runtime, LivesFromStartToEnd) {
  Stage stage("life");
  const std::string definition = stage.deploy(two_steps);
  EXPECT_EQ(definition.size(), 64U);
  const std::string instance = stage.start();
  ASSERT_EQ(stage.status(instance), "running") << instance;
  EXPECT_EQ(stage.tasks(instance), Names{"draft"});
  EXPECT_EQ(stage.texts("SELECT candidate FROM process_candidate"), Names{"role:"});
  const Place place{"", instance};
  const bpmn::Number draft = stage.activations(instance).front();
  EXPECT_EQ(stage.move(place, bpmn::Claim{draft, {}}, {stage.member}), "");
  EXPECT_EQ(stage.texts("SELECT candidate FROM process_candidate"), Names{"account:member"});
  EXPECT_EQ(stage.complete(instance, stage.member, {{"result", "good"}}), "");
  EXPECT_EQ(stage.tasks(instance), Names{"check"});
  EXPECT_EQ(stage.complete(instance, stage.office), "");
  EXPECT_EQ(stage.status(instance), "completed");
  EXPECT_EQ(stage.number("SELECT COUNT(*) FROM process_task"), 0);
  EXPECT_EQ(stage.number("SELECT COUNT(*) FROM process_candidate"), 0);
  EXPECT_EQ(stage.texts("SELECT command FROM journal ORDER BY position"),
            (Names{"process.deploy", "process.start", "process.claim", "process.complete_task",
                   "process.complete_task"}));
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Runtime, ADoubleClickIsAnsweredAndDoneOnce) {
  Stage stage("twice");
  stage.deploy(two_steps);
  const std::string instance = stage.start("", {}, "start-1");
  EXPECT_EQ(stage.start("", {}, "start-1"), instance);
  const bpmn::Number draft = stage.activations(instance).front();
  const bpmn::CompleteTask once{draft, {}, {}, {}};
  EXPECT_EQ(stage.move({"", instance}, once, {stage.member, "click"}), "");
  const std::int64_t entries = stage.entries();
  EXPECT_EQ(stage.move({"", instance}, once, {stage.member, "click"}), "") << "the same answer";
  EXPECT_EQ(stage.move({"", instance}, once, {stage.member, "another"}), "bpmn.complete.already_handled");
  EXPECT_EQ(stage.entries(), entries);
  EXPECT_EQ(stage.tasks(instance), Names{"check"});
}

TEST(Runtime, GoesOnAfterARestart) {
  Stage stage("restart");
  stage.deploy(two_steps);
  const std::string instance = stage.start();
  stage.restart();
  EXPECT_EQ(stage.complete(instance, stage.member), "");
  stage.restart();
  EXPECT_EQ(stage.complete(instance, stage.member), "");
  EXPECT_EQ(stage.status(instance), "completed");
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Runtime, ADeploymentIsRefusedByFileAndFinding) {
  Stage stage("deploy");
  EXPECT_EQ(Stage::id_or_code(stage.runtime().deploy({}, {stage.office})), "process.deploy.files_missing");
  EXPECT_EQ(Stage::id_or_code(stage.runtime().deploy({{"a.bpmn", "<x"}}, {stage.office})),
            "process.deploy.unreadable");
  EXPECT_EQ(stage.deploy("<startEvent id='s'/><complexGateway id='g'/><endEvent id='e'/>[s>g>e]"),
            "process.deploy.refused");
  // Two ways out of a choice, and a join that waits for both.
  EXPECT_EQ(stage.deploy("<startEvent id='s'/><exclusiveGateway id='g' default='g_b'/><userTask id='a'/>"
                         "<userTask id='b'/><parallelGateway id='j'/><endEvent id='e'/>"
                         "[s>g][g>a?x = 1][a>j][g>b>j][j>e]"),
            "process.deploy.unsound");
  EXPECT_EQ(Stage::id_or_code(stage.runtime().deploy({{"p.bpmn", bpmn::sample(two_steps)}}, {stage.member})),
            "permission.denied");
  EXPECT_EQ(stage.deploy(two_steps).size(), 64U);
  EXPECT_EQ(stage.deploy(two_steps), "process.deploy.known");
  EXPECT_EQ(stage.entries(), 1);
}

TEST(Runtime, AnInstanceMovesToAnotherRelease) {
  Stage stage("migrate");
  stage.deploy(two_steps);
  const std::string instance = stage.start();
  const std::string newer = stage.deploy(
      "<startEvent id='s'/><userTask id='draft'/><userTask id='sign'/><endEvent id='e'/>[s>draft>sign>e]");
  const auto migrate = [&](const std::string& definition, const std::shared_ptr<const Actor>& actor) {
    return Stage::id_or_code(stage.wait([&](Runtime::Done done) {
      stage.runtime().migrate({"", instance}, definition, {}, {actor}, std::move(done));
    }));
  };
  EXPECT_EQ(migrate(newer, stage.member), "permission.denied");
  EXPECT_EQ(migrate("unknown", stage.office), "process.migrate.unknown");
  EXPECT_EQ(migrate(newer, stage.office), instance);
  EXPECT_EQ(stage.complete(instance, stage.member), "");
  EXPECT_EQ(stage.tasks(instance), Names{"sign"});
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Runtime, ATaskIsItsRolesAndHasADeadline) {
  Stage stage("role");
  stage.clock.set("2020-06-01T01:00:00Z");  // a Monday
  ASSERT_EQ(stage
                .deploy("<startEvent id='s'/><userTask id='sign'><extensionElements><huiyin:taskSpec "
                        "xmlns:huiyin='urn:huiyin:bpmn:1.0' role='party_group,office_staff' deadline='3WD' "
                        "twoPerson='true'/></extensionElements></userTask><endEvent id='e'/>[s>sign>e]")
                .size(),
            64U);
  const std::string instance = stage.start();
  EXPECT_EQ(stage.texts("SELECT candidate FROM process_candidate ORDER BY candidate"),
            (Names{"role:office_staff", "role:party_group"}));
  EXPECT_EQ(stage.texts("SELECT due_at FROM process_task"), Names{"2020-06-04T16:00:00.000Z"});
  EXPECT_EQ(stage.complete(instance, stage.member), "permission.denied");
  const auto first = somebody("first", Role::office_staff);
  const auto second = somebody("second", Role::party_group);
  EXPECT_EQ(stage.complete(instance, first), "");
  EXPECT_EQ(stage.status(instance), "running") << "two people must";
  EXPECT_EQ(stage.complete(instance, first), "bpmn.complete.same_person");
  EXPECT_EQ(stage.complete(instance, second), "");
  EXPECT_EQ(stage.status(instance), "completed");
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Runtime, AsksForTheRight) {
  Stage stage("rights");
  stage.deploy(two_steps);
  const std::string instance = stage.start();
  const Place place{"", instance};
  const bpmn::Number draft = stage.activations(instance).front();
  const auto unit = somebody("unit", Role::unit_liaison);
  const auto nobody = std::make_shared<const Actor>();
  const bpmn::CompleteTask done{draft, {}, {}, {}};
  EXPECT_EQ(stage.move(place, done, {nobody}), "session.required");
  EXPECT_EQ(stage.move(place, done, {unit}), "record.not_found") << "the inspection's own work";
  const auto elsewhere = somebody("elsewhere", Role::team_leader, "another engagement");
  EXPECT_EQ(stage.move(place, done, {elsewhere}), "permission.denied")
      << "a team's leader, in its engagement";
  EXPECT_EQ(stage.move(place, bpmn::Claim{draft, {}}, {stage.member}), "");
  const auto other = somebody("other", Role::leading_group);
  EXPECT_EQ(stage.move(place, done, {other}), "permission.denied") << "somebody has it";
  // A name in the payload counts for nothing.
  EXPECT_EQ(stage.move(place, bpmn::CompleteTask{draft, "member", {}, {}}, {other}), "permission.denied");
  EXPECT_EQ(stage.move(place, bpmn::Cancel{{}}, {stage.member}), "permission.denied");
  EXPECT_EQ(stage.move(place, bpmn::TimerDue{1}, {stage.office}), "permission.denied");
  EXPECT_EQ(stage.move({"", "unknown"}, done, {stage.member}), "record.not_found");
  EXPECT_EQ(stage.move({"unknown", instance}, done, {stage.member}), "record.not_found");
  EXPECT_EQ(stage.move(place, bpmn::Cancel{{}}, {stage.office}), "");
  EXPECT_EQ(stage.status(instance), "cancelled");
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

}  // namespace
}  // namespace huiyin::process
