#pragma once
// Rings that never let go: of automatic steps without an exit, of a loop without a bound, of calls.

#include <vector>

#include "bpmn/finding.hpp"
#include "bpmn/model.hpp"

namespace huiyin::bpmn {

void check_loops_of(const Process& process, std::vector<Finding>& findings);
/// Processes of the file that call one another in a ring.
void check_call_cycles(const Model& model, std::vector<Finding>& findings);

}  // namespace huiyin::bpmn
