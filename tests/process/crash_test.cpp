// The power goes at each write and each sync in turn. What was acknowledged is there afterwards, the rows are
// what the journal replays to, and the rest of the story can still be told.

#include <fmt/format.h>

#include "simulation/disk.hpp"
#include "stage.hpp"

namespace huiyin::process {
namespace {

/// A story with everything that leaves rows: tasks, candidates, a timer, a message, a job.
const std::string story =
    "<startEvent id='s'/><parallelGateway id='f'/><userTask id='draft'/><serviceTask id='seal' "
    "implementation='seal-office'/><intermediateCatchEvent id='wait'><messageEventDefinition "
    "messageRef='m'/></intermediateCatchEvent><parallelGateway id='j'/><endEvent id='e'/>"
    "<boundaryEvent id='urge' attachedToRef='draft' cancelActivity='false'><timerEventDefinition>"
    "<timeDuration xsi:type='tFormalExpression'>P1D</timeDuration></timerEventDefinition></boundaryEvent>"
    "<endEvent id='r'/>[s>f>draft>j][f>seal>j][f>wait>j][j>e][urge>r]";

class Telling {
 public:
  explicit Telling(Stage& stage) : stage_(stage) {}

  /// Tells it until the power goes, or to its end. Steps told before are answered or refused as done.
  void tell() {
    deploy();
    if (cut()) return;
    instance_ = acknowledged(stage_.start("", {}, "start"));
    if (cut() || instance_.empty()) return;
    for (const bpmn::Number draft : stage_.activations(instance_))
      acknowledged(stage_.move({"", instance_}, bpmn::Claim{draft, {}}, {stage_.member, "claim"}));
    if (cut()) return;
    stage_.clock.pass(std::chrono::hours(25));
    work_off();
    if (cut()) return;
    send();
    if (cut()) return;
    work_off();
    if (cut()) return;
    do_jobs();
    if (cut()) return;
    for (const bpmn::Number draft : stage_.activations(instance_))
      acknowledged(
          stage_.move({"", instance_}, bpmn::CompleteTask{draft, {}, {}, {}}, {stage_.member, "done"}));
  }
  [[nodiscard]] const std::string& instance() const { return instance_; }
  /// How many entries the journal must hold at least.
  [[nodiscard]] std::int64_t promised() const { return promised_; }

 private:
  static bool cut() { return simulation::Disk::installed().is_cut(); }

  std::string acknowledged(std::string answer) {
    if (!answer.starts_with("fault")) promised_ = std::max(promised_, stage_.entries());
    return answer.starts_with("fault") ? std::string() : answer;
  }
  void work_off() {
    try {
      stage_.runtime().run_due();
    } catch (const store::Fault&) {
      EXPECT_TRUE(cut());
    }
  }
  void deploy() {
    acknowledged(Stage::id_or_code(stage_.runtime().deploy(
        {{"p.bpmn", drawn(story, "<message id='m' name='letter'/>")}}, {stage_.office, "deploy"})));
  }
  void send() {
    acknowledged(Stage::id_or_code(stage_.wait([&](Runtime::Done done) {
      const auto lives = (stage_.clock.now().time + std::chrono::hours(10'000)).time_since_epoch().count();
      stage_.runtime().send({"letter-1", "", "message", "letter", "", "AA==", lives}, std::move(done));
    })));
  }
  void do_jobs() {
    std::vector<Job> jobs;
    try {
      jobs = stage_.runtime().lease({"seal-office", "worker", std::chrono::minutes(1), 5});
    } catch (const store::Fault&) {
      return;  // the power went
    }
    for (const Job& job : jobs)
      acknowledged(Stage::id_or_code(
          stage_.wait([&](Runtime::Done done) { stage_.runtime().complete_job(job, {}, std::move(done)); })));
  }

  Stage& stage_;
  std::string instance_;
  std::int64_t promised_ = 0;
};

TEST(Crash, AtEachWriteTheStateEqualsTheReplay) {
  simulation::Disk& disk = simulation::Disk::installed();
  int cuts = 0;
  for (int operation = 1;; ++operation) {
    const std::string where = fmt::format("power cut at operation {}", operation);
    std::mt19937_64 chance(static_cast<std::uint64_t>(operation));
    Stage stage("crash");
    Telling telling(stage);
    disk.cut_after(operation);
    telling.tell();
    const bool was_cut = disk.is_cut();
    if (was_cut) ++cuts;
    stage.close();
    disk.lose_unsynced(chance);
    stage.open();
    EXPECT_GE(stage.entries(), telling.promised()) << where;
    EXPECT_EQ(stage.rebuilt_difference(), "") << where;
    // Whoever got no answer asks again.
    Telling again(stage);
    stage.clock.pass(std::chrono::hours(1));
    again.tell();
    EXPECT_EQ(stage.status(again.instance()), "completed") << where;
    EXPECT_EQ(stage.number("SELECT COUNT(*) FROM process_instance"), 1) << where;
    EXPECT_EQ(stage.number("SELECT COUNT(*) FROM journal WHERE command = 'process.timer_due'"), 1) << where;
    EXPECT_EQ(stage.rebuilt_difference(), "") << where;
    if (!was_cut || HasFailure()) break;
  }
  RecordProperty("cuts", cuts);
  EXPECT_GT(cuts, 20);
}

}  // namespace
}  // namespace huiyin::process
