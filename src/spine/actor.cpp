#include "spine/actor.hpp"

#include <algorithm>

namespace huiyin {
namespace {

bool holds(const Actor& actor, const auto& roles, std::string_view engagement) {
  return std::ranges::any_of(actor.grants, [&](const Grant& grant) {
    if (std::ranges::find(roles, grant.role) == std::end(roles)) return false;
    switch (grant.scope_kind) {
      case ScopeKind::engagement:
        return grant.scope == engagement;
      case ScopeKind::group:
        return !stands_in_an_engagement(grant.role);
      case ScopeKind::unit:
        break;  // no role is held for a unit: whose engagement it is, a grant cannot say
    }
    return false;
  });
}

}  // namespace

bool is_administrative(Role role) {
  return role == Role::system_admin || role == Role::security_admin || role == Role::audit_admin;
}

bool is_outside(Role role) {
  return role == Role::unit_liaison || role == Role::department || role == Role::discipline;
}

bool stands_outside(const Actor& actor, std::string_view engagement) {
  return std::ranges::any_of(actor.grants, [](const Grant& grant) { return is_outside(grant.role); }) &&
         !actor.has(by_inspection.roles, engagement);
}

bool stands_in_an_engagement(Role role) {
  return role == Role::team_leader || role == Role::deputy_leader || role == Role::team_member ||
         role == Role::unit_liaison;
}

bool Actor::has(std::initializer_list<Role> roles, std::string_view engagement) const {
  return holds(*this, roles, engagement);
}

bool Actor::has(const std::vector<Role>& roles, std::string_view engagement) const {
  return holds(*this, roles, engagement);
}

std::vector<std::string> Actor::scopes(ScopeKind kind, std::initializer_list<Role> roles) const {
  std::vector<std::string> found;
  for (const Grant& grant : grants)
    if (grant.scope_kind == kind && std::ranges::find(roles, grant.role) != roles.end())
      found.push_back(grant.scope);
  return found;
}

bool Who::allows(const Actor& actor, std::string_view engagement) const {
  switch (kind) {
    case Kind::anyone:
      return true;
    case Kind::anyone_signed_in:
      return actor.signed_in();
    case Kind::roles:
      break;
  }
  // A query without an engagement may be asked by whoever holds the role anywhere; its rows are filtered.
  if (engagement.empty())
    return std::ranges::any_of(actor.grants, [&](const Grant& grant) {
      return std::ranges::find(roles, grant.role) != roles.end();
    });
  return actor.has(roles, engagement);
}

}  // namespace huiyin
