#include "inspection/team/grants.hpp"

#include <algorithm>

namespace huiyin::team {
namespace {

/// Nobody who administers the system inspects (R6), and what is granted already is not granted twice.
bool may_receive(const Seat& seat, Role role, const EngagementId& engagement) {
  return std::ranges::none_of(seat.grants, [&](const account::AccountGrant& held) {
    return is_administrative(held.role) ||
           (held.role == role && held.scope_kind == ScopeKind::engagement && held.scope == engagement.value);
  });
}

}  // namespace

Role role_of(Post post) {
  switch (post) {
    case Post::leader:
      return Role::team_leader;
    case Post::deputy:
      return Role::deputy_leader;
    case Post::member:
    case Post::liaison:
    case Post::expert:
      break;
  }
  return Role::team_member;
}

void grant_role(const Occasion& occasion, const Seat& seat, Post post,
                const std::vector<EngagementId>& engagements, Facts& facts) {
  const Role role = role_of(post);
  for (const EngagementId& engagement : engagements)
    if (may_receive(seat, role, engagement))
      facts << account::Granted{occasion.fresh<GrantNoun>(), seat.account, role, ScopeKind::engagement,
                                engagement.value};
}

}  // namespace huiyin::team
