#include "base/json.hpp"
#include "identity/account/noun.hpp"
#include "identity/account/records.hpp"
#include "store/row.hpp"

namespace huiyin::account {
namespace {

/// Accounts are the three administrators' own matter; business does not list them.
Predicate administrators_only(const Question& question) {
  const bool administers = question.actor.has({Role::system_admin, Role::security_admin, Role::audit_admin});
  return Predicate{administers ? "1" : "0", {}};
}

json::value record(store::Connection& connection, std::string_view, std::string_view id) {
  return to_json(*find_account(connection, AccountId{std::string(id)}));
}

void add_grants(const Question& question, const json::value& record, json::object& out) {
  json::array grants;
  store::Statement rows = question.connection.prepare(
      "SELECT g.id, g.role, g.scope_kind, g.scope, COALESCE(u.name, e.number, '') FROM account_grant g"
      " LEFT JOIN unit u ON u.id = g.scope LEFT JOIN engagement e ON e.id = g.scope"
      " WHERE g.account_id = ? ORDER BY g.role");
  rows.with(std::string_view(record.at("id").as_string()));
  while (rows.step())
    grants.push_back({{"id", rows.text(0)},
                      {"role", rows.text(1)},
                      {"scope_kind", rows.text(2)},
                      {"scope", rows.text(3)},
                      {"scope_name", rows.text(4)}});
  out["grants"] = std::move(grants);
  store::Statement person = question.connection.prepare("SELECT name FROM person WHERE id = ?");
  if (record.at("person_id").is_string() &&
      person.with(std::string_view(record.at("person_id").as_string())).step())
    out["person_name"] = person.text(0);
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "account",
          .who = by({Role::system_admin, Role::security_admin, Role::audit_admin}),
          .from = "account a LEFT JOIN person p ON p.id = a.person_id",
          .id = "a.id",
          .state = "a.state",
          .columns =
              {
                  {"name", ColumnType::text, "a.name", filter | sort | search | shown},
                  {"person_name", ColumnType::text, "p.name", filter | search | shown | nullable},
                  {"state", ColumnType::enumeration, "a.state", filter | sort | group | shown},
                  {"roles", ColumnType::words,
                   "(SELECT GROUP_CONCAT(DISTINCT g.role) FROM account_grant g WHERE g.account_id = a.id)",
                   shown, "account.role."},
                  {"created_at", ColumnType::instant, "a.created_at", filter | sort | shown},
              },
          .visible = administrators_only,
          .default_sort = "name",
          .record = record,
      },
      add_grants);
}

}  // namespace huiyin::account
