#include "identity/account/records.hpp"

#include "store/row.hpp"

namespace huiyin::account {

std::optional<Account> find_account(store::Connection& connection, const AccountId& id) {
  return store::find<Account>(connection, "WHERE id = ?", id);
}

std::optional<Account> account_named(store::Connection& connection, std::string_view name) {
  return store::find<Account>(connection, "WHERE name = ?", name);
}

std::optional<AccountGrant> find_grant(store::Connection& connection, const GrantId& id) {
  return store::find<AccountGrant>(connection, "WHERE id = ?", id);
}

std::vector<AccountGrant> grants_of(store::Connection& connection, const AccountId& id) {
  return store::select<AccountGrant>(connection, "WHERE account_id = ? ORDER BY role, scope", id);
}

std::optional<AccountId> account_of(store::Connection& connection, const PersonId& person) {
  store::Statement row = connection.prepare("SELECT id FROM account WHERE person_id = ?");
  row.with(std::string_view(person.value));
  if (!row.step()) return std::nullopt;
  return AccountId{std::string(row.text(0))};
}

bool person_exists(store::Connection& connection, const PersonId& person) {
  return store::number(connection, "SELECT COUNT(*) FROM person WHERE id = ?", person) > 0;
}

bool any_account(store::Connection& connection) {
  return store::number(connection, "SELECT COUNT(*) FROM (SELECT 1 FROM account LIMIT 1)") > 0;
}

namespace {

/// Of the unit and all below it; whatever comes later belongs to it from its first day.
std::vector<std::string> engagements_below(store::Connection& connection, const std::string& unit) {
  return store::texts(connection,
                      "SELECT e.id FROM unit above JOIN unit u ON u.path = above.path OR"
                      " SUBSTR(u.path, 1, LENGTH(above.path) + 1) = above.path || '/'"
                      " JOIN engagement e ON e.unit_id = u.id WHERE above.id = ?",
                      std::string_view(unit));
}

}  // namespace

std::optional<Actor> load_actor(store::Connection& connection, const std::string& account) {
  Actor actor;
  {
    store::Statement row = connection.prepare(
        "SELECT a.name, COALESCE(a.person_id, ''), COALESCE(p.name, ''), COALESCE(p.unit_id, '') FROM "
        "account a"
        " LEFT JOIN person p ON p.id = a.person_id WHERE a.id = ? AND a.state = 'active'");
    row.with(std::string_view(account));
    if (!row.step()) return std::nullopt;
    actor.account = account;
    actor.name = row.text(0);
    actor.person = row.text(1);
    actor.person_name = row.text(2);
    actor.unit = row.text(3);
  }
  for (const AccountGrant& grant : grants_of(connection, AccountId{account})) {
    actor.grants.push_back({grant.role, grant.scope_kind, grant.scope});
    if (grant.scope_kind != ScopeKind::unit) continue;
    for (std::string& engagement : engagements_below(connection, grant.scope))
      actor.grants.push_back({grant.role, ScopeKind::engagement, std::move(engagement)});
  }
  return actor;
}

std::optional<Credential> credential_of(store::Connection& connection, const std::string& account) {
  store::Statement row =
      connection.prepare("SELECT password_hash, failures, locked_until FROM credential WHERE account_id = ?");
  row.with(std::string_view(account));
  if (!row.step()) return std::nullopt;
  Credential credential{std::string(row.text(0)), static_cast<int>(row.integer(1)), std::nullopt};
  if (!row.is_null(2)) credential.locked_until = Instant::parse(row.text(2));
  return credential;
}

void keep_password(store::Connection& connection, const std::string& account, const std::string& encoded) {
  connection
      .prepare(
          "INSERT INTO credential (account_id, password_hash) VALUES (?, ?)"
          " ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash, failures = 0,"
          " locked_until = NULL")
      .with(account, encoded)
      .run();
}

void keep_failures(store::Connection& connection, const std::string& account, int failures,
                   std::optional<Instant> locked_until) {
  store::Statement update =
      connection.prepare("UPDATE credential SET failures = ?, locked_until = ? WHERE account_id = ?");
  update.bind(1, failures).bind(3, account);
  if (locked_until) {
    update.bind(2, locked_until->text());
  } else {
    update.bind(2, nullptr);
  }
  update.run();
}

void register_facts(Registry& registry) {
  registry.fact("account.created", inserts_into("account"));
  registry.fact("account.granted", inserts_into("account_grant"));
  registry.fact("account.revoked", deletes_from("account_grant"));
  registry.fact("account.locked", updates("account"));
  registry.fact("account.unlocked", updates("account"));
  registry.fact("account.password_changed", observed());
  registry.volatile_table("credential");
}

}  // namespace huiyin::account
