#include "identity/account/noun.hpp"
#include "identity/account/records.hpp"
#include "identity/account/rules.hpp"
#include "store/row.hpp"

namespace huiyin::account {
namespace {

CreateState gather_create(store::Connection& connection, const Create& command, const Occasion&) {
  CreateState state{.name_taken = account_named(connection, command.name.value).has_value()};
  if (command.person) {
    state.person_found = person_exists(connection, *command.person);
    state.person_has_account = account_of(connection, *command.person).has_value();
  }
  return state;
}

GrantState gather_grant(store::Connection& connection, const GrantRole& command, const Occasion&) {
  GrantState state{.account = find_account(connection, command.account),
                   .grants = grants_of(connection, command.account)};
  if (command.scope) {
    const char* sql = command.scope_kind == ScopeKind::unit ? "SELECT COUNT(*) FROM unit WHERE id = ?"
                                                            : "SELECT COUNT(*) FROM engagement WHERE id = ?";
    state.scope_found = store::number(connection, sql, std::string_view(*command.scope)) > 0;
  }
  return state;
}

RevokeState gather_revoke(store::Connection& connection, const Revoke& command, const Occasion&) {
  return {find_grant(connection, command.grant)};
}

LockState gather_lock(store::Connection& connection, const Lock& command, const Occasion&) {
  return {find_account(connection, command.account)};
}

LockState gather_unlock(store::Connection& connection, const Unlock& command, const Occasion&) {
  return {find_account(connection, command.account)};
}

PasswordState gather_change(store::Connection& connection, const ChangePassword& command,
                            const Occasion& occasion) {
  const auto credential = credential_of(connection, occasion.actor.account);
  return {.old_matches =
              credential && crypto::password_matches(credential->password_hash, command.old_password.value),
          .account_found = credential.has_value()};
}

PasswordState gather_reset(store::Connection& connection, const ResetPassword& command, const Occasion&) {
  return {.account_found = find_account(connection, command.account).has_value()};
}

/// Hashes on the caller's thread: Argon2id takes longer than hundreds of commands.
template <class Command, auto password>
SecretHandling<Command> password_handling(crypto::PasswordCost cost) {
  return {.prepare =
              [cost](Command& command) {
                const std::string& typed = (command.*password).value;
                command.hashed.strong = crypto::password_is_strong(typed);
                if (command.hashed.strong) command.hashed.encoded = crypto::hash_password(typed, cost);
              },
          .keep =
              [](store::Connection& connection, const Command& command, const Facts& facts) {
                keep_password(connection, std::string(facts.front().data.at("id").as_string()),
                              command.hashed.encoded);
              }};
}

}  // namespace

void register_noun(Registry& registry) {
  const auto cost = registry.password_cost();
  const Who system = by({Role::system_admin});
  const Who security = by({Role::security_admin});
  register_facts(registry);
  registry.command(create, system, gather_create, Stream::security,
                   password_handling<Create, &Create::password>(cost));
  registry.command(grant, security, gather_grant, Stream::security);
  registry.command(revoke, security, gather_revoke, Stream::security);
  registry.command(lock, system, gather_lock, Stream::security);
  registry.command(unlock, system, gather_unlock, Stream::security);
  registry.command(change_password, by_anyone_signed_in(), gather_change, Stream::security,
                   password_handling<ChangePassword, &ChangePassword::new_password>(cost));
  registry.command(reset_password, system, gather_reset, Stream::security,
                   password_handling<ResetPassword, &ResetPassword::password>(cost));
  register_views(registry);
}

}  // namespace huiyin::account
