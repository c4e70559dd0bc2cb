#pragma once
// Words for the ids that a record holds: `<noun>.open` shows them beside the record as `names`, id → what it
// is called.

#include "base/json.hpp"
#include "store/connection.hpp"

namespace huiyin::names {

// Each leaves `names` as it is where `id` is null or nobody knows it.
void add_person(store::Connection& connection, const json::value& id, json::object& names);
/// The person whose account it is; the sign-in name where there is none.
void add_account(store::Connection& connection, const json::value& id, json::object& names);
void add_paper(store::Connection& connection, const json::value& engagement, const json::value& id,
               json::object& names);

}  // namespace huiyin::names
