#include "identity/unit/records.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/evidence/records.hpp"
#include "inspection/rectification/noun.hpp"
#include "inspection/rectification/records.hpp"
#include "inspection/rectification/rules.hpp"

namespace huiyin::rectification {
namespace {

PlanCaseState gather_plan(store::Connection& connection, const Plan& command, const Occasion&) {
  PlanCaseState state{.engagement = engagement::find_engagement(connection, command.engagement),
                      .plan = find_plan_of(connection, command.engagement),
                      .findings = findings_of(connection, command.engagement),
                      .measures = measures_of(connection, command.engagement)};
  for (const PlanItem& item : command.items) {
    if (state.departments.contains(item.department)) continue;
    const auto department = unit::find_unit(connection, item.department);
    if (department && department->kind == unit::Kind::headquarters)
      state.departments.emplace(department->id, department->name);
  }
  return state;
}

template <class Command>
PlanDecisionState gather_decision(store::Connection& connection, const Command& command, const Occasion&) {
  return {.plan = find_plan(connection, command.engagement, command.plan),
          .findings = findings_of(connection, command.engagement)};
}

template <class Command>
FindingState gather_finding(store::Connection& connection, const Command& command, const Occasion&) {
  return {
      .finding = find_finding(connection, command.engagement, command.finding),
      .measures = measures_of(connection, command.engagement, command.finding),
      .evidence = evidence::evidence_count(connection, command.engagement, "finding", command.finding.value)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(plan, by_unit, gather_plan);
  registry.command(accept_plan, by_office, gather_decision<AcceptPlan>);
  registry.command(return_plan, by_office, gather_decision<ReturnPlan>);
  registry.command(report_progress, by_unit, gather_finding<ReportProgress>);
  registry.command(finish_measure, by_unit, gather_finding<FinishMeasure>);
  registry.command(add_measure, by_unit, gather_finding<AddMeasure>);
  registry.command(extend, by_office, gather_finding<Extend>);
  registry.command(apply, by_unit, gather_finding<Apply>);
  registry.command(check, by({Role::department}), gather_finding<CheckDone>);
  registry.command(close, by_office, gather_finding<Close>);
  registry.command(send_back, by_office, gather_finding<SendBack>);
  registry.command(reopen, by_office, gather_finding<Reopen>);
  register_views(registry);
  register_plan_views(registry);
}

}  // namespace huiyin::rectification
