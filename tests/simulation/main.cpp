// The reference round played under a seed: restarts, repeated commands, the wrong people at the door, kills.
// Whatever happens, the chain holds, a rebuild equals, nobody sees what they may not, and the round still
// ends at zero.

#include <fmt/format.h>
#include <signal.h>
#include <spdlog/spdlog.h>
#include <sys/wait.h>
#include <unistd.h>

#include <iostream>
#include <vector>

#include "checks.hpp"
#include "crypto/hash.hpp"
#include "rehearsal.hpp"
#include "store/row.hpp"

namespace {

using namespace huiyin;
using namespace huiyin::simulation;

/// Somebody else posts the step as it is written, references unfilled: refused by name, never a fault.
std::string wrong_person(simulation::Theatre& theatre, const json::object& step, const std::string& who) {
  const auto answer = theatre.client().command(who, step.at("do").as_string(), step.at("with"));
  if (answer.status >= 400 && answer.status < 500 && answer.body.as_object().contains("refusal")) return {};
  return answer.text;
}

void play_with_mischief(const Settings& settings, Score& score) {
  std::mt19937_64 chance(settings.seed);
  const auto steps = read_steps(settings.scenario / "steps.jsonl");
  simulation::Theatre theatre(
      std::filesystem::temp_directory_path() / fmt::format("huiyin-simulation-{}", ::getpid()),
      settings.norms, password_of(settings));
  std::vector<std::string> seen;
  for (size_t i = 0; i < steps.size(); ++i) {
    const json::object& step = steps[i];
    const std::string where = fmt::format("seed {} step {}", settings.seed, i + 1);
    const std::string wrong = theatre.player().play(step);
    score.note(wrong, where);
    if (!wrong.empty()) break;
    const std::string who = who_of(step);
    if (who != "-" && (seen.empty() || seen.back() != who)) seen.push_back(who);
    const auto dice = chance() % 1000;
    if (dice < 2) theatre.restart();
    if (seen.empty()) continue;
    const std::string& other = seen[chance() % seen.size()];
    if (dice >= 2 && dice < 22 && step.contains("with"))
      score.note(wrong_person(theatre, step, other), where + " wrong person");
    if (dice >= 22 && dice < 62) score.note(simulation::leak(theatre, chance, other), where + " leak");
  }
  {
    auto lease = theatre.node().readers().borrow();
    const auto open = store::number(*lease, "SELECT COUNT(*) FROM engagement WHERE state <> 'closed'");
    score.note(open == 0 ? "" : fmt::format("{} engagements never ended", open), "end");
  }
  theatre.close();
  score.note(simulation::journal_wrong(theatre.data()), "after the round");
  std::filesystem::remove_all(theatre.data());
}

/// A child plays and reports each acknowledged entry through a pipe; it is killed at a random moment; all
/// that it reported must be there.
void kill_at_any_moment(const Settings& settings, Score& score, int round) {
  std::mt19937_64 chance(settings.seed * 1000 + static_cast<std::uint64_t>(round));
  const auto data = std::filesystem::temp_directory_path() / fmt::format("huiyin-kill-{}", ::getpid());
  int ends[2];
  if (::pipe(ends) != 0) return score.note("no pipe", "kill");
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    simulation::Theatre theatre(data, settings.norms, password_of(settings));
    std::int64_t acknowledged = 0;
    const auto listening = theatre.node().runner().on_commit([&](const Reply&) {
      ++acknowledged;
      static_cast<void>(!::write(ends[1], &acknowledged, sizeof acknowledged));
    });
    for (const auto& step : read_steps(settings.scenario / "steps.jsonl"))
      if (!theatre.player().play(step).empty()) break;
    ::_exit(0);
  }
  ::close(ends[1]);
  ::usleep(static_cast<useconds_t>(300'000 + chance() % 1'500'000));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  std::int64_t acknowledged = 0;
  while (::read(ends[0], &acknowledged, sizeof acknowledged) == static_cast<ssize_t>(sizeof acknowledged)) {
  }
  ::close(ends[0]);
  {
    store::Connection database(api::database_file(data), store::Access::write);
    const auto entries = store::number(database, "SELECT COUNT(*) FROM journal");
    score.note(entries >= acknowledged ? "" : fmt::format("{} acknowledged, {} there", acknowledged, entries),
               "kill");
  }
  score.note(simulation::journal_wrong(data), "after the kill");
  std::filesystem::remove_all(data);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: simulation SCENARIO NORMS [SEED]\n";
    return 2;
  }
  crypto::start();
  spdlog::set_level(spdlog::level::off);  // hundreds of faults are made here on purpose
  const Settings settings{arguments[1], arguments[2], count > 3 ? std::stoull(arguments[3]) : 1};
  Score score;
  for (int round = 0; round < 5; ++round) kill_at_any_moment(settings, score, round);
  play_with_mischief(settings, score);
  jump_the_clock(settings, score);
  for (int round = 0; round < 6; ++round) fail_the_disk(settings, score, round);
  fail_uploads(settings, score);
  for (int round = 0; round < 12; ++round) cut_the_power(settings, score, round);
  std::cout << fmt::format("{} passed, {} failed\n", score.passed, score.failed);
  return score.failed == 0 ? 0 : 1;
}
