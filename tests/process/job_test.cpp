// External jobs: taken for a while, answered by attempt, taken again when the while is over.

#include "stage.hpp"

namespace huiyin::process {
namespace {

const std::string with_job =
    "<startEvent id='s'/><serviceTask id='seal' implementation='seal-office'/><endEvent id='e'/>[s>seal>e]";

std::string complete(Stage& stage, const Job& job) {
  const Result result = stage.wait(
      [&](Runtime::Done done) { stage.runtime().complete_job(job, {{"sealed", true}}, std::move(done)); });
  return std::holds_alternative<Reply>(result) ? std::string() : Stage::id_or_code(result);
}

TEST(Job, IsOneWorkersForAWhile) {
  Stage stage("job");
  ASSERT_EQ(stage.deploy(with_job).size(), 64U);
  const std::string instance = stage.start("", {{"paper", "P-1"}});
  const Lease lease{"seal-office", "worker", std::chrono::minutes(1), 10};
  EXPECT_TRUE(stage.runtime().lease({"other", "worker"}).empty());
  const auto first = stage.runtime().lease(lease);
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first.front().attempt, 1);
  ASSERT_NE(first.front().variables.find("paper"), nullptr);
  EXPECT_TRUE(stage.runtime().lease(lease).empty()) << "somebody has it";
  stage.restart();
  EXPECT_TRUE(stage.runtime().lease(lease).empty()) << "and keeps it";
  stage.clock.pass(std::chrono::minutes(2));
  const auto second = stage.runtime().lease(lease);
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second.front().attempt, 2);
  EXPECT_EQ(complete(stage, first.front()), "process.job.lease_lost");
  EXPECT_EQ(complete(stage, second.front()), "");
  EXPECT_EQ(complete(stage, second.front()), "bpmn.instance.ended");
  EXPECT_EQ(stage.status(instance), "completed");
  EXPECT_EQ(stage.number("SELECT COUNT(*) FROM process_job"), 0);
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

TEST(Job, IsGivenBackOrFails) {
  Stage stage("fail");
  ASSERT_EQ(stage.deploy(with_job).size(), 64U);
  const std::string instance = stage.start();
  const Lease lease{"seal-office", "worker"};
  auto jobs = stage.runtime().lease(lease);
  ASSERT_EQ(jobs.size(), 1U);
  stage.runtime().give_back_job(jobs.front(), Instant{stage.clock.now().time + std::chrono::seconds(10)});
  EXPECT_TRUE(stage.runtime().lease(lease).empty());
  stage.clock.pass(std::chrono::seconds(10));
  jobs = stage.runtime().lease(lease);
  ASSERT_EQ(jobs.size(), 1U);
  const Result failed = stage.wait([&](Runtime::Done done) {
    stage.runtime().fail_job(jobs.front(), "out_of_ink", "the third today", std::move(done));
  });
  EXPECT_TRUE(std::holds_alternative<Reply>(failed));
  EXPECT_EQ(stage.status(instance), "running");
  EXPECT_TRUE(stage.runtime().lease(lease).empty()) << "an incident is no job";
  EXPECT_EQ(stage.rebuilt_difference(), "");
}

}  // namespace
}  // namespace huiyin::process
