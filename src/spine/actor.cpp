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
        return may_be_held(grant.role, ScopeKind::group);
      case ScopeKind::unit:
        break;  // unfolded into the unit's engagements when the actor was read
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

bool may_be_held(Role role, ScopeKind kind) {
  switch (role) {
    case Role::team_leader:
    case Role::deputy_leader:
    case Role::team_member:
      return kind == ScopeKind::engagement;
    case Role::unit_liaison:
      return kind != ScopeKind::group;
    default:
      return kind == ScopeKind::group;
  }
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
