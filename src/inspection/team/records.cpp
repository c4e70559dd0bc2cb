#include "inspection/team/records.hpp"

#include <algorithm>

#include "identity/account/records.hpp"
#include "inspection/engagement/records.hpp"
#include "spine/actor.hpp"
#include "store/row.hpp"

namespace huiyin::team {

std::optional<Team> find_team(store::Connection& connection, const TeamId& id) {
  return store::find<Team>(connection, "WHERE id = ?", id);
}

std::vector<Team> teams_of(store::Connection& connection, const RoundId& round) {
  return store::select<Team>(connection, "WHERE round_id = ? ORDER BY ordinal", round);
}

std::vector<Member> members_of(store::Connection& connection, const EngagementId& engagement) {
  const auto found = engagement::find_engagement(connection, engagement);
  if (!found) return {};
  const auto team = find_team(connection, found->team_id);
  return team ? team->members : std::vector<Member>();
}

bool is_member(const std::vector<Member>& members, const PersonId& person) {
  return std::ranges::find(members, person, &Member::person) != members.end();
}

bool on_team(store::Connection& connection, const EngagementId& engagement, const PersonId& person) {
  return is_member(members_of(connection, engagement), person);
}

std::vector<MemberAccount> accounts_of(store::Connection& connection, const std::vector<Member>& members) {
  std::vector<MemberAccount> accounts;
  for (const Member& member : members)
    if (auto account = account::account_of(connection, member.person))
      accounts.push_back({member.person, std::move(*account)});
  return accounts;
}

std::vector<account::AccountGrant> grants_of_members(store::Connection& connection, const Team& team,
                                                     const std::vector<Member>& members) {
  const auto engagements = engagement::engagements_of(connection, team.id);
  const auto given_by_team = [&](const account::AccountGrant& grant) {
    const bool role = grant.role == Role::team_leader || grant.role == Role::deputy_leader ||
                      grant.role == Role::team_member;
    return role && grant.scope_kind == ScopeKind::engagement &&
           std::ranges::any_of(engagements,
                               [&](const auto& engagement) { return engagement.id.value == grant.scope; });
  };
  std::vector<account::AccountGrant> found;
  for (const MemberAccount& member : accounts_of(connection, members))
    std::ranges::copy_if(account::grants_of(connection, member.account), std::back_inserter(found),
                         given_by_team);
  return found;
}

Unfinished unfinished_of(store::Connection& connection, const TeamId& team, const PersonId& person) {
  const auto listed = [&](std::string_view what) {
    std::string sql = "SELECT ";
    sql += what;
    // What was withdrawn is left as it is (P03).
    sql += " AND s.engagement_id IN (SELECT id FROM engagement WHERE team_id = ? AND state <> 'cancelled')";
    return store::texts(connection, sql, person, team);
  };
  return {
      .tasks = listed("s.title FROM task s WHERE s.state = 'open' AND s.owner = ?"),
      .papers = listed("s.provisional_number FROM paper s WHERE s.state NOT IN ('signed', 'dropped')"
                       " AND s.handlers LIKE '%' || ? || '%'"),
      .materials = listed("s.number FROM material s WHERE s.state IN ('provided', 'reviewed')"
                          " AND s.requested_by = ?"),
  };
}

void register_facts(Registry& registry) {
  registry.fact("team.formed", inserts_into("team"));
  registry.fact("team.assigned", updates("team"));
  registry.fact("team.released", updates("team"));
  registry.fact("team.screened", updates("team"));
  registry.fact("team.authorised", updates("team"));
  registry.fact("team.admitted", updates("team"));
  registry.fact("team.dissolved", updates("team"));
}

}  // namespace huiyin::team
