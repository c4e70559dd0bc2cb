// Many at once, without a seed and without order: commands, lists, sign-ins, uploads, live listeners and
// checkpoints from as many threads. Run it under ThreadSanitizer (script/test --thread); everywhere it shows
// that what was acknowledged is there, that the chain holds and that a rebuild equals.

#include <fmt/format.h>

#include <atomic>
#include <iostream>
#include <thread>

#include "api/http/stream.hpp"
#include "crypto/hash.hpp"
#include "simulation/acknowledged.hpp"
#include "simulation/checks.hpp"
#include "simulation/rehearsal.hpp"

namespace {

using namespace huiyin;
using namespace huiyin::simulation;

constexpr int crowd = 8;
constexpr int turns = 40;

struct Member {
  int number;
  std::string password;
};

/// One person's hour: adds units, looks at lists, uploads, signs out and in again.
void be_busy(Theatre& theatre, const Member& member, const json::value& unit, std::atomic<int>& wrong) {
  api::Client client(theatre.routes(), member.password);
  const std::string who = member.number % 2 == 0 ? "office.staff" : "office.review";
  const auto expect = [&](int status, const api::Client::Answer& answer) {
    if (answer.status == status) return;
    ++wrong;
    std::cout << answer.text << "\n";
  };
  for (int turn = 0; turn < turns; ++turn) {
    json::value fresh = unit;
    fresh.as_object()["code"] = fmt::format("Z{}{}", member.number, turn);
    const std::string key = fmt::format("crowd-{}-{}", member.number, turn);
    expect(200, client.command(who, "unit.add", fresh, key));
    expect(200, client.command(who, "unit.add", fresh, key));  // the same answer again
    expect(409, client.command(who, "unit.add", fresh));
    expect(200, client.get(who, "/api/unit.list?limit=20&sort=-code"));
    expect(200, client.get(who, "/api/desk.list"));
    expect(200, client.get("audit.admin", "/api/journal.list?limit=20"));
    expect(403, client.get("audit.admin", "/api/unit.list"));
    if (turn % 8 == 0) expect(200, client.put_blob(who, "the same file from everybody"));
    if (turn % 8 == 4) client.forget(who);
  }
}

void listen(Theatre& theatre, const std::string& password, std::atomic<bool>& over, std::atomic<int>& heard) {
  api::Client client(theatre.routes(), password);
  static_cast<void>(client.get("office.director", "/api/session.show"));
  while (!over) {
    theatre.node().checkpoint();
    heard += client.get("office.director", "/api/live").status == 200 ? 1 : 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

json::value play_in(Theatre& theatre, const Settings& settings, Score& score) {
  json::value unit;
  for (const json::object& step : read_steps(settings.scenario / "steps.jsonl")) {
    if (step.at("do").as_string() == "team.form") break;
    score.note(theatre.player().play(step), "playing in");
    if (step.at("do").as_string() == "unit.add") unit = theatre.player().resolved(step.at("with"));
  }
  return unit;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: crowd SCENARIO NORMS\n";
    return 2;
  }
  crypto::start();
  const Settings settings{arguments[1], arguments[2]};
  const std::string password = password_of(settings);
  Score score;
  Theatre theatre(scratch("crowd"), settings.norms, password);
  const json::value unit = play_in(theatre, settings, score);
  Acknowledged acknowledged;
  acknowledged.listen(theatre);
  std::atomic<int> wrong{0};
  std::atomic<int> heard{0};
  std::atomic<bool> over{false};
  {
    std::jthread listener([&] { listen(theatre, password, over, heard); });
    {
      std::vector<std::jthread> people;
      for (int number = 0; number < crowd; ++number)
        people.emplace_back([&, number] { be_busy(theatre, {number, password}, unit, wrong); });
    }
    over = true;
  }
  score.note(wrong == 0 ? "" : fmt::format("{} answers were not as expected", wrong.load()), "crowd");
  score.note(heard > 0 ? "" : "nobody could listen", "crowd");
  score.note(acknowledged.count() >= crowd * turns ? "" : "too few entries", "crowd");
  theatre.close();
  score.note(acknowledged.missing(theatre.data()), "crowd");
  score.note(journal_wrong(theatre.data()), "after the crowd");
  std::filesystem::remove_all(theatre.data());
  std::cout << fmt::format("{} passed, {} failed\n", score.passed, score.failed);
  return score.failed == 0 ? 0 : 1;
}
