// The power goes at any write or sync. Of what was not synced any sector may be gone; what was acknowledged
// may not, and the folder opens again by itself.

#include <fmt/format.h>

#include "acknowledged.hpp"
#include "checks.hpp"
#include "disk.hpp"
#include "rehearsal.hpp"

namespace huiyin::simulation {
namespace {

/// About as many writes and syncs as the scenario's first thousand steps make.
constexpr std::uint64_t operations_until = 12'000;

void play_until_dark(Theatre& theatre, const std::vector<json::object>& steps, Disk& disk) {
  for (const json::object& step : steps) {
    if (disk.is_cut()) return;
    try {
      if (!theatre.player().play(step).empty()) return;
    } catch (const std::exception&) {
      return;  // signing in, in the dark
    }
  }
}

}  // namespace

void cut_the_power(const Settings& settings, Score& score, int round) {
  const std::uint64_t seed = settings.seed * 500 + static_cast<std::uint64_t>(round);
  std::mt19937_64 chance(seed);
  const std::string where = fmt::format("power cut, seed {} round {}", settings.seed, round);
  Disk& disk = Disk::installed();
  Theatre theatre(scratch("power"), settings.norms, password_of(settings));
  // The node's key and the folder are made in peace: whoever starts a node sees it start.
  Acknowledged acknowledged;
  acknowledged.listen(theatre);
  disk.cut_after(static_cast<std::int64_t>(20 + chance() % operations_until));
  play_until_dark(theatre, read_steps(settings.scenario / "steps.jsonl"), disk);
  score.note(disk.is_cut() ? "" : "the power never went", where);
  theatre.close();
  disk.lose_unsynced(chance);
  score.note(acknowledged.missing(theatre.data()), where);
  score.note(journal_wrong(theatre.data()), where);
  theatre.restart();
  try {
    const auto answer = theatre.client().get("system.admin", "/api/account.list");
    score.note(answer.status == 200 || acknowledged.count() == 0 ? "" : answer.text, where + ", afterwards");
  } catch (const std::exception& error) {
    score.note(acknowledged.count() == 0 ? "" : error.what(), where + ", afterwards");
  }
  theatre.close();
  score.note(journal_wrong(theatre.data()), where + ", afterwards");
  std::filesystem::remove_all(theatre.data());
}

}  // namespace huiyin::simulation
