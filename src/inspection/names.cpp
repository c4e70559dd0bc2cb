#include "inspection/names.hpp"

namespace huiyin::names {
namespace {

void add(store::Statement& row, const json::value& id, json::object& names) {
  if (row.step()) names[id.get_string()] = json::string(row.text(0));
}

}  // namespace

void add_person(store::Connection& connection, const json::value& id, json::object& names) {
  if (!id.is_string()) return;
  store::Statement row = connection.prepare("SELECT name FROM person WHERE id = ?");
  row.with(std::string_view(id.get_string()));
  add(row, id, names);
}

void add_account(store::Connection& connection, const json::value& id, json::object& names) {
  if (!id.is_string()) return;
  store::Statement row = connection.prepare(
      "SELECT COALESCE(p.name, a.name) FROM account a LEFT JOIN person p ON p.id = a.person_id WHERE a.id = "
      "?");
  row.with(std::string_view(id.get_string()));
  add(row, id, names);
}

void add_paper(store::Connection& connection, const json::value& engagement, const json::value& id,
               json::object& names) {
  if (!id.is_string()) return;
  store::Statement row = connection.prepare(
      "SELECT COALESCE(number, provisional_number) || ' ' || title FROM paper WHERE engagement_id = ? AND id "
      "= ?");
  row.with(std::string_view(engagement.get_string()), std::string_view(id.get_string()));
  add(row, id, names);
}

}  // namespace huiyin::names
