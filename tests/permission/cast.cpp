#include "cast.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "store/row.hpp"

namespace huiyin::permission {
namespace {

std::string one(store::Connection& connection, std::string_view sql, const std::string& value) {
  const auto found = store::texts(connection, sql, std::string_view(value));
  return found.empty() ? std::string() : found.front();
}

std::string account_with(store::Connection& connection, std::string_view role, const std::string& scope) {
  store::Statement row = connection.prepare(
      "SELECT a.name FROM account a JOIN account_grant g ON g.account_id = a.id WHERE a.state = 'active'"
      " AND g.role = ? AND g.scope = ?"
      " AND (SELECT COUNT(*) FROM account_grant h WHERE h.account_id = a.id) = 1 ORDER BY a.name");
  row.with(role, scope);
  if (!row.step()) throw std::runtime_error(fmt::format("nobody is {} of '{}' alone", role, scope));
  return std::string(row.text(0));
}

/// A department with something to check in this engagement, or any.
std::string department(store::Connection& connection, const std::string& engagement) {
  const std::string found = one(
      connection,
      "SELECT a.name FROM finding f JOIN person p ON p.unit_id = f.department JOIN account a ON a.person_id ="
      " p.id JOIN account_grant g ON g.account_id = a.id AND g.role = 'department'"
      " WHERE f.engagement_id = ? ORDER BY f.number LIMIT 1",
      engagement);
  return found.empty() ? account_with(connection, "department", "") : found;
}

}  // namespace

const std::vector<std::string>& columns() {
  static const std::vector<std::string> all = [] {
    auto names = names_of<Role>();
    names.emplace_back("nobody");
    return names;
  }();
  return all;
}

Cast cast_for(store::Connection& connection, const std::string& number, const std::string& other_number) {
  constexpr std::string_view by_number = "SELECT id FROM engagement WHERE number = ?";
  Cast cast{one(connection, by_number, number), one(connection, by_number, other_number), {}, {}};
  if (cast.own.empty() || cast.other.empty()) throw std::runtime_error("no engagement " + number);
  cast.round = one(connection, "SELECT round_id FROM engagement WHERE id = ?", cast.own);
  for (const std::string& column : columns()) {
    Player player{column, "-", {}};
    if (const auto role = enum_named<Role>(column)) {
      player.account = *role == Role::department
                           ? department(connection, cast.own)
                           : account_with(connection, column,
                                          !may_be_held(*role, ScopeKind::group) ? cast.own : std::string());
      player.unit = one(
          connection, "SELECT p.unit_id FROM account a JOIN person p ON p.id = a.person_id WHERE a.name = ?",
          player.account);
    }
    cast.players.push_back(std::move(player));
  }
  return cast;
}

}  // namespace huiyin::permission
