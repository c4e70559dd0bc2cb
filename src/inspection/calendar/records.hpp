#pragma once
// The only door to the table `calendar_notice`.

#include <optional>
#include <vector>

#include "inspection/calendar/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::calendar {

[[nodiscard]] std::optional<Notice> find_notice(store::Connection& connection, const NoticeId& id);
/// One for each year that was imported, by year.
[[nodiscard]] std::vector<Notice> notices_in_force(store::Connection& connection);
/// What changes whenever another notice comes into force; cheap enough to be asked before every command.
[[nodiscard]] std::string key_of_notices(store::Connection& connection);

/// Every stored deadline that is still open. Reads other nouns' tables: their due days hang on this calendar.
[[nodiscard]] std::vector<OpenDeadline> open_deadlines(store::Connection& connection);

void register_facts(Registry& registry);

}  // namespace huiyin::calendar
