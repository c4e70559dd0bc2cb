#include <algorithm>

#include "identity/account/records.hpp"
#include "identity/person/records.hpp"
#include "inspection/avoidance/records.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/round/records.hpp"
#include "inspection/team/noun.hpp"
#include "inspection/team/records.hpp"
#include "inspection/team/rules.hpp"

namespace huiyin::team {
namespace {

FormState gather_form(store::Connection& connection, const Form& command, const Occasion&) {
  FormState state{.round = round::find_round(connection, command.round)};
  if (!state.round) return state;
  state.number_taken = std::ranges::any_of(teams_of(connection, command.round),
                                           [&](const Team& team) { return team.ordinal == command.ordinal; });
  return state;
}

AssignState gather_assign(store::Connection& connection, const Assign& command, const Occasion&) {
  AssignState state{.team = find_team(connection, command.team),
                    .person = person::find_person(connection, command.person)};
  if (!state.team) return state;
  for (const Team& other : teams_of(connection, state.team->round_id))
    if (other.id != command.team && is_member(other.members, command.person)) state.other_team = other.name;
  return state;
}

ReleaseState gather_release(store::Connection& connection, const Release& command, const Occasion&) {
  ReleaseState state{.team = find_team(connection, command.team)};
  if (!state.team) return state;
  std::vector<Member> leaving;
  std::ranges::copy_if(state.team->members, std::back_inserter(leaving),
                       [&](const Member& member) { return member.person == command.person; });
  for (const auto& grant : grants_of_members(connection, *state.team, leaving))
    state.grants.push_back(grant.id);
  state.unfinished = unfinished_of(connection, command.team, command.person);
  return state;
}

/// What the team inspects; a unit that was withdrawn (P03) is nobody's to inspect any more.
std::vector<engagement::Engagement> inspected_by(store::Connection& connection, const TeamId& team) {
  auto engagements = engagement::engagements_of(connection, team);
  std::erase_if(engagements, [](const auto& engagement) { return engagement.cancelled(); });
  return engagements;
}

AuthoriseState gather_authorise(store::Connection& connection, const Authorise& command, const Occasion&) {
  AuthoriseState state{.team = find_team(connection, command.team)};
  if (!state.team) return state;
  const auto engagements = inspected_by(connection, command.team);
  const auto rows = avoidance::rows_of(connection, command.team);
  for (const auto& engagement : engagements) state.engagements.push_back(engagement.id);
  for (const Member& member : state.team->members) {
    bool screened = true;
    bool resolved = true;
    for (const auto& engagement : engagements) {
      const auto row = std::ranges::find_if(rows, [&](const auto& each) {
        return each.person_id == member.person && each.unit_id == engagement.unit_id;
      });
      screened = screened && row != rows.end();
      resolved = resolved && (row == rows.end() || row->resolved());
    }
    if (!screened) state.unscreened.push_back(member.name);
    if (!resolved) state.unresolved.push_back(member.name);
  }
  for (const MemberAccount& seat : accounts_of(connection, state.team->members))
    state.seats.push_back({seat.person, seat.account, account::grants_of(connection, seat.account)});
  return state;
}

AdmitState gather_admit(store::Connection& connection, const Admit& command, const Occasion&) {
  AdmitState state{.team = find_team(connection, command.team),
                   .person = person::find_person(connection, command.person)};
  if (!state.team || !state.person) return state;
  for (const Team& other : teams_of(connection, state.team->round_id))
    if (other.id != command.team && is_member(other.members, command.person)) state.other_team = other.name;
  for (const auto& engagement : inspected_by(connection, command.team)) {
    state.engagements.push_back(engagement.id);
    const auto row = avoidance::find_pair(connection, command.team, command.person, engagement.unit_id);
    state.screened = state.screened && row;
    state.resolved = state.resolved && (!row || row->resolved());
  }
  if (const auto account = account::account_of(connection, command.person))
    state.seat = Seat{command.person, *account, account::grants_of(connection, *account)};
  return state;
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(form, by_office, gather_form);
  registry.command(assign, by_office, gather_assign);
  registry.command(release, by_office, gather_release);
  registry.command(authorise, by({Role::party_group}), gather_authorise);
  // Authorising is the Party group's, of a team and of whoever joins it later (G2).
  registry.command(admit, by({Role::party_group}), gather_admit);
  register_views(registry);
}

}  // namespace huiyin::team
