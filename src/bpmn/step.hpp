#pragma once
// One command, decided: pure, deterministic, without clock or I/O. A command is refused or carried out until
// every token rests; what the model itself gets wrong becomes an incident, never a refusal or an exception.

#include <vector>

#include "base/outcome.hpp"
#include "bpmn/commands.hpp"
#include "bpmn/events.hpp"
#include "bpmn/program.hpp"

namespace huiyin::bpmn {

enum class Answer { done, done_before };

struct Step {
  Answer answer = Answer::done;
  /// The instance's revision after the command; of the first time, where it was done before.
  std::uint64_t revision = 0;
  std::vector<Event> events;
  /// The instance as the events leave it.
  Instance instance;
};

/// What a command did to an instance that was stepped in place.
struct Change {
  Answer answer = Answer::done;
  std::uint64_t revision = 0;
  std::vector<Event> events;
};

/// How much one command may do before it is stopped with an incident: a loop without a wait never ends
/// (13.1).
struct Bounds {
  int passes = 20'000;
  std::size_t instances = 10'000;  // of one loop
  std::size_t depth = 200;         // of calls and sub-processes
  feel::Limits formulas = {.steps = 200'000, .memory_bytes = 4 * 1024 * 1024};
};

/// Refusals: bpmn.instance.{not_running, already_started, ended, suspended, not_suspended, other_program,
/// clock_backwards, numbers_used_up}, bpmn.command.id_missing, and those named at each command in step_*.cpp.
[[nodiscard]] Outcome<Step> step(const Program& program, const Instance& instance, const Command& command,
                                 Instant now, const Calendar& calendar, const Bounds& bounds = {});

/// As step, but changes the instance itself instead of a copy: what a command costs then does not grow with
/// what the instance has behind it. A refused command leaves it as it was.
[[nodiscard]] Outcome<Change> advance(const Program& program, Instance& instance, const Command& command,
                                      Instant now, const Calendar& calendar, const Bounds& bounds = {});

}  // namespace huiyin::bpmn
