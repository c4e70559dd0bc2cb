#include "identity/account/rules.hpp"

#include <algorithm>

namespace huiyin::account {

using CreateCase = Case<Create, CreateState>;
using GrantCase = Case<GrantRole, GrantState>;
using RevokeCase = Case<Revoke, RevokeState>;
using LockCase = Case<Lock, LockState>;
using UnlockCase = Case<Unlock, LockState>;
using ChangeCase = Case<ChangePassword, PasswordState>;
using ResetCase = Case<ResetPassword, PasswordState>;

const Rule<Create, CreateState> create{
    .name = "account.create",
    .ladder =
        {
            {"name_taken", conflict, "R6", [](const CreateCase& c) { return c.state.name_taken; }, "name"},
            {"password_weak", invalid, "R6", [](const CreateCase& c) { return !c.command.hashed.strong; },
             "password"},
            {"person_not_found", invalid, "R6",
             [](const CreateCase& c) { return c.command.person && !c.state.person_found; }, "person"},
            {"person_has_account", conflict, "R6",
             [](const CreateCase& c) { return c.state.person_has_account; }, "person"},
        },
    .facts =
        [](const CreateCase& c) {
          return facts_of(Created{c.occasion.fresh<AccountNoun>(), c.command.name.value, c.command.person,
                                  State::active});
        },
};

namespace {

/// R6: whoever administers the system holds no business right, and nobody in business administers it.
bool mixes_powers(const GrantCase& c) {
  return std::ranges::any_of(c.state.grants, [&](const AccountGrant& held) {
    return is_administrative(held.role) != is_administrative(c.command.role) ||
           (is_administrative(held.role) && held.role != c.command.role);
  });
}

bool scope_fits(const GrantCase& c) {
  if (c.command.scope_kind == ScopeKind::group) return !c.command.scope;
  return c.command.scope && c.state.scope_found;
}

}  // namespace

const Rule<GrantRole, GrantState> grant{
    .name = "account.grant",
    .from = {"active", "locked"},
    .ladder =
        {
            {"account_not_found", not_found, "R6", [](const GrantCase& c) { return !c.state.account; },
             "account"},
            {"own_account", forbidden, "R6",
             [](const GrantCase& c) { return c.command.account.value == c.occasion.actor.account; },
             "account"},
            {"powers_mixed", forbidden, "R6", mixes_powers, "role"},
            {"scope_not_for_role", invalid, "G2",
             [](const GrantCase& c) { return !may_be_held(c.command.role, c.command.scope_kind); },
             "scope_kind"},
            {"scope_mismatch", invalid, "R6", [](const GrantCase& c) { return !scope_fits(c); }, "scope"},
            {"granted_already", conflict, "R6",
             [](const GrantCase& c) {
               return std::ranges::any_of(c.state.grants, [&](const AccountGrant& held) {
                 return held.role == c.command.role && held.scope_kind == c.command.scope_kind &&
                        held.scope == c.command.scope.value_or("");
               });
             },
             "role"},
        },
    .facts =
        [](const GrantCase& c) {
          return facts_of(Granted{c.occasion.fresh<GrantNoun>(), c.command.account, c.command.role,
                                  c.command.scope_kind, c.command.scope.value_or("")});
        },
};

const Rule<Revoke, RevokeState> revoke{
    .name = "account.revoke",
    .ladder =
        {
            {"not_found", not_found, "R6", [](const RevokeCase& c) { return !c.state.grant; }, "grant"},
            {"own_account", forbidden, "R6",
             [](const RevokeCase& c) { return c.state.grant->account_id.value == c.occasion.actor.account; },
             "grant"},
        },
    .facts = [](const RevokeCase& c) { return facts_of(Revoked{c.command.grant}); },
};

const Rule<Lock, LockState> lock{
    .name = "account.lock",
    .from = {"active"},
    .ladder =
        {
            {"not_found", not_found, "R6", [](const LockCase& c) { return !c.state.account; }, "account"},
            {"own_account", forbidden, "R6",
             [](const LockCase& c) { return c.command.account.value == c.occasion.actor.account; },
             "account"},
            {"wrong_state", conflict, "R6",
             [](const LockCase& c) { return c.state.account->state != State::active; }},
        },
    .facts =
        [](const LockCase& c) {
          return facts_of(Locked{c.command.account, State::locked, c.command.reason.value});
        },
};

const Rule<Unlock, LockState> unlock{
    .name = "account.unlock",
    .from = {"locked"},
    .ladder =
        {
            {"not_found", not_found, "R6", [](const UnlockCase& c) { return !c.state.account; }, "account"},
            {"wrong_state", conflict, "R6",
             [](const UnlockCase& c) { return c.state.account->state != State::locked; }},
        },
    .facts =
        [](const UnlockCase& c) {
          return facts_of(Unlocked{c.command.account, State::active, std::nullopt});
        },
};

const Rule<ChangePassword, PasswordState> change_password{
    .name = "account.change_password",
    .ladder =
        {
            {"password_wrong", invalid, "R6", [](const ChangeCase& c) { return !c.state.old_matches; },
             "old_password"},
            {"password_weak", invalid, "R6", [](const ChangeCase& c) { return !c.command.hashed.strong; },
             "new_password"},
        },
    .facts =
        [](const ChangeCase& c) { return facts_of(PasswordChanged{AccountId{c.occasion.actor.account}}); },
};

const Rule<ResetPassword, PasswordState> reset_password{
    .name = "account.reset_password",
    .from = {"active", "locked"},
    .ladder =
        {
            {"not_found", not_found, "R6", [](const ResetCase& c) { return !c.state.account_found; },
             "account"},
            {"password_weak", invalid, "R6", [](const ResetCase& c) { return !c.command.hashed.strong; },
             "password"},
        },
    .facts = [](const ResetCase& c) { return facts_of(PasswordChanged{c.command.account}); },
};

}  // namespace huiyin::account
