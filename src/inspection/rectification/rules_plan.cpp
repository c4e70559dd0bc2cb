// The plan: every finding has its goal, measures, responsible leader and day; the office accepts or returns
// it (P51).

#include <algorithm>
#include <set>

#include "inspection/rectification/rules_common.hpp"

namespace huiyin::rectification {
namespace {

using PlanCase = Case<Plan, PlanCaseState>;

std::set<FindingId> planned_findings(const PlanCase& c) {
  std::set<FindingId> planned;
  for (const PlanItem& item : c.command.items) planned.insert(item.finding);
  return planned;
}

/// "Accepted in full": a plan answers every finding of the feedback (照单全收, P48, P51).
std::vector<std::string> uncovered(const PlanCase& c) {
  const auto planned = planned_findings(c);
  std::vector<std::string> numbers;
  for (const Finding& finding : c.state.findings)
    if (!planned.contains(finding.id)) numbers.push_back(finding.number);
  return numbers;
}

const Finding* finding_of(const PlanCase& c, const PlanItem& item) {
  const auto found = std::ranges::find(c.state.findings, item.finding, &Finding::id);
  return found == c.state.findings.end() ? nullptr : &*found;
}

template <class Wrong>
bool any_item(const PlanCase& c, Wrong wrong) {
  return std::ranges::any_of(c.command.items, wrong);
}

/// The numbers of the findings whose items are wrong, for whoever mends the plan.
template <class Wrong>
json::value numbers_where(const PlanCase& c, Wrong wrong) {
  json::array numbers;
  for (const PlanItem& item : c.command.items)
    if (const Finding* finding = finding_of(c, item); finding != nullptr && wrong(item))
      numbers.emplace_back(finding->number);
  return json::object{{"findings", std::move(numbers)}};
}

bool has_no_measure(const PlanItem& item) {
  return item.measures.empty();
}

bool has_measure_after_item(const PlanItem& item) {
  return std::ranges::any_of(item.measures, [&](const PlannedMeasure& m) { return m.due_on > item.due_on; });
}

bool is_due_before(const PlanItem& item, Date day) {
  return item.due_on < day ||
         std::ranges::any_of(item.measures, [&](const PlannedMeasure& m) { return m.due_on < day; });
}

int count_of_measures(const Plan& plan) {
  std::size_t count = 0;
  for (const PlanItem& item : plan.items) count += item.measures.size();
  return static_cast<int>(count);
}

void tell_plan(Facts& facts, const PlanCase& c) {
  const auto findings = static_cast<int>(c.command.items.size());
  const AccountId by{c.occasion.actor.account};
  if (c.state.plan) {
    facts << PlanResubmitted{.engagement_id = c.command.engagement,
                             .id = c.state.plan->id,
                             .adopted_on = c.command.adopted_on,
                             .submitted_on = c.occasion.today,
                             .submitted_by = by,
                             .findings = findings,
                             .measures = count_of_measures(c.command)};
  } else {
    facts << PlanSubmitted{
        .engagement_id = c.command.engagement,
        .id = c.occasion.fresh<RectificationPlanNoun>(),
        .adopted_on = c.command.adopted_on,
        .submitted_on = c.occasion.today,
        .submitted_by = by,
        .due_on = c.occasion.norms.due("rectification_plan",
                                       c.state.engagement->feedback_on.value_or(c.occasion.today)),
        .findings = findings,
        .measures = count_of_measures(c.command)};
  }
}

void tell_item(Facts& facts, const PlanCase& c, const PlanItem& item) {
  const auto measures = static_cast<int>(item.measures.size());
  facts << Planned{.engagement_id = c.command.engagement,
                   .id = item.finding,
                   .goal = item.goal,
                   .leader_name = item.leader_name,
                   .department = item.department,
                   .department_name = c.state.departments.at(item.department),
                   .due_on = item.due_on,
                   .planned_on = c.occasion.today,
                   .measures_total = measures,
                   .measures_open = measures};
  int ordinal = 0;
  for (const PlannedMeasure& measure : item.measures)
    facts << MeasureAdded{.engagement_id = c.command.engagement,
                          .id = c.occasion.fresh<MeasureNoun>(),
                          .finding_id = item.finding,
                          .ordinal = ++ordinal,
                          .text = measure.text,
                          .kind = measure.kind,
                          .owner_name = measure.owner_name,
                          .due_on = measure.due_on};
}

template <class Command>
Rule<Command, PlanDecisionState> decides_on_plan(
    std::string_view name, Facts (*facts)(const Case<Command, PlanDecisionState>&),
    std::source_location source = std::source_location::current()) {
  using PlanDecisionCase = Case<Command, PlanDecisionState>;
  return {
      .name = name,
      .from = {name_of(PlanState::submitted)},
      .ladder =
          {
              {"not_found", not_found, "P51", [](const PlanDecisionCase& c) { return !c.state.plan; },
               "plan"},
              {"wrong_state", conflict, "P51",
               [](const PlanDecisionCase& c) { return c.state.plan->state != PlanState::submitted; }, "plan",
               [](const PlanDecisionCase& c) { return to_json(c.state.plan->state); }},
          },
      .facts = facts,
      .source = source,
  };
}

}  // namespace

const Rule<Plan, PlanCaseState> plan{
    .name = "rectification.plan",
    .ladder =
        {
            {"not_fed_back", conflict, "P51",
             [](const PlanCase& c) {
               return !c.state.engagement || c.state.engagement->state != engagement::State::fed_back;
             },
             "engagement"},
            // What the office accepted is the baseline; it changes item by item only (extend, add_measure).
            {"plan_accepted", conflict, "P51",
             [](const PlanCase& c) { return c.state.plan && c.state.plan->state == PlanState::accepted; }},
            {"adopted_in_future", invalid, "P51",
             [](const PlanCase& c) { return c.command.adopted_on > c.occasion.today; }, "adopted_on"},
            // The clock of rectification starts with the feedback (F); what was adopted before answers
            // nothing.
            {"adopted_before_feedback", invalid, "P51",
             [](const PlanCase& c) {
               return c.state.engagement->feedback_on &&
                      c.command.adopted_on < *c.state.engagement->feedback_on;
             },
             "adopted_on"},
            {"finding_uncovered", invalid, "P51", [](const PlanCase& c) { return !uncovered(c).empty(); },
             "items",
             [](const PlanCase& c) { return json::value{{"findings", json::value_from(uncovered(c))}}; }},
            {"finding_unknown", invalid, "P51",
             [](const PlanCase& c) {
               return any_item(c, [&](const PlanItem& item) { return finding_of(c, item) == nullptr; });
             },
             "items"},
            {"finding_twice", invalid, "P51",
             [](const PlanCase& c) { return planned_findings(c).size() != c.command.items.size(); }, "items"},
            {"measure_missing", invalid, "P51", [](const PlanCase& c) { return any_item(c, has_no_measure); },
             "items", [](const PlanCase& c) { return numbers_where(c, has_no_measure); }},
            {"measure_after_item", invalid, "P51",
             [](const PlanCase& c) { return any_item(c, has_measure_after_item); }, "items",
             [](const PlanCase& c) { return numbers_where(c, has_measure_after_item); }},
            {"due_before_adoption", invalid, "P51",
             [](const PlanCase& c) {
               return any_item(c, [&](const PlanItem& i) { return is_due_before(i, c.command.adopted_on); });
             },
             "items",
             [](const PlanCase& c) {
               return numbers_where(
                   c, [&](const PlanItem& i) { return is_due_before(i, c.command.adopted_on); });
             }},
            {"department_unknown", invalid, "P51",
             [](const PlanCase& c) {
               return any_item(
                   c, [&](const PlanItem& i) { return !c.state.departments.contains(i.department); });
             },
             "items",
             [](const PlanCase& c) {
               return numbers_where(
                   c, [&](const PlanItem& i) { return !c.state.departments.contains(i.department); });
             }},
        },
    .facts =
        [](const PlanCase& c) {
          Facts facts;
          tell_plan(facts, c);
          for (const Measure& measure : c.state.measures)
            facts << MeasureDropped{.engagement_id = measure.engagement_id, .id = measure.id};
          for (const PlanItem& item : c.command.items) tell_item(facts, c, item);
          return facts;
        },
};

const Rule<AcceptPlan, PlanDecisionState> accept_plan = decides_on_plan<AcceptPlan>(
    "rectification.accept_plan", [](const Case<AcceptPlan, PlanDecisionState>& c) {
      Facts facts;
      facts << PlanAccepted{.engagement_id = c.command.engagement,
                            .id = c.command.plan,
                            .opinion = c.command.opinion,
                            .decided_on = c.occasion.today,
                            .decided_by = AccountId{c.occasion.actor.account}};
      for (const Finding& finding : c.state.findings)
        facts << Started{.engagement_id = finding.engagement_id, .id = finding.id};
      return facts;
    });

const Rule<ReturnPlan, PlanDecisionState> return_plan = decides_on_plan<ReturnPlan>(
    "rectification.return_plan", [](const Case<ReturnPlan, PlanDecisionState>& c) {
      return facts_of(PlanReturned{.engagement_id = c.command.engagement,
                                   .id = c.command.plan,
                                   .opinion = c.command.opinion,
                                   .decided_on = c.occasion.today,
                                   .decided_by = AccountId{c.occasion.actor.account}});
    });

}  // namespace huiyin::rectification
