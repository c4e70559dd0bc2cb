// A disk that fails now and then: what fails is answered as a fault, nothing of it stays, what was
// acknowledged stays, and the program goes on when the disk does.

#include <fmt/format.h>

#include "acknowledged.hpp"
#include "checks.hpp"
#include "disk.hpp"
#include "rehearsal.hpp"
#include "store/row.hpp"

namespace huiyin::simulation {
namespace {

/// To the end of the first working papers.
constexpr std::size_t steps_played = 1400;

/// What a step answers; signing in throws.
std::string played(Theatre& theatre, const json::object& step) {
  try {
    return theatre.player().play(step);
  } catch (const std::exception& error) {
    return error.what();
  }
}

/// Failing is allowed, but only as a fault by its name.
std::string unnamed(const std::string& failure) {
  return failure.find("server.fault") == std::string::npos ? failure : std::string();
}

/// What the periodic checkpoint does while the disk fails: nothing, and above all it ends nobody.
std::string checkpoint_throws(Theatre& theatre) {
  try {
    theatre.node().checkpoint();
  } catch (const std::exception& error) {
    return std::string("a checkpoint ends the program: ") + error.what();
  }
  return {};
}

}  // namespace

void fail_the_disk(const Settings& settings, Score& score, int round) {
  std::mt19937_64 chance(settings.seed * 77 + static_cast<std::uint64_t>(round));
  Disk& disk = Disk::installed();
  const auto steps = read_steps(settings.scenario / "steps.jsonl");
  Theatre theatre(scratch("disk"), settings.norms, password_of(settings));
  Acknowledged acknowledged;
  acknowledged.listen(theatre);
  const Trouble kind = troubles[chance() % std::size(troubles)];
  int failures = 0;
  for (std::size_t i = 0; i < std::min(steps_played, steps.size()); ++i) {
    const std::string where = fmt::format("seed {} step {} {}", settings.seed, i + 1, name_of(kind));
    const bool arm = chance() % 20 == 0;
    // One failure is met by running the job again alone; more of them are the caller's to know.
    if (arm) disk.trouble(kind, static_cast<int>(chance() % 12), 1 + static_cast<int>(chance() % 40));
    std::string wrong = played(theatre, steps[i]);
    if (arm && chance() % 4 == 0) score.note(checkpoint_throws(theatre), where);
    disk.heal();
    if (!wrong.empty()) {
      ++failures;
      score.note(unnamed(wrong), where);
      wrong = played(theatre, steps[i]);
    }
    score.note(wrong, where + " after it");
    if (!wrong.empty()) break;
    if (chance() % 300 == 0) {
      theatre.restart();
      acknowledged.listen(theatre);
    }
  }
  score.note(failures > 0 ? "" : "no step ever failed: the trouble came to nothing", name_of(kind));
  theatre.close();
  score.note(acknowledged.missing(theatre.data()), name_of(kind));
  score.note(journal_wrong(theatre.data()), std::string("after ") + name_of(kind));
  std::filesystem::remove_all(theatre.data());
}

}  // namespace huiyin::simulation
