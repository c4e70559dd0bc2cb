#pragma once

#include <optional>
#include <vector>

#include "inspection/calendar/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::calendar {

struct ImportState {
  std::optional<NoticeId> earlier;  // of the same year, in force until now
  std::vector<OpenDeadline> open;
};

extern const Rule<Import, ImportState> import_notice;

}  // namespace huiyin::calendar
