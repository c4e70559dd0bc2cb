// Every endpoint × every role × own engagement, another's, none: compared with matrix.csv at three moments of
// the reference round. There is no default: an endpoint without a line fails.

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>
#include <vector>

#include "api/http/stream.hpp"
#include "crypto/hash.hpp"
#include "probe.hpp"
#include "simulation/theatre.hpp"
#include "table.hpp"

namespace {

using namespace huiyin;
using namespace huiyin::permission;

/// Fieldwork, when the unit must know nothing; feedback, when half the units have it; rectification. Each
/// with another engagement in the middle.
struct Moment {
  const char* until;
  const char* own;
  const char* other;
};
constexpr Moment moments[] = {
    {"2020-06-04", "2020-R1-G02", "2020-R1-G01"},
    {"2020-07-09", "2020-R1-G06", "2020-R1-G01"},
    {"2020-09-03", "2020-R1-G03", "2020-R1-G02"},
};

struct Settings {
  std::filesystem::path scenario;
  std::filesystem::path norms;
  std::filesystem::path table;
  bool print = false;
};

struct Score {
  int passed = 0;
  int failed = 0;
  void note(const std::string& wrong, const std::string& where) {
    if (wrong.empty()) {
      ++passed;
      return;
    }
    ++failed;
    std::cout << where << ": " << wrong << "\n";
  }
};

std::string password_of(const std::filesystem::path& scenario) {
  std::ifstream in(scenario / "accounts.json");
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return std::string(json::parse(text).at("sample_password").as_string());
}

/// One who listens while the round goes on: what he hears of must be his to know.
struct Listener {
  std::string who;
  std::shared_ptr<http::EventStream> events;
  int heard = 0;
};

/// The norms send none of these outside the inspection, and none of anything to the administrators.
const std::set<std::string, std::less<>> inside_only = {
    "interview", "meeting", "task",      "paper",   "midterm", "report", "plan",
    "decision",  "hearing", "avoidance", "account", "session", "person"};

std::string overheard(Listener& listener) {
  std::string wrong;
  const std::string text = listener.events->take().text;
  constexpr std::string_view data = "data: ";
  for (auto at = text.find(data); at != std::string::npos; at = text.find(data, at + 1)) {
    const auto begin = at + data.size();
    const json::value event = json::parse(text.substr(begin, text.find('\n', begin) - begin));
    ++listener.heard;
    const std::string command(event.at("command").as_string());
    if (inside_only.contains(command.substr(0, command.find('.')))) wrong = command;
  }
  return wrong.empty() ? wrong : listener.who + " hears of " + wrong;
}

/// Plays to the end of a day.
void play_until(std::ifstream& steps, simulation::Theatre& theatre, const Date day,
                std::vector<Listener>& listeners, Score& score) {
  for (auto before = steps.tellg(); true; before = steps.tellg()) {
    std::string line;
    if (!std::getline(steps, line)) return;
    const json::object step = json::parse(line).as_object();
    if (!step.contains("do")) continue;
    const auto at = Instant::parse(std::string(step.at("at").as_string()));
    if (date_in_zone(*at) > day) {
      steps.seekg(before);
      return;
    }
    if (const std::string wrong = theatre.player().play(step); !wrong.empty())
      throw std::runtime_error(wrong);
    for (Listener& listener : listeners)
      if (const std::string wrong = overheard(listener); !wrong.empty()) score.note(wrong, "live");
  }
}

/// The round itself imports no holiday notice; one is laid over the shipped calendar so that there is a row.
void import_notice(simulation::Theatre& theatre) {
  const auto answer = theatre.client().command("office.staff", "calendar.import",
                                               json::parse(R"({"year":2027,"source":["notice"],"holidays":[
                  {"name":"new year","from":"2027-01-01","until":"2027-01-03"}],"workdays":[]})"));
  if (answer.status != 200) throw std::runtime_error("calendar.import: " + answer.text);
}

/// Only lists are exported: no other query becomes one by an ending.
void export_what_is_no_list(Visitor& visitor, const Registry& registry, Score& score) {
  for (const auto& [name, query] : registry.queries()) {
    if (name.ends_with(".list") && registry.views().contains(name.substr(0, name.find('.')))) continue;
    for (const char* who : {"office.director", "system.admin", "security.admin", "u01.liaison"}) {
      const Answer answer = visitor.get(who, "/api/" + name + ".csv");
      score.note(answer.status == 404 ? "" : fmt::format("answers {}", answer.status),
                 name + ".csv as " + who);
    }
  }
}

