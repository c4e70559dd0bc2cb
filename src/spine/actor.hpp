#pragma once
// Who acts: an account with the roles granted to it, each within a scope. Three administrators are apart from
// all business.

#include <boost/describe/enum.hpp>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin {

enum class Role {
  office_director,
  office_staff,
  leading_group,
  party_group,
  team_leader,
  deputy_leader,
  team_member,
  unit_liaison,
  department,
  discipline,
  system_admin,
  security_admin,
  audit_admin,
};
BOOST_DESCRIBE_ENUM(Role, office_director, office_staff, leading_group, party_group, team_leader,
                    deputy_leader, team_member, unit_liaison, department, discipline, system_admin,
                    security_admin, audit_admin)

/// True for the three administrators (三员), who hold no right over business data.
[[nodiscard]] bool is_administrative(Role role);

enum class ScopeKind { group, unit, engagement };
BOOST_DESCRIBE_ENUM(ScopeKind, group, unit, engagement)

/// Where a role can be held (G2, R6): those who inspect, in an engagement; a unit's liaison, in an engagement
/// or for a unit and all below it; everybody else for the whole group.
[[nodiscard]] bool may_be_held(Role role, ScopeKind kind);

/// One for a unit is held in each of the unit's engagements: it is unfolded into those when the actor is
/// read.
struct Grant {
  Role role{};
  ScopeKind scope_kind = ScopeKind::group;
  std::string scope;  // unit or engagement id; empty for the group
};

struct Actor {
  std::string account;      // id; empty: nobody signed in
  std::string name;         // sign-in name
  std::string person;       // id; empty: an administrator
  std::string person_name;  // for the history and the watermark
  std::string unit;         // the person's unit
  std::vector<Grant> grants;

  [[nodiscard]] bool signed_in() const { return !account.empty(); }
  /// Holds one of the roles for the whole group, or for this engagement.
  [[nodiscard]] bool has(std::initializer_list<Role> roles, std::string_view engagement = {}) const;
  [[nodiscard]] bool has(const std::vector<Role>& roles, std::string_view engagement) const;
  /// The scopes this actor holds one of the roles for.
  [[nodiscard]] std::vector<std::string> scopes(ScopeKind kind, std::initializer_list<Role> roles) const;
};

/// The unit, a department, the discipline body: they read what the inspection sends them (R1, R3).
[[nodiscard]] bool is_outside(Role role);
/// True for a reader of theirs who holds no role of the inspection for this engagement (or, without one, for
/// the group).
[[nodiscard]] bool stands_outside(const Actor& actor, std::string_view engagement);

/// Who may call a command or a query.
struct Who {
  enum class Kind { roles, anyone_signed_in, anyone };
  Kind kind = Kind::roles;
  std::vector<Role> roles;
  [[nodiscard]] bool allows(const Actor& actor, std::string_view engagement) const;
};

[[nodiscard]] inline Who by(std::initializer_list<Role> roles) {
  return Who{Who::Kind::roles, roles};
}
[[nodiscard]] inline Who by_anyone_signed_in() {
  return Who{Who::Kind::anyone_signed_in, {}};
}
[[nodiscard]] inline Who by_anyone() {
  return Who{Who::Kind::anyone, {}};
}

// The groups that recur in the norms (R1, R3, R4): the office, the team, whoever reads business.
inline const Who by_office = by({Role::office_staff, Role::office_director});
inline const Who by_team = by({Role::team_member, Role::deputy_leader, Role::team_leader});
inline const Who by_leaders = by({Role::deputy_leader, Role::team_leader});
inline const Who by_unit = by({Role::unit_liaison});
inline const Who by_business =
    by({Role::office_director, Role::office_staff, Role::leading_group, Role::party_group, Role::team_leader,
        Role::deputy_leader, Role::team_member, Role::unit_liaison, Role::department, Role::discipline});
/// Those who read the inspection's own records: everyone in business but the unit, departments and the
/// discipline body.
inline const Who by_inspection =
    by({Role::office_director, Role::office_staff, Role::leading_group, Role::party_group, Role::team_leader,
        Role::deputy_leader, Role::team_member});

}  // namespace huiyin
