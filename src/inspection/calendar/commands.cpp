#include "inspection/calendar/noun.hpp"
#include "inspection/calendar/records.hpp"
#include "inspection/calendar/rules.hpp"

namespace huiyin::calendar {
namespace {

ImportState gather_import(store::Connection& connection, const Import& command, const Occasion&) {
  ImportState state{.open = open_deadlines(connection)};
  for (const Notice& notice : notices_in_force(connection))
    if (notice.year == command.year) state.earlier = notice.id;
  return state;
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  // The office keeps the norms (P60). It is no right over anybody's data, so no administrator is needed.
  registry.command(import_notice, by_office, gather_import);
  register_views(registry);
}

}  // namespace huiyin::calendar
