#pragma once
// What may be asked of a finding and of the plan that rectifies it.

#include "inspection/rectification/model.hpp"

namespace huiyin::rectification {

struct PlannedMeasure {
  Text text;
  MeasureKind kind{};
  Line owner_name;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(PlannedMeasure, (), (text, kind, owner_name, due_on))

/// One line of the plan's list of problems, measures and responsibilities (三清单, T51).
struct PlanItem {
  FindingId finding;
  Text goal;
  Line leader_name;
  UnitId department;  // of the headquarters: it checks what the unit says is done
  Date due_on;
  std::vector<PlannedMeasure> measures;
};
BOOST_DESCRIBE_STRUCT(PlanItem, (), (finding, goal, leader_name, department, due_on, measures))

struct Plan {
  EngagementId engagement;
  Date adopted_on;  // by the unit's Party organisation
  std::vector<PlanItem> items;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (engagement, adopted_on, items))

struct AcceptPlan {
  EngagementId engagement;
  RectificationPlanId plan;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(AcceptPlan, (), (engagement, plan, opinion))

struct ReturnPlan {
  EngagementId engagement;
  RectificationPlanId plan;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(ReturnPlan, (), (engagement, plan, opinion))

struct ReportProgress {
  EngagementId engagement;
  FindingId finding;
  Line month;  // "2020-08"
  int percent = 0;
  Text text;
};
BOOST_DESCRIBE_STRUCT(ReportProgress, (), (engagement, finding, month, percent, text))

struct FinishMeasure {
  EngagementId engagement;
  FindingId finding;
  MeasureId measure;
  Text result;
};
BOOST_DESCRIBE_STRUCT(FinishMeasure, (), (engagement, finding, measure, result))

struct AddMeasure {
  EngagementId engagement;
  FindingId finding;
  Text text;
  MeasureKind kind{};
  Line owner_name;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(AddMeasure, (), (engagement, finding, text, kind, owner_name, due_on))

struct Extend {
  EngagementId engagement;
  FindingId finding;
  Date due_on;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(Extend, (), (engagement, finding, due_on, reason))

struct Apply {
  EngagementId engagement;
  FindingId finding;
  Text statement;
};
BOOST_DESCRIBE_STRUCT(Apply, (), (engagement, finding, statement))

struct CheckDone {
  EngagementId engagement;
  FindingId finding;
  paper::Verdict decision{};
  std::optional<Text> opinion;
};
BOOST_DESCRIBE_STRUCT(CheckDone, (), (engagement, finding, decision, opinion))

struct Close {
  EngagementId engagement;
  FindingId finding;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(Close, (), (engagement, finding, opinion))

struct SendBack {
  EngagementId engagement;
  FindingId finding;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(SendBack, (), (engagement, finding, opinion))

struct Reopen {
  EngagementId engagement;
  FindingId finding;
  Text reason;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Reopen, (), (engagement, finding, reason, due_on))

}  // namespace huiyin::rectification
