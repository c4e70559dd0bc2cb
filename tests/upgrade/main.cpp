// Every released database opens with this program: migrated, verified, rebuilt and read. `--release VERSION`
// writes what the next programs will be shown.

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "api/client.hpp"
#include "behaviour/harness/stage.hpp"
#include "cli/rebuilding.hpp"
#include "crypto/hash.hpp"
#include "dump.hpp"
#include "journal/verify.hpp"
#include "store/row.hpp"
#include "store/schema.hpp"

namespace {

using namespace huiyin;

constexpr const char* password = "Echo-2020";  // everybody's in the behaviour scripts

struct Score {
  int passed = 0;
  int failed = 0;
  void note(bool holds, const std::string& what) {
    if (holds) {
      ++passed;
      return;
    }
    ++failed;
    std::cout << what << "\n";
  }
};

std::filesystem::path scratch(const std::string& name) {
  const auto folder = std::filesystem::temp_directory_path() / fmt::format("huiyin-{}-{}", name, ::getpid());
  std::filesystem::remove_all(folder);
  return folder;
}

/// The data folder of a release, as its users have it.
void lay_out(const std::filesystem::path& release, const std::filesystem::path& data) {
  std::filesystem::create_directories(data / "blobs");
  std::filesystem::copy(release / "node.key", data / "node.key");
  store::Connection connection(api::database_file(data), store::Access::write);
  upgrade::load_dump(release / "database.sql", connection);
}

/// Everybody asks every list: answered or refused by name.
void ask_lists(api::Node& node, Score& score, const std::string& version) {
  api::Routes routes(node, {});
  api::Client client(routes, password);
  std::vector<std::string> accounts;
  {
    auto lease = node.readers().borrow();
    accounts = store::texts(*lease, "SELECT name FROM account WHERE state = 'active' ORDER BY name");
  }
  score.note(!accounts.empty(), version + ": nobody can sign in");
  for (const std::string& who : accounts) {
    for (const auto& [noun, view] : node.registry().views()) {
      const auto answer = client.get(who, "/api/" + noun + ".list");
      score.note(answer.status == 200 || answer.status == 403,
                 fmt::format("{}: {} asks {}.list: {} {}", version, who, noun, answer.status, answer.text));
    }
  }
}

void check_journal(const std::filesystem::path& data, Score& score, const std::string& version) {
  store::Connection live(api::database_file(data), store::Access::read);
  const auto key = crypto::NodeKey::load_or_make(data / "node.key").public_key();
  const auto verdict = journal::verify(live, key);
  score.note(!verdict.fault && verdict.entries > 0 && verdict.checkpoints > 0,
             fmt::format("{}: {}", version, verdict.fault ? verdict.fault->what : "an empty journal"));
  Registry registry;
  register_nouns(registry);
  store::Connection rebuilt(data / "rebuilt.db", store::Access::write);
  static_cast<void>(cli::recreate(registry, live, rebuilt));
  const std::string difference = cli::compare(registry, live, rebuilt).difference;
  score.note(difference.empty(), version + ": " + difference);
}

void open_release(const std::filesystem::path& release, const std::filesystem::path& norms, Score& score) {
  const std::string version = release.filename().string();
  const auto data = scratch("upgrade");
  lay_out(release, data);
  {
    ManualClock clock(*Instant::parse("2030-01-01T00:00:00Z"));
    api::Node node({.data = data, .norms = norms, .password_cost = crypto::PasswordCost::cheap, .seed = 1},
                   clock);
    ask_lists(node, score, version);
    auto lease = node.readers().borrow();
    for (const auto& [step, hash] : upgrade::steps_of_this_program())
      score.note(store::number(*lease, "SELECT COUNT(*) FROM schema_step WHERE noun = ? AND step = ?",
                               std::string_view(step.first), step.second) == 1,
                 fmt::format("{}: {} did not come to step {}", version, step.first, step.second));
  }
  check_journal(data, score, version);
  std::filesystem::remove_all(data);
}

/// A step that was released is never edited: its database has run the old text.
void compare_steps(const std::filesystem::path& release, Score& score) {
  const auto now = upgrade::steps_of_this_program();
  const auto then = upgrade::read_steps(release / "steps.txt");
  score.note(!then.empty(), "no steps in " + release.string());
  for (const auto& [step, hash] : then) {
    const auto found = now.find(step);
    score.note(found != now.end() && found->second == hash,
               fmt::format("step {} of {} was edited after release {}: write a new step", step.second,
                           step.first, release.filename().string()));
  }
}

/// A folder of a later program is refused by name, and left as it is.
void refuse_newer(const std::filesystem::path& release, Score& score) {
  for (const char* later : {"('paper', 99)", "('a_noun_to_come', 1)"}) {
    const auto data = scratch("newer");
    lay_out(release, data);
    store::Connection connection(api::database_file(data), store::Access::write);
    connection.execute(std::string("INSERT INTO schema_step VALUES ") + later);
    std::string fault;
    try {
      store::migrate(connection, store::schema_steps());
    } catch (const store::Fault& error) {
      fault = error.what();
    }
    score.note(fault.find("newer than this program") != std::string::npos,
               std::string("a step of a later program was taken: ") + later + " " + fault);
    std::filesystem::remove_all(data);
  }
}

int make_release(const std::filesystem::path& releases, const std::filesystem::path& norms,
                 const std::filesystem::path& scripts, const std::string& version) {
  const auto release = releases / version;
  if (std::filesystem::exists(release)) {
    std::cerr << release.string() << " is there already; what was released does not change\n";
    return 1;
  }
  const auto data = scratch("release");
  {
    behaviour::Stage stage(scripts, norms, data);
    stage.play(scripts / "round_close.script");
    for (const std::string& failure : stage.failures()) std::cerr << failure << "\n";
    if (!stage.failures().empty()) return 1;
  }
  std::filesystem::create_directories(release);
  store::Connection connection(api::database_file(data), store::Access::read);
  upgrade::write_dump(connection, release / "database.sql");
  upgrade::write_steps(upgrade::steps_of_this_program(), release / "steps.txt");
  std::filesystem::copy(data / "node.key", release / "node.key");
  std::filesystem::remove_all(data);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const bool release = count == 6 && std::string_view(arguments[3]) == "--release";
  if (count != 3 && !release) {
    std::cerr << "usage: upgrade RELEASES NORMS [--release VERSION SCRIPTS]\n";
    return 2;
  }
  crypto::start();
  if (release) return make_release(arguments[1], arguments[2], arguments[5], arguments[4]);
  Score score;
  int releases = 0;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) {
    if (!entry.is_directory()) continue;
    ++releases;
    open_release(entry.path(), arguments[2], score);
    compare_steps(entry.path(), score);
    refuse_newer(entry.path(), score);
  }
  score.note(releases > 0, "no release to open");
  std::cout << fmt::format("{} passed, {} failed\n", score.passed, score.failed);
  return score.failed == 0 ? 0 : 1;
}
