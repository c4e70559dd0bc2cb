#include "identity/account/records.hpp"
#include "identity/installation/noun.hpp"
#include "identity/installation/rules.hpp"

namespace huiyin::installation {
namespace {

FoundState gather_found(store::Connection& connection, const Found&, const Occasion&) {
  return {account::any_account(connection)};
}

void hash(Administrator& administrator, crypto::PasswordCost cost) {
  administrator.hashed.strong = crypto::password_is_strong(administrator.password.value);
  if (administrator.hashed.strong)
    administrator.hashed.encoded = crypto::hash_password(administrator.password.value, cost);
}

/// The facts name the accounts in the order system, security, audit, each followed by its grant.
void keep(store::Connection& connection, const Found& command, const Facts& facts) {
  const Administrator* const in_order[] = {&command.system, &command.security, &command.audit};
  size_t next = 0;
  for (const Fact& happened : facts)
    if (happened.name == account::Created::fact)
      account::keep_password(connection, std::string(happened.data.at("id").as_string()),
                             in_order[next++]->hashed.encoded);
}

}  // namespace

std::string group_name(store::Connection& connection) {
  store::Statement row = connection.prepare("SELECT group_name FROM installation");
  return row.step() ? std::string(row.text(0)) : std::string();
}

void register_noun(Registry& registry) {
  registry.fact("installation.founded", inserts_into("installation"));
  registry.command(found, by_anyone(), gather_found, Stream::security,
                   {.prepare =
                        [cost = registry.password_cost()](Found& command) {
                          hash(command.system, cost);
                          hash(command.security, cost);
                          hash(command.audit, cost);
                        },
                    .keep = keep});
}

}  // namespace huiyin::installation
