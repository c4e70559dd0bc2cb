// A million findings in 400 units: what each screen costs, and how many durable commands a second one laptop
// takes. Peer in every row: the bare SQL, or the bare group-committed insert, in the same run.

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <iostream>

#include "api/client.hpp"
#include "cli/cli.hpp"
#include "crypto/hash.hpp"
#include "identity/account/records.hpp"
#include "meter.hpp"
#include "store/row.hpp"

namespace {

using namespace huiyin;
using bench::cost_microseconds;

struct Settings {
  std::filesystem::path scenario;
  std::filesystem::path norms;
  std::filesystem::path data;
  std::int64_t findings = 1'000'000;
};

/// Takes the table's indexes and triggers away for the time of a bulk load; the tally is reckoned anew
/// afterwards.
class Bare {
 public:
  explicit Bare(store::Connection& database) : database_(database) {
    statements_ = store::texts(database_,
                               "SELECT sql FROM sqlite_master WHERE tbl_name = 'finding' AND sql IS NOT NULL"
                               " AND type IN ('index', 'trigger')");
    for (const std::string& name :
         store::texts(database_,
                      "SELECT type || ' ' || name FROM sqlite_master WHERE tbl_name ="
                      " 'finding' AND sql IS NOT NULL AND type IN ('index', 'trigger')"))
      database_.execute("DROP " + name);
  }
  void restore() {
    for (const std::string& statement : statements_) database_.execute(statement);
  }

