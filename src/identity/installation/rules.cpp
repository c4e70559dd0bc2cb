#include "identity/installation/rules.hpp"

namespace huiyin::installation {

using FoundCase = Case<Found, FoundState>;

namespace {

void add_administrator(Facts& facts, const FoundCase& c, const Administrator& administrator, Role role) {
  const auto account = c.occasion.fresh<AccountNoun>();
  facts << account::Created{account, administrator.name.value, std::nullopt, account::State::active};
  facts << account::Granted{c.occasion.fresh<GrantNoun>(), account, role, ScopeKind::group, ""};
}

/// The later of the two that are the same, since the form is filled in from the top.
std::string_view second_of_two_names(const FoundCase& c) {
  return c.command.security.name == c.command.system.name ? "security.name" : "audit.name";
}

/// The first weak one; empty where all are strong.
std::string_view weak_password(const FoundCase& c) {
  if (!c.command.system.hashed.strong) return "system.password";
  if (!c.command.security.hashed.strong) return "security.password";
  if (!c.command.audit.hashed.strong) return "audit.password";
  return {};
}

}  // namespace

const Rule<Found, FoundState> found{
    .name = "installation.found",
    .ladder =
        {
            {"founded_already", conflict, "R6", [](const FoundCase& c) { return c.state.founded; }},
            {"names_equal",
             invalid,
             "R6",
             [](const FoundCase& c) {
               const auto& [group, system, security, audit] = c.command;
               return system.name == security.name || security.name == audit.name ||
                      audit.name == system.name;
             },
             {},
             nullptr,
             second_of_two_names},
            {"password_weak",
             invalid,
             "R6",
             [](const FoundCase& c) { return !weak_password(c).empty(); },
             {},
             nullptr,
             weak_password},
        },
    .facts =
        [](const FoundCase& c) {
          Facts facts = facts_of(Founded{c.occasion.fresh<InstallationNoun>(), c.command.group_name.value});
          add_administrator(facts, c, c.command.system, Role::system_admin);
          add_administrator(facts, c, c.command.security, Role::security_admin);
          add_administrator(facts, c, c.command.audit, Role::audit_admin);
          return facts;
        },
};

}  // namespace huiyin::installation
