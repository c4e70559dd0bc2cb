#pragma once
// Whether a state that was read from bytes can be stepped under its program: whatever step follows without
// looking leads somewhere, to a thing of the right kind, and every number is one that can be counted on.

#include "bpmn/state.hpp"

namespace huiyin::bpmn {

[[nodiscard]] bool consistent(const Instance& instance, const Program& program);

}  // namespace huiyin::bpmn