 private:
  store::Connection& database_;
  std::vector<std::string> statements_;
};

/// Findings written straight into their table: 400 units, 400 engagements, eight states.
void fill(const std::filesystem::path& file, std::int64_t count) {
  store::Connection database(file, store::Access::write);
  database.execute("PRAGMA synchronous=OFF");
  Bare bare(database);
  database.execute(fmt::format(
      "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {})"
      " INSERT INTO finding (engagement_id, id, version, created_at, updated_at, state, standing, round_id, "
      "unit_id, department,"
      "  area, severity, due_on, number, ordinal, engagement_number, unit_name, team_name, paper_id, "
      "paper_number, focus, title,"
      "  progress_percent, measures_total, measures_open, reopened_count, text, months, checks, extensions)"
      " SELECT printf('0171e8c1-9c00-7abc-8def-%012d', i % 400), printf('0171e8c2-9c00-7abc-8def-%012d', i), "
      "1,"
      "  '2020-07-14T01:00:00.000Z', '2020-07-14T01:00:00.000Z',"
      "  CASE i % 8 WHEN 0 THEN 'raised' WHEN 1 THEN 'planned' WHEN 2 THEN 'self_checked' WHEN 3 THEN "
      "'department_checked'"
      "   WHEN 4 THEN 'closed' WHEN 5 THEN 'closed' WHEN 6 THEN 'reopened' ELSE 'rectifying' END,"
      "  CASE WHEN i % 8 IN (4, 5) THEN 'closed' ELSE 'open' END, '0171e8c3-9c00-7abc-8def-000000000001',"
      "  printf('0171e8c4-9c00-7abc-8def-%012d', i % 400), NULL, 'A' || (1 + i % 9),"
      "  CASE i % 3 WHEN 0 THEN 'general' WHEN 1 THEN 'serious' ELSE 'grave' END, date('2020-08-01', '+' || "
      "(i * 7919 % 720) || ' days'),"
      "  printf('2020-R1-G%02d-WT-%07d', i % 400, i), i, printf('2020-R1-G%02d', i % 400), '第' || (i % 400) "
      "|| '单位', '第' || (i % 400) || '巡视组',"
      "  printf('0171e8c5-9c00-7abc-8def-%012d', i), printf('2020-R1-G%02d-DG-%07d', i % 400, i), 'A1.1.1', "
      "'某项制度执行不到位的问题' || i,"
      "  i % 101, 2, i % 3, 0, '经查，有关事项未按规定程序办理，存在资料缺失、审批滞后等情形。', '[]', '[]', "
      "'[]' FROM n",
      count));
  bare.restore();
  database.execute(
      "INSERT INTO finding_tally (engagement_id, state, area, severity, department, standing, n, unit_id, "
      "unit_name, round_id)"
      " SELECT engagement_id, state, area, severity, COALESCE(department, ''), standing, COUNT(*), unit_id, "
      "unit_name, round_id"
      " FROM finding GROUP BY engagement_id, state, area, severity, COALESCE(department, '')");
  database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

class Bench {
 public:
  explicit Bench(Settings settings)
      : settings_(std::move(settings)),
        node_(
            {.data = settings_.data, .norms = settings_.norms, .password_cost = crypto::PasswordCost::cheap},
            clock_) {
    office_.account = "office";
    office_.grants = {{Role::office_director, ScopeKind::group, ""}};
    for (int i = 0; i < 8; ++i)
      member_.grants.push_back(
          {Role::team_member, ScopeKind::engagement, fmt::format("0171e8c1-9c00-7abc-8def-{:012d}", i * 25)});
    member_.account = "member";
  }

  void lists() {
    row("first page, exact total, sees all", office_, {},
        "SELECT number, title, unit_name, area, severity, state, due_on, progress_percent, id FROM finding "
        "ORDER BY due_on, id LIMIT 50");
    row("two filters sorted by due", office_,
        {{"where", "state:eq:rectifying"}, {"where", "area:eq:A3"}, {"sort", "due_on"}},
        "SELECT number, title, unit_name, area, severity, state, due_on, progress_percent, id FROM finding"
        " WHERE state = 'rectifying' AND area = 'A3' ORDER BY due_on, id LIMIT 50");
    row("500,000 deep by keyset", office_, {{"sort", "number"}, {"after", deep_cursor()}},
        fmt::format("SELECT number, title, unit_name, area, severity, state, due_on, progress_percent, id "
                    "FROM finding"
                    " WHERE number > '{}' ORDER BY number, id LIMIT 50",
                    deep_number()));
    row("member of 8 of 400 engagements", member_, {}, {});
    row("group by status", office_, {{"group", "state"}},
        "SELECT state, SUM(n) FROM finding_tally GROUP BY 1");
    row("group by unit", office_, {{"group", "unit_name"}},
        "SELECT unit_name, SUM(n) FROM finding_tally GROUP BY 1");
  }

  void open_one() {
    const Parameters parameters{{"engagement", "0171e8c1-9c00-7abc-8def-000000000007"},
                                {"id", "0171e8c2-9c00-7abc-8def-000000000007"}};
    const double cost = cost_microseconds(5, 200, [&] { ask(office_, "rectification.open", parameters); });
    print("open one with history", cost, 0);
  }

  void csv() {
    const Parameters parameters{{"where", "engagement_id:in:" + forty_engagements()}};
    std::int64_t rows = 0;
    const auto work = [&] {
      auto lease = node_.readers().borrow();
      const Question question = asked(*lease, office_, parameters);
      const auto text = answer_csv(node_.registry().views().at("rectification"), question, "zh");
      rows = std::count(text->begin(), text->end(), '\n') - 1;
    };
    const double cost = cost_microseconds(3, 1, work);
    std::cout << fmt::format("| CSV of {} rows | {:.0f} rows/s of CPU | |\n", rows,
                             static_cast<double>(rows) / cost * 1e6);
  }

  /// `clients` commands always under way; each waits for the disk.
  void durable(int clients, int total) {
    const auto& definition = node_.registry().commands().at("material.request");
    auto actor = std::make_shared<Actor>(field_actor());
    const json::value payload{{"engagement", actor->grants.front().scope},
                              {"title", "2019年度党委会议记录"},
                              {"description", "请提供原件"},
                              {"focus", json::array{"A1.1.1"}}};
    const double ours = run(clients, total, [&](const std::function<void()>& done) {
      auto ready = definition.read(payload);
      node_.runner().carry_out({.definition = &definition, .ready = std::move(ready).value(), .actor = actor},
                               [done](const Result& result) {
                                 if (!std::holds_alternative<Reply>(result)) std::cerr << "refused\n";
                                 done();
                               });
    });
    const std::string text(300, 'x');
    const double bare = run(clients, total, [&](const std::function<void()>& done) {
      const bool taken = bare_->submit(
          {[&](store::Connection& c) { c.prepare("INSERT INTO bare (text) VALUES (?)").with(text).run(); },
           [done](const std::exception_ptr&) { done(); }});
      if (!taken) done();
    });
    std::cout << fmt::format("| durable commands, {} clients | {:.0f}/s | bare insert {:.0f}/s: {:.0f} % |\n",
                             clients, ours, bare, ours / bare * 100);
  }

  void create_cost() {
    const auto& definition = node_.registry().commands().at("material.request");
    auto actor = std::make_shared<Actor>(field_actor());
    const json::value payload{{"engagement", actor->grants.front().scope},
                              {"title", "2019年度党委会议记录"},
                              {"description", "请提供原件"},
                              {"focus", json::array{"A1.1.1"}}};
    const double cost = cost_microseconds(5, 100, [&] {
      auto ready = definition.read(payload);
      static_cast<void>(node_.runner().carry_out_and_wait(
          {.definition = &definition, .ready = std::move(ready).value(), .actor = actor}));
    });
    print("create (one alone, with its sync)", cost, 0);
  }

  void open_bare() {
    auto connection = std::make_unique<store::Connection>(settings_.data / "bare.db", store::Access::write);
    connection->execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)");
    bare_ = std::make_unique<store::Writer>(std::move(connection), store::Writer::Limits{});
  }

 private:
  Question asked(store::Connection& connection, const Actor& actor, const Parameters& parameters) {
    const Instant now = clock_.now();
    norms_ = node_.norms(connection);
    return Question{connection, actor, parameters, now, date_in_zone(now), *norms_, node_.registry()};
  }

  std::string ask(const Actor& actor, const char* query, const Parameters& parameters) {
    auto lease = node_.readers().borrow();
    const auto answer = node_.registry().queries().at(query).answer(asked(*lease, actor, parameters));
    if (!answer) throw std::runtime_error(answer.refusal().code);
    return json::serialize(*answer);
  }

  void row(const char* name, const Actor& actor, const Parameters& parameters, const std::string& bare_sql) {
    const double cost = cost_microseconds(5, 50, [&] { ask(actor, "rectification.list", parameters); });
    double bare = 0;
    if (!bare_sql.empty())
      bare = cost_microseconds(5, 50, [&] {
        auto lease = node_.readers().borrow();
        store::Statement rows = (*lease).prepare(bare_sql);
        while (rows.step())
          for (int i = 0; i < rows.columns(); ++i) static_cast<void>(rows.text(i));
      });
    print(name, cost, bare);
  }

  static void print(std::string_view name, double cost, double bare) {
    std::cout << fmt::format(
        "| {} | {:.2f} ms | {} |\n", name, cost / 1000,
        bare > 0 ? fmt::format("bare SQL {:.2f} ms: {:.1f}×", bare / 1000, cost / bare) : "");
  }

  std::string deep_number() {
    auto lease = node_.readers().borrow();
    return store::texts(*lease, fmt::format("SELECT number FROM finding ORDER BY number LIMIT 1 OFFSET {}",
                                            settings_.findings / 2))
        .front();
  }
  std::string deep_cursor() {
    // The cursor a client would hold after paging there: the list's own, one page before.
    auto lease = node_.readers().borrow();
    const Parameters parameters{{"sort", "number"}, {"where", "number:ge:" + deep_number()}, {"limit", "1"}};
    const auto answer =
        node_.registry().queries().at("rectification.list").answer(asked(*lease, office_, parameters));
    return std::string(answer->at("next").as_string());
  }
  static std::string forty_engagements() {
    std::string list;
    for (int i = 0; i < 40; ++i)
      list += fmt::format("{}0171e8c1-9c00-7abc-8def-{:012d}", i == 0 ? "" : ",", i);
    return list;
  }
  Actor field_actor() {
    auto lease = node_.readers().borrow();
    store::Statement found = (*lease).prepare(
        "SELECT g.account_id, g.scope FROM account_grant g JOIN engagement e ON e.id = g.scope"
        " WHERE g.role = 'team_leader' AND e.state = 'entered' ORDER BY e.number LIMIT 1");
    if (!found.step()) throw std::runtime_error("no team in the field");
    Actor actor = *account::load_actor(*lease, std::string(found.text(0)));
    actor.grants = {{Role::team_leader, ScopeKind::engagement, std::string(found.text(1))}};
    return actor;
  }

  static double run(int clients, int total, const std::function<void(const std::function<void()>&)>& start) {
    std::vector<double> rates;
    for (int round = 0; round < 3; ++round) {
      std::mutex mutex;
      std::condition_variable moved;
      int under_way = 0;
      const auto began = std::chrono::steady_clock::now();
      for (int i = 0; i < total; ++i) {
        {
          std::unique_lock lock(mutex);
          moved.wait(lock, [&] { return under_way < clients; });
          ++under_way;
        }
        start([&] {
          const std::scoped_lock lock(mutex);
          --under_way;
          moved.notify_all();
        });
      }
      std::unique_lock lock(mutex);
      moved.wait(lock, [&] { return under_way == 0; });
      rates.push_back(total /
                      std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    }
    return bench::median(rates);
  }

  Settings settings_;
  // A clock that moves, as a real one does: ids made in one frozen millisecond would scatter over every
  // index.
  SystemClock clock_{Instant::parse("2020-06-10T02:00:00Z")->time - SystemClock().now().time};
  api::Node node_;
  std::shared_ptr<const norms::Pack> norms_;  // of the last question
  std::unique_ptr<store::Writer> bare_;
  Actor office_;
  Actor member_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: huiyin_bench SCENARIO NORMS [FINDINGS]\n";
    return 2;
  }
  crypto::start();
  Settings settings{arguments[1], arguments[2],
                    std::filesystem::temp_directory_path() / fmt::format("huiyin-bench-{}", ::getpid())};
  if (count > 3) settings.findings = std::stoll(arguments[3]);
  if (cli::replay({.scenario = settings.scenario,
                   .data = settings.data,
                   .norms = settings.norms,
                   .as_of = "2020-06-10"}) != 0)
    return 1;
  fill(api::database_file(settings.data), settings.findings);
  std::cout << fmt::format("\n| {} findings | CPU | beside |\n|---|---|---|\n", settings.findings);
  {
    Bench bench(settings);
    bench.lists();
    bench.open_one();
    bench.csv();
    bench.create_cost();
    bench.open_bare();
    bench.durable(1, 500);
    bench.durable(64, 20'000);
    bench.durable(512, 20'000);
  }
  std::filesystem::remove_all(settings.data);
  return 0;
}
