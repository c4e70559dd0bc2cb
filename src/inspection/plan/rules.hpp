#pragma once

#include <optional>
#include <vector>

#include "inspection/plan/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::plan {

/// All editions of the engagement's plan, and the one the command names.
struct PlanState {
  std::vector<Plan> editions;
  std::optional<Plan> plan;
};

extern const Rule<Draft, PlanState> draft;
extern const Rule<Revise, PlanState> revise;
extern const Rule<Submit, PlanState> submit;
extern const Rule<Approve, PlanState> approve;
extern const Rule<Return, PlanState> give_back;
extern const Rule<Extend, PlanState> extend;

}  // namespace huiyin::plan
