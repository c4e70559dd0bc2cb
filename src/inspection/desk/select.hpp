#pragma once
// One kind of waiting thing, asked of the database for one person.

#include <optional>
#include <string>
#include <vector>

#include "inspection/desk/waiting.hpp"
#include "spine/question.hpp"

namespace huiyin::desk {

struct Row {
  const Waiting* kind = nullptr;
  std::string id;
  std::string title;
  std::optional<std::string> engagement;
  std::string engagement_number;
  std::string engagement_name;
  std::optional<Date> due_on;
  std::string since;
};

/// Appends at most `limit` rows, the most pressing ones; none where the person holds none of the roles.
void select_waiting(const Waiting& kind, const Question& question, std::int64_t limit,
                    std::vector<Row>& rows);

}  // namespace huiyin::desk
