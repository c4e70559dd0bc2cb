#pragma once
// What of an instance others look for: its rows, as a function of its state and nothing else. So rows can be
// compared, and a rebuild cannot differ.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bpmn/state.hpp"

namespace huiyin::process {

// Views into the instance and its program; each list ascends by number.

struct TaskRow {
  bpmn::Number number = 0;
  std::string_view node;
  std::string_view role;
  std::string_view assignee;
  Instant opened;
  std::optional<Instant> due;
  bool operator==(const TaskRow&) const = default;
};

struct JobRow {
  bpmn::Number number = 0;
  std::string_view topic;
  std::string_view node;
  bool operator==(const JobRow&) const = default;
};

struct TimerRow {
  bpmn::Number number = 0;
  std::int64_t due_ms = 0;
  bool operator==(const TimerRow&) const = default;
};

struct SubscriptionRow {
  bpmn::Number number = 0;
  std::string_view kind;  // "message", "signal"
  std::string_view name;
  std::string_view key;
  bool operator==(const SubscriptionRow&) const = default;
};

struct Rows {
  std::vector<TaskRow> tasks;
  std::vector<JobRow> jobs;
  std::vector<TimerRow> timers;
  std::vector<SubscriptionRow> subscriptions;
};

/// Who may take a task: "team_leader,deputy_leader"; empty where the file names nobody.
[[nodiscard]] std::string_view role_of(const bpmn::Program& program, bpmn::Index node);

[[nodiscard]] Rows rows_of(const bpmn::Instance& instance, const bpmn::Program& program);

/// "account:…" of who has it, or "role:…" of each who may take it.
[[nodiscard]] std::vector<std::string> candidates_of(const TaskRow& task);

[[nodiscard]] inline std::int64_t milliseconds_of(Instant instant) {
  return instant.time.time_since_epoch().count();
}

/// Calls `gone` for each row that is no more or no more the same, then `come` for each that is new or
/// changed.
template <class Row, class Gone, class Come>
void compare(const std::vector<Row>& before, const std::vector<Row>& after, Gone gone, Come come) {
  auto old = before.begin();
  for (const Row& row : after) {
    while (old != before.end() && old->number < row.number) gone(*old++);
    const bool known = old != before.end() && old->number == row.number;
    if (known && *old == row) {
      ++old;
      continue;
    }
    if (known) gone(*old++);
    come(row);
  }
  while (old != before.end()) gone(*old++);
}

}  // namespace huiyin::process
