#include "checks.hpp"

#include <fmt/format.h>

#include <set>

#include "cli/rebuilding.hpp"
#include "identity/account/records.hpp"
#include "journal/verify.hpp"

namespace huiyin::simulation {
namespace {

struct Reach {
  bool everything = false;
  bool department = false;
  std::set<std::string> team;
  std::set<std::string> unit;
};

Reach reach_of(store::Connection& connection, const std::string& who) {
  Reach reach;
  const auto account = account::account_named(connection, who);
  if (!account) return reach;
  for (const auto& grant : account::grants_of(connection, account->id)) {
    switch (grant.role) {
      case Role::office_director:
      case Role::office_staff:
      case Role::leading_group:
      case Role::party_group:
        reach.everything = true;
        break;
      case Role::team_leader:
      case Role::deputy_leader:
      case Role::team_member:
        reach.team.insert(grant.scope);
        break;
      case Role::unit_liaison:
        reach.unit.insert(grant.scope);
        break;
      case Role::department:
        reach.department = true;
        break;
      default:
        break;
    }
  }
  return reach;
}

// What the norms never send to the inspected unit, and what only the inspection itself reads.
const std::set<std::string> inspection_only = {"interview", "meeting", "task", "paper",
                                               "midterm",   "report",  "plan"};

}  // namespace

std::string journal_wrong(const std::filesystem::path& data) {
  store::Connection live(api::database_file(data), store::Access::read);
  const auto verdict = journal::verify(live, {});
  if (verdict.fault) return fmt::format("journal entry {}: {}", verdict.fault->position, verdict.fault->what);
  const auto file = data / "rebuilt.db";
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);
  Registry registry;
  register_nouns(registry);
  store::Connection rebuilt(file, store::Access::write);
  static_cast<void>(cli::recreate(registry, live, rebuilt));
  return cli::compare(registry, live, rebuilt).difference;
}

std::string leak(Theatre& theatre, std::mt19937_64& chance, const std::string& who) {
  const auto& views = theatre.node().registry().views();
  auto view = views.begin();
  std::advance(view, static_cast<long>(chance() % views.size()));
  if (view->second.engagement.empty()) return {};
  const auto answer = theatre.client().get(who, "/api/" + view->first + ".list?limit=500");
  if (answer.status != 200) return {};
  Reach reach;
  {
    auto lease = theatre.node().readers().borrow();
    reach = reach_of(*lease, who);
  }
  for (const json::value& row : answer.body.at("rows").as_array()) {
    const auto* engagement = row.as_object().if_contains("engagement_id");
    if (engagement == nullptr) return view->first + ".list shows rows without their engagement";
    const std::string id(engagement->as_string());
    const bool team = reach.everything || reach.team.contains(id);
    const bool unit = reach.unit.contains(id) && !inspection_only.contains(view->first);
    const bool department = reach.department && !inspection_only.contains(view->first);
    if (!team && !unit && !department)
      return fmt::format("{} sees a {} of engagement {}", who, view->first, id);
  }
  return {};
}

}  // namespace huiyin::simulation
