#pragma once
// The workloads in memory: what an instance costs the engine itself, without a store.

#include <string>

#include "../stage.hpp"
#include "bpmn/program.hpp"

namespace huiyin::bench {

/// Reads and compiles a file; throws where anything in it is refused.
[[nodiscard]] bpmn::Program compiled(const std::string& file);

// CPU of one instance, microseconds.
/// Without a task that waits: one command from start to end.
[[nodiscard]] double straight_through(const bpmn::Program& program);
/// Every user task completed by a command of its own, the state kept.
[[nodiscard]] double task_by_task(const bpmn::Program& program);
/// As that, but the state is read from its bytes before each command and written to them after it, as a
/// store would have it.
[[nodiscard]] double packed_between(const bpmn::Program& program);
/// One instance that loops through a user task `commands` times: the last thousand commands, each.
[[nodiscard]] double long_lived(int commands);

/// What reading a file costs, part by part, and what one state costs to write and read.
void measure_files();
void measure_states();

/// The same workloads on the disk, and a node with a million timers. Of the settings it wants the data
/// folder, the norms and the program.
void measure_durable(const Settings& settings);

}  // namespace huiyin::bench
