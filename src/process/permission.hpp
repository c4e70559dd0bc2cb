#pragma once
// Who may ask what of an instance. The engine itself checks that a task is done by whoever has it; here
// stands who may take it, and who may steer.

#include <optional>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "bpmn/commands.hpp"
#include "process/model.hpp"
#include "spine/actor.hpp"

namespace huiyin::process {

/// Whose turn it is, where the action concerns a task.
struct Turn {
  std::string_view role;      // as the file names it: "team_leader,deputy_leader"; '' names nobody
  std::string_view assignee;  // empty: nobody has it
};

/// The roles a file's text names. One that is no role of ours is left out.
[[nodiscard]] std::vector<Role> roles_named(std::string_view text);

/// "complete_task", the last part of "process.complete_task".
[[nodiscard]] std::string_view name_of_action(const bpmn::Action& action);

/// Refuses session.required, record.not_found (what one may not see does not exist), permission.denied.
[[nodiscard]] std::optional<Refusal> denied(const Actor& actor, const Place& place,
                                            const bpmn::Action& action, const Turn& turn);

}  // namespace huiyin::process
