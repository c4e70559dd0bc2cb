#include "inspection/confirmation/rules.hpp"

#include <fmt/format.h>

#include "inspection/paper/facts.hpp"
#include "inspection/paper/steps.hpp"

namespace huiyin::confirmation {
namespace {

using paper::ConfirmationStatus;
using paper::StepDecision;
using paper::StepName;
using SendCase = Case<Send, SendState>;
using AgreeCase = Case<Agree, AnswerState>;
using ObjectCase = Case<Object, AnswerState>;
using ResolveCase = Case<Resolve, AnswerState>;

constexpr std::string_view answer_deadline = "confirmation_answer";

template <class CaseType>
Rung<CaseType> sheet_absent() {
  return {"not_found", not_found, "P34", [](const CaseType& c) { return !c.state.confirmation; },
          "confirmation"};
}

template <class CaseType, State expected>
Rung<CaseType> sheet_elsewhere() {
  return {"wrong_state",  conflict,
          "P34",          [](const CaseType& c) { return c.state.confirmation->state != expected; },
          "confirmation", [](const CaseType& c) { return to_json(c.state.confirmation->state); }};
}

/// Every answer and decision is written back to the paper, with who and when (P34).
template <class CaseType>
paper::ConfirmationChanged written_back(const CaseType& c, ConfirmationStatus status, StepDecision decision,
                                        const std::optional<Text>& words) {
  return {
      .engagement_id = c.command.engagement,
      .id = c.state.paper->id,
      .confirmation = status,
      .confirmation_id = c.command.confirmation,
      .steps = paper::with_step(c.state.paper->steps, c.occasion, StepName::confirm, decision, words),
  };
}

StepDecision as_step(Decision decision) {
  switch (decision) {
    case Decision::upheld:
      return StepDecision::upheld;
    case Decision::amended:
      return StepDecision::amended;
    case Decision::withdrawn:
      return StepDecision::withdrawn;
  }
  return StepDecision::upheld;
}

}  // namespace

const Rule<Send, SendState> send{
    .name = "confirmation.send",
    .ladder =
        {
            {"paper_not_found", not_found, "P34", [](const SendCase& c) { return !c.state.paper; }, "paper"},
            {"not_reviewed", conflict, "P34",
             [](const SendCase& c) {
               return c.state.paper->state != paper::State::reviewed &&
                      c.state.paper->state != paper::State::discussed;
             },
             "paper", [](const SendCase& c) { return to_json(c.state.paper->state); }},
            {"sent_already", conflict, "P34",
             [](const SendCase& c) { return c.state.paper->confirmation != ConfirmationStatus::none; },
             "paper"},
        },
    .facts =
        [](const SendCase& c) {
          const ConfirmationId id = c.occasion.fresh<ConfirmationNoun>();
          const paper::Paper& paper = *c.state.paper;
          return facts_of(
              Sent{
                  .engagement_id = c.command.engagement,
                  .id = id,
                  .ordinal = c.state.next_ordinal,
                  .number = fmt::format("{}-QR-{:04}", c.state.engagement_number, c.state.next_ordinal),
                  .paper_id = paper.id,
                  .paper_number = paper.provisional_number,
                  .statement = c.command.statement,
                  .sent_by_name = paper::signature(c.occasion.actor),
                  .sent_on = c.occasion.today,
                  .due_on = c.occasion.norms.due(answer_deadline, c.occasion.today),
              },
              paper::ConfirmationChanged{
                  .engagement_id = c.command.engagement,
                  .id = paper.id,
                  .confirmation = ConfirmationStatus::sent,
                  .confirmation_id = id,
                  .steps = paper::with_step(paper.steps, c.occasion, StepName::confirm, StepDecision::sent),
              });
        },
};

const Rule<Agree, AnswerState> agree{
    .name = "confirmation.agree",
    .from = {"sent"},
    .ladder = {sheet_absent<AgreeCase>(), sheet_elsewhere<AgreeCase, State::sent>()},
    .facts =
        [](const AgreeCase& c) {
          return facts_of(
              Agreed{
                  .engagement_id = c.command.engagement,
                  .id = c.command.confirmation,
                  .answered_by_name = paper::signature(c.occasion.actor),
                  .answered_on = c.occasion.today,
                  .remark = c.command.remark,
              },
              written_back(c, ConfirmationStatus::agreed, StepDecision::agreed, c.command.remark));
        },
};

const Rule<Object, AnswerState> object{
    .name = "confirmation.object",
    .from = {"sent"},
    .ladder =
        {
            sheet_absent<ObjectCase>(),
            sheet_elsewhere<ObjectCase, State::sent>(),
            {"reasons_missing", invalid, "P34", [](const ObjectCase& c) { return !c.command.reasons; },
             "reasons"},
        },
    .facts =
        [](const ObjectCase& c) {
          return facts_of(
              Objected{
                  .engagement_id = c.command.engagement,
                  .id = c.command.confirmation,
                  .answered_by_name = paper::signature(c.occasion.actor),
                  .answered_on = c.occasion.today,
                  .reasons = *c.command.reasons,
              },
              written_back(c, ConfirmationStatus::objected, StepDecision::objected, c.command.reasons));
        },
};

const Rule<Resolve, AnswerState> resolve{
    .name = "confirmation.resolve",
    .from = {"objected"},
    .ladder =
        {
            sheet_absent<ResolveCase>(),
            sheet_elsewhere<ResolveCase, State::objected>(),
            // An objection is weighed by somebody else than whose facts are objected to (复核).
            {"own_paper", forbidden, "R3",
             [](const ResolveCase& c) { return paper::is_own(*c.state.paper, c.occasion.actor); },
             "confirmation"},
            {"result_missing", invalid, "P34", [](const ResolveCase& c) { return !c.command.result; },
             "result"},
            {"facts_missing", invalid, "P34",
             [](const ResolveCase& c) { return c.command.decision == Decision::amended && !c.command.facts; },
             "facts"},
        },
    .facts =
        [](const ResolveCase& c) {
          const auto changed =
              written_back(c, ConfirmationStatus::resolved, as_step(c.command.decision), c.command.result);
          Facts facts = facts_of(
              Resolved{
                  .engagement_id = c.command.engagement,
                  .id = c.command.confirmation,
                  .decision = c.command.decision,
                  .result = *c.command.result,
                  .resolved_by_name = paper::signature(c.occasion.actor),
                  .resolved_on = c.occasion.today,
              },
              changed);
          if (c.command.decision == Decision::amended)
            facts << paper::FactsAmended{
                .engagement_id = c.command.engagement,
                .id = changed.id,
                .facts = *c.command.facts,
                .content_changed_at = c.occasion.now,
            };
          if (c.command.decision == Decision::withdrawn)
            facts << paper::Dropped{
                .engagement_id = c.command.engagement,
                .id = changed.id,
                .confirmation = changed.confirmation,
                .confirmation_id = changed.confirmation_id,
                .dropped_on = c.occasion.today,
                .drop_reason = *c.command.result,
                .steps = paper::with_step(changed.steps, c.occasion, StepName::drop, StepDecision::drop,
                                          c.command.result),
            };
          return facts;
        },
};

}  // namespace huiyin::confirmation
