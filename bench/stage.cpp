#include "stage.hpp"

#include <fmt/format.h>

#include <iostream>

#include "identity/account/records.hpp"
#include "store/row.hpp"

namespace huiyin::bench {
namespace {

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

}  // namespace

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

Stage::Stage(const Settings& settings)
    : node_({.data = settings.data, .norms = settings.norms, .password_cost = crypto::PasswordCost::cheap},
            clock_) {
  office_.account = "office";
  office_.grants = {{Role::office_director, ScopeKind::group, ""}};
  member_.account = "member";
  for (int i = 0; i < 8; ++i)
    member_.grants.push_back(
        {Role::team_member, ScopeKind::engagement, fmt::format("0171e8c1-9c00-7abc-8def-{:012d}", i * 25)});
}

Actor Stage::leader() {
  auto lease = node_.readers().borrow();
  store::Statement found = (*lease).prepare(
      "SELECT g.account_id, g.scope FROM account_grant g JOIN engagement e ON e.id = g.scope"
      " WHERE g.role = 'team_leader' AND e.state = 'entered' ORDER BY e.number LIMIT 1");
  if (!found.step()) throw std::runtime_error("no team in the field");
  Actor actor = *account::load_actor(*lease, std::string(found.text(0)));
  actor.grants = {{Role::team_leader, ScopeKind::engagement, std::string(found.text(1))}};
  return actor;
}

std::string Stage::ask(const Actor& actor, const char* query, const Parameters& parameters) {
  return with_question(actor, parameters, [&](const Question& question) {
    const auto answer = node_.registry().queries().at(query).answer(question);
    if (!answer) throw std::runtime_error(answer.refusal().code);
    return json::serialize(*answer);
  });
}

void print_row(std::string_view name, double cost, double bare, std::string_view bare_name) {
  std::cout << fmt::format(
                   "| {} | {:.3f} ms | {} |\n", name, cost / 1000,
                   bare > 0 ? fmt::format("{} {:.3f} ms: {:.1f}×", bare_name, bare / 1000, cost / bare) : "")
            << std::flush;
}

}  // namespace huiyin::bench