/// Compares one moment with the table; with `print`, keeps in `open` the letters that fit so far.
void look(Scene& scene, const std::vector<std::string>& all, const std::string& when,
          std::map<std::string, std::string>& table, std::map<std::string, std::vector<std::string>>* open,
          Score& score) {
  for (const std::string& endpoint : all) {
    for (std::size_t i = 0; i < columns().size(); ++i) {
      const Player& player = scene.cast().players[i];
      const std::string where = fmt::format("{} {} as {}", when, endpoint, player.column);
      std::string why;
      const std::string fit = scene.fitting(endpoint, player, why);
      if (open != nullptr) {
        std::string& kept = (*open)[endpoint].emplace_back();
        kept = fit;
        if (fit.empty()) std::cerr << where << ": " << why << "\n";
        continue;
      }
      const char letter = table.at(endpoint)[i];
      const bool right = fit.find(letter) != std::string::npos;
      score.note(right ? std::string() : fmt::format("expected {}, fits '{}' {}", letter, fit, why), where);
      if (right) score.note(scene.loophole(endpoint, player, letter), where);
    }
  }
}

/// The letter that fitted at every moment; '?' where none did.
std::string surviving(const std::vector<std::vector<std::string>>& fits) {
  std::string row;
  for (std::size_t column = 0; column < columns().size(); ++column) {
    char found = '?';
    for (const char letter : letters) {
      bool everywhere = true;
      for (const auto& moment : fits)
        everywhere = everywhere && moment[column].find(letter) != std::string::npos;
      if (everywhere && found == '?') found = letter;
    }
    row += found;
  }
  return row;
}

int run(const Settings& settings) {
  Score score;
  simulation::Theatre theatre(
      std::filesystem::temp_directory_path() / fmt::format("huiyin-permission-{}", ::getpid()),
      settings.norms, password_of(settings.scenario));
  const auto all = endpoints(theatre.node().registry());
  std::map<std::string, std::string> table;
  if (!settings.print) {
    table = read_table(settings.table);
    std::vector<std::string> known;
    for (const std::string& endpoint : all) {
      if (table.contains(endpoint)) known.push_back(endpoint);
      score.note(table.contains(endpoint) ? "" : "has no line in matrix.csv", endpoint);
    }
    for (const auto& [endpoint, row] : table)
      score.note(std::ranges::find(all, endpoint) != all.end() ? "" : "is no endpoint any more", endpoint);
    if (score.failed > 0) {
      std::cout << fmt::format("{} passed, {} failed\n", score.passed, score.failed);
      return 1;
    }
  }
  std::ifstream steps(settings.scenario / "steps.jsonl");
  std::map<std::string, std::vector<std::vector<std::string>>> fits;
  std::vector<Listener> listeners;
  for (const Moment& moment : moments) {
    play_until(steps, theatre, *Date::parse(moment.until), listeners, score);
    if (&moment == std::begin(moments)) import_notice(theatre);
    Visitor visitor(theatre.routes(), password_of(settings.scenario));
    Cast cast;
    {
      auto lease = theatre.node().readers().borrow();
      cast = cast_for(*lease, moment.own, moment.other);
    }
    Scene scene(theatre.node(), visitor, std::move(cast));
    export_what_is_no_list(visitor, theatre.node().registry(), score);
    std::map<std::string, std::vector<std::string>> open;
    look(scene, all, moment.until, table, settings.print ? &open : nullptr, score);
    if (listeners.empty())
      for (const char* who : {"u02.liaison", "department.finance", "discipline.group"})
        listeners.push_back({who, visitor.get(who, "/api/live").events});
    for (auto& [endpoint, row] : open) fits[endpoint].push_back(std::move(row));
  }
  score.note(listeners.front().heard > 0 ? "" : "the unit hears nothing at all", "live");
  theatre.close();
  std::filesystem::remove_all(theatre.data());
  if (settings.print) {
    for (const std::string& endpoint : all)
      std::cout << table_line(endpoint, surviving(fits[endpoint])) << "\n";
    return 0;
  }
  std::cout << fmt::format("{} passed, {} failed\n", score.passed, score.failed);
  return score.failed == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    std::cerr << "usage: permission SCENARIO NORMS MATRIX [--print]\n";
    return 2;
  }
  crypto::start();
  return run({arguments[1], arguments[2], arguments[3], count > 4});
}
