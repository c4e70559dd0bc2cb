#include "inspection/calendar/records.hpp"

#include "store/row.hpp"

namespace huiyin::calendar {

std::optional<Notice> find_notice(store::Connection& connection, const NoticeId& id) {
  return store::find<Notice>(connection, "WHERE id = ?", id);
}

std::vector<Notice> notices_in_force(store::Connection& connection) {
  return store::select<Notice>(connection, "WHERE state = ? ORDER BY year", State::in_force);
}

std::string key_of_notices(store::Connection& connection) {
  store::Statement rows =
      connection.prepare("SELECT id FROM calendar_notice WHERE state = 'in_force' ORDER BY year");
  std::string key;
  while (rows.step()) key += rows.text(0);
  return key;
}

void register_facts(Registry& registry) {
  registry.fact("calendar.imported", inserts_into("calendar_notice"));
  registry.fact("calendar.replaced", updates("calendar_notice"));
}

}  // namespace huiyin::calendar
