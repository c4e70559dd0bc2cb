// Closing to zero, in levels: the unit's own check, the department, the office; nobody signs two of them (R4,
// P54).

#include <algorithm>
#include <ranges>

#include "inspection/rectification/rules_common.hpp"

namespace huiyin::rectification {
namespace {

using ApplyCase = Case<Apply, FindingState>;
using CheckCase = Case<CheckDone, FindingState>;
using CloseCase = Case<Close, FindingState>;
using SendBackCase = Case<SendBack, FindingState>;
using ReopenCase = Case<Reopen, FindingState>;

/// Whether whoever acts has already signed a level since the unit last applied.
template <class CaseType>
bool signed_below(const CaseType& c) {
  for (const Check& earlier : std::views::reverse(c.state.finding->checks)) {
    if (earlier.by.value == c.occasion.actor.account) return true;
    if (earlier.step == CheckStep::self) break;
  }
  return false;
}

template <class CaseType>
Rung<CaseType> submitter_approves() {
  return {"submitter_approves", forbidden, "P54", signed_below<CaseType>, "finding"};
}

template <class CaseType>
Rung<CaseType> measures_open() {
  return {"measures_open",
          conflict,
          "P54",
          [](const CaseType& c) { return c.state.finding->measures_open > 0; },
          "finding",
          [](const CaseType& c) {
            json::array texts;
            for (const Measure& measure : c.state.measures)
              if (measure.state == MeasureState::open) texts.emplace_back(measure.text);
            return json::value{{"measures", std::move(texts)}};
          }};
}

template <class CaseType>
Rung<CaseType> evidence_missing() {
  return {"evidence_missing", conflict, "P54", [](const CaseType& c) { return c.state.evidence == 0; },
          "evidence"};
}

}  // namespace

const Rule<Apply, FindingState> apply{
    .name = "rectification.apply",
    .from = from_states<State::rectifying>(),
    .ladder = {finding_absent<ApplyCase>(), finding_elsewhere<ApplyCase, State::rectifying>("P54"),
               measures_open<ApplyCase>(), evidence_missing<ApplyCase>()},
    .facts =
        [](const ApplyCase& c) {
          return facts_of(Applied{
              .engagement_id = c.command.engagement,
              .id = c.command.finding,
              .applied_by = AccountId{c.occasion.actor.account},
              .applied_on = c.occasion.today,
              .closure_due_on = c.occasion.norms.due("closure_check", c.occasion.today),
              .checks = signed_by_actor(c, CheckStep::self, paper::Verdict::pass, c.command.statement),
          });
        },
};

const Rule<CheckDone, FindingState> check{
    .name = "rectification.check",
    .from = from_states<State::self_checked>(),
    .ladder =
        {
            // Another department's finding is not there for this one, in whatever state it is.
            {"not_found", not_found, "R4",
             [](const CheckCase& c) {
               return !c.state.finding || !c.state.finding->department ||
                      c.state.finding->department->value != c.occasion.actor.unit;
             },
             "finding"},
            finding_elsewhere<CheckCase, State::self_checked>("P54"),
            submitter_approves<CheckCase>(),
            {"opinion_missing", invalid, "P54",
             [](const CheckCase& c) {
               return c.command.decision == paper::Verdict::send_back && !c.command.opinion;
             },
             "opinion"},
        },
    .facts =
        [](const CheckCase& c) {
          auto checks = signed_by_actor(c, CheckStep::department, c.command.decision, c.command.opinion);
          if (c.command.decision == paper::Verdict::send_back)
            return facts_of(SentBack{
                .engagement_id = c.command.engagement, .id = c.command.finding, .checks = std::move(checks)});
          return facts_of(Checked{
              .engagement_id = c.command.engagement, .id = c.command.finding, .checks = std::move(checks)});
        },
};

const Rule<Close, FindingState> close{
    .name = "rectification.close",
    .from = from_states<State::department_checked>(),
    .ladder = {finding_absent<CloseCase>(), finding_elsewhere<CloseCase, State::department_checked>("P54"),
               submitter_approves<CloseCase>(), measures_open<CloseCase>(), evidence_missing<CloseCase>()},
    .facts =
        [](const CloseCase& c) {
          return facts_of(Closed{
              .engagement_id = c.command.engagement,
              .id = c.command.finding,
              .closed_on = c.occasion.today,
              .checks = signed_by_actor(c, CheckStep::office, paper::Verdict::pass, c.command.opinion),
          });
        },
};

const Rule<SendBack, FindingState> send_back{
    .name = "rectification.send_back",
    .from = from_states<State::self_checked, State::department_checked>(),
    .ladder = {finding_absent<SendBackCase>(),
               finding_elsewhere<SendBackCase, State::self_checked, State::department_checked>("P54")},
    .facts =
        [](const SendBackCase& c) {
          return facts_of(SentBack{
              .engagement_id = c.command.engagement,
              .id = c.command.finding,
              .checks = signed_by_actor(c, CheckStep::office, paper::Verdict::send_back, c.command.opinion),
          });
        },
};

const Rule<Reopen, FindingState> reopen{
    .name = "rectification.reopen",
    .from = from_states<State::closed>(),
    .ladder =
        {
            finding_absent<ReopenCase>(),
            finding_elsewhere<ReopenCase, State::closed>("P54"),
            {"due_before_today", invalid, "P54",
             [](const ReopenCase& c) { return c.command.due_on < c.occasion.today; }, "due_on"},
        },
    .facts =
        [](const ReopenCase& c) {
          return facts_of(Reopened{
              .engagement_id = c.command.engagement,
              .id = c.command.finding,
              .due_on = c.command.due_on,
              .reopened_count = c.state.finding->reopened_count + 1,
              .checks = signed_by_actor(c, CheckStep::reopen, paper::Verdict::send_back, c.command.reason),
          });
        },
};

}  // namespace huiyin::rectification
