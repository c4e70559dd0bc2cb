#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "inspection/rectification/payload.hpp"
#include "spine/rule.hpp"

namespace huiyin::rectification {

struct PlanCaseState {
  std::optional<engagement::Engagement> engagement;
  std::optional<RectificationPlan> plan;  // an earlier submission
  std::vector<Finding> findings;          // of the engagement, in order
  std::vector<Measure> measures;          // of the earlier submission
  std::map<UnitId, std::string>
      departments;  // those of the headquarters that the items name, with their names
};
/// The office decides on a plan; accepting it starts the work on its findings.
struct PlanDecisionState {
  std::optional<RectificationPlan> plan;
  std::vector<Finding> findings;
};
struct FindingState {
  std::optional<Finding> finding;
  std::vector<Measure> measures;
  std::int64_t evidence = 0;
};

// rules_plan.cpp
extern const Rule<Plan, PlanCaseState> plan;
extern const Rule<AcceptPlan, PlanDecisionState> accept_plan;
extern const Rule<ReturnPlan, PlanDecisionState> return_plan;
// rules_progress.cpp
extern const Rule<ReportProgress, FindingState> report_progress;
extern const Rule<FinishMeasure, FindingState> finish_measure;
extern const Rule<AddMeasure, FindingState> add_measure;
extern const Rule<Extend, FindingState> extend;
// rules_closure.cpp
extern const Rule<Apply, FindingState> apply;
extern const Rule<CheckDone, FindingState> check;
extern const Rule<Close, FindingState> close;
extern const Rule<SendBack, FindingState> send_back;
extern const Rule<Reopen, FindingState> reopen;

}  // namespace huiyin::rectification
