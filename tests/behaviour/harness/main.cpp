// Plays every behaviour script on its own fresh installation, then checks that no registered refusal went
// unprovoked and that every word the registry names is written in both languages.

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "cli/rebuilding.hpp"
#include "crypto/hash.hpp"
#include "journal/verify.hpp"
#include "spine/words.hpp"
#include "stage.hpp"

namespace {

using namespace huiyin;

struct Score {
  int passed = 0;
  int failed = 0;
  void note(bool holds, const std::string& what) {
    if (holds) {
      ++passed;
    } else {
      ++failed;
      std::cout << what << "\n";
    }
  }
};

/// Whatever a script did, its chain holds and its records follow from its journal.
void check_journal(Score& score, behaviour::Stage& stage, const std::string& name) {
  stage.node().checkpoint();
  const auto file = api::database_file(stage.node().data());
  store::Connection live(file, store::Access::read);
  const auto verdict = journal::verify(live, {});
  score.note(!verdict.fault, fmt::format("{}: the journal does not hold: {}", name,
                                         verdict.fault ? verdict.fault->what : ""));
  store::Connection rebuilt(stage.node().data() / "rebuilt.db", store::Access::write);
  static_cast<void>(cli::recreate(stage.node().registry(), live, rebuilt));
  const auto comparison = cli::compare(stage.node().registry(), live, rebuilt);
  score.note(comparison.difference.empty(),
             fmt::format("{}: rebuild differs: {}", name, comparison.difference));
}

void check_words(Score& score, const Registry& registry) {
  for (const auto& [name, command] : registry.commands()) {
    score.note(words::known(name), "no words for " + name);
    for (const auto& rung : command.ladder)
      score.note(words::refusal_known(name + "." + rung.code), "no words for " + name + "." + rung.code);
  }
  for (const auto& [name, applier] : registry.facts())
    score.note(words::known(name), "no words for fact " + name);
  for (const auto& [noun, view] : registry.views())
    for (const auto& column : view.columns)
      score.note(words::known(noun + ".field." + column.name),
                 "no words for " + noun + ".field." + column.name);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: behaviour SCRIPTS NORMS [NAME…]\n";
    return 2;
  }
  crypto::start();
  const std::filesystem::path scripts = arguments[1];
  const std::filesystem::path norms = arguments[2];
  const std::vector<std::string> only(arguments + 3, arguments + count);
  const auto scratch =
      std::filesystem::temp_directory_path() / fmt::format("huiyin-behaviour-{}", ::getpid());
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(scripts))
    if (entry.path().extension() == ".script") files.push_back(entry.path());
  std::ranges::sort(files);

  Score score;
  std::set<std::string> refusals;
  std::set<std::string> commands;
  for (const auto& file : files) {
    const std::string name = file.stem().string();
    if (!only.empty() && std::ranges::find(only, name) == only.end()) continue;
    std::filesystem::remove_all(scratch);
    {
      behaviour::Stage stage(scripts, norms, scratch);
      stage.play(file);
      score.passed += stage.passed();
      for (const std::string& failure : stage.failures()) score.note(false, failure);
      refusals.insert(stage.refusals().begin(), stage.refusals().end());
      commands.insert(stage.commands().begin(), stage.commands().end());
      check_journal(score, stage, name);
    }
    std::filesystem::remove_all(scratch);
  }
  if (only.empty()) {
    Registry registry;
    register_nouns(registry);
    for (const auto& [name, command] : registry.commands()) {
      score.note(commands.contains(name), "no script calls " + name);
      for (const auto& rung : command.ladder)
        score.note(refusals.contains(name + "." + rung.code), "no script provokes " + name + "." + rung.code);
    }
    check_words(score, registry);
  }
  std::cout << fmt::format("{} passed, {} failed\n", score.passed, score.failed);
  return score.failed == 0 ? 0 : 1;
}
