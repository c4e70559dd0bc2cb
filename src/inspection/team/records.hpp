#pragma once
// The only door to the table `team`.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inspection/engagement/model.hpp"
#include "inspection/team/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::team {

[[nodiscard]] std::optional<Team> find_team(store::Connection& connection, const TeamId& id);
[[nodiscard]] std::vector<Team> teams_of(store::Connection& connection, const RoundId& round);

// What other nouns ask of an engagement's team.
[[nodiscard]] std::vector<Member> members_of(store::Connection& connection, const EngagementId& engagement);
[[nodiscard]] bool on_team(store::Connection& connection, const EngagementId& engagement,
                           const PersonId& person);
[[nodiscard]] bool is_member(const std::vector<Member>& members, const PersonId& person);

/// A person's account, where there is one: it gets the role of the person's post when the team is authorised.
struct MemberAccount {
  PersonId person;
  AccountId account;
};
[[nodiscard]] std::vector<MemberAccount> accounts_of(store::Connection& connection,
                                                     const std::vector<Member>& members);

/// The roles a team gives: what its members may do on its engagements, and lose when they leave it.
[[nodiscard]] std::vector<account::AccountGrant> grants_of_members(store::Connection& connection,
                                                                   const Team& team,
                                                                   const std::vector<Member>& members);

/// Reads other nouns' tables, titles and numbers only: whoever leaves must have handed these over.
[[nodiscard]] Unfinished unfinished_of(store::Connection& connection, const TeamId& team,
                                       const PersonId& person);

void register_facts(Registry& registry);

}  // namespace huiyin::team
