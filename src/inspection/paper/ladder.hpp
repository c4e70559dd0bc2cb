#pragma once
// The ladder as a reader sees it: who has signed, whose turn it is, what is still to come (design: the ladder
// is visible).

#include <vector>

#include "base/json.hpp"
#include "inspection/paper/model.hpp"
#include "inspection/team/model.hpp"

namespace huiyin::paper {

/// [{step, command, roles[], names[], standing: done|next|waiting|skipped, by_name, on, decision, opinion}]
[[nodiscard]] json::array ladder_of(const Paper& paper, const std::vector<team::Member>& members);

}  // namespace huiyin::paper
