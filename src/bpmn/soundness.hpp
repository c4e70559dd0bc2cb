#pragma once
// Whether every instance can end, on the model alone: conditions are taken to be able to come out either way.

#include <vector>

#include "bpmn/finding.hpp"
#include "bpmn/model.hpp"

namespace huiyin::bpmn {

/// Appends findings of Weight::unsound, each with the way to its element.
void check_soundness(const Model& model, std::vector<Finding>& findings);

}  // namespace huiyin::bpmn
