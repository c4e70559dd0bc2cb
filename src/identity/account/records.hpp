#pragma once
// The only door to the tables `account`, `account_grant` and `credential`.

#include <optional>
#include <vector>

#include "identity/account/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::account {

[[nodiscard]] std::optional<Account> find_account(store::Connection& connection, const AccountId& id);
[[nodiscard]] std::optional<Account> account_named(store::Connection& connection, std::string_view name);
[[nodiscard]] std::optional<AccountGrant> find_grant(store::Connection& connection, const GrantId& id);
[[nodiscard]] std::vector<AccountGrant> grants_of(store::Connection& connection, const AccountId& id);
/// The account of this person, if one was created.
[[nodiscard]] std::optional<AccountId> account_of(store::Connection& connection, const PersonId& person);
[[nodiscard]] bool person_exists(store::Connection& connection, const PersonId& person);
[[nodiscard]] bool any_account(store::Connection& connection);

/// Everything a request needs to know of who asks; nullopt for an unknown or locked account.
[[nodiscard]] std::optional<Actor> load_actor(store::Connection& connection, const std::string& account);

struct Credential {
  std::string password_hash;
  int failures = 0;
  std::optional<Instant> locked_until;
};
[[nodiscard]] std::optional<Credential> credential_of(store::Connection& connection,
                                                      const std::string& account);
void keep_password(store::Connection& connection, const std::string& account, const std::string& encoded);
void keep_failures(store::Connection& connection, const std::string& account, int failures,
                   std::optional<Instant> locked_until);

void register_facts(Registry& registry);

}  // namespace huiyin::account
