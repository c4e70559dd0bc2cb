#include "inspection/feedback/rules.hpp"

#include <fmt/format.h>

#include "inspection/rectification/facts.hpp"

namespace huiyin::feedback {
namespace {

using DraftCase = Case<Draft, DraftState>;
using ApproveCase = Case<Approve, FeedbackState>;
using DeliverCase = Case<Deliver, FeedbackState>;
using ReceiveCase = Case<Receive, FeedbackState>;

template <class CaseType>
Rung<CaseType> feedback_absent() {
  return {"not_found", not_found, "P48", [](const CaseType& c) { return !c.state.feedback; }, "feedback"};
}

template <class CaseType, State expected>
Rung<CaseType> feedback_elsewhere() {
  return {"wrong_state", conflict,
          "P48",         [](const CaseType& c) { return c.state.feedback->state != expected; },
          "feedback",    [](const CaseType& c) { return to_json(c.state.feedback->state); }};
}

/// The list of problems that goes with the feedback, numbered one by one (T49).
rectification::Raised raised(const DraftCase& c, const Stated& stated, int ordinal) {
  const engagement::Engagement& engagement = *c.state.engagement;
  return {
      .engagement_id = c.command.engagement,
      .id = c.occasion.fresh<FindingNoun>(),
      .round_id = engagement.round_id,
      .unit_id = engagement.unit_id,
      .engagement_number = engagement.number,
      .unit_name = engagement.unit_name,
      .team_name = engagement.team_name,
      .ordinal = ordinal,
      .number = fmt::format("{}-WT-{:04}", engagement.number, ordinal),
      .paper_id = stated.statement.paper_id,
      .paper_number = stated.statement.paper_number,
      .focus = stated.statement.focus,
      .area = stated.statement.area,
      .severity = stated.paper.severity,
      .title = stated.paper.title.value,
      .text = stated.statement.text,
  };
}

}  // namespace

const Rule<Draft, DraftState> draft{
    .name = "feedback.draft",
    .ladder =
        {
            {"no_report", conflict, "P48",
             [](const DraftCase& c) {
               return !c.state.report || c.state.report->state != report::State::reviewed ||
                      c.state.stated.empty();
             },
             "engagement"},
            // The unit is told what the Party group agreed to, and nothing before it did (P47, P48).
            {"not_heard", conflict, "P47", [](const DraftCase& c) { return !c.state.party_group_hearing; },
             "engagement"},
            {"exists", conflict, "P48", [](const DraftCase& c) { return c.state.existing.has_value(); },
             "engagement"},
        },
    .facts =
        [](const DraftCase& c) {
          Facts facts;
          facts << Drafted{
              .engagement_id = c.command.engagement,
              .id = c.occasion.fresh<FeedbackNoun>(),
              .report_id = c.state.report->id,
              .overall = c.command.overall,
              .requirements = c.command.requirements,
              .findings = static_cast<int>(c.state.stated.size()),
              .drafted_on = c.occasion.today,
              .due_on = c.occasion.norms.due("feedback", c.state.party_group_hearing->held_on),
          };
          int ordinal = 0;
          for (const Stated& stated : c.state.stated) facts << raised(c, stated, ++ordinal);
          return facts;
        },
};

const Rule<Approve, FeedbackState> approve{
    .name = "feedback.approve",
    .from = {"draft"},
    .ladder = {feedback_absent<ApproveCase>(), feedback_elsewhere<ApproveCase, State::draft>()},
    .facts =
        [](const ApproveCase& c) {
          return facts_of(Approved{.engagement_id = c.command.engagement,
                                   .id = c.command.feedback,
                                   .document_number = c.command.document_number,
                                   .approved_on = c.occasion.today});
        },
};

const Rule<Deliver, FeedbackState> deliver{
    .name = "feedback.deliver",
    .from = {"approved"},
    .ladder =
        {
            feedback_absent<DeliverCase>(),
            feedback_elsewhere<DeliverCase, State::approved>(),
            {"held_in_future", invalid, "P48",
             [](const DeliverCase& c) { return c.command.held_on > c.occasion.today; }, "held_on"},
            // The unit is told what was approved, so not before it was (P48).
            {"held_before_approval", invalid, "P48",
             [](const DeliverCase& c) {
               return c.state.feedback->approved_on && c.command.held_on < *c.state.feedback->approved_on;
             },
             "held_on"},
        },
    .facts =
        [](const DeliverCase& c) {
          return facts_of(Delivered{.engagement_id = c.command.engagement,
                                    .id = c.command.feedback,
                                    .held_on = c.command.held_on,
                                    .attended = c.command.attended});
        },
};

// Signing for it starts the clock of rectification: this day is F (P48, P51).
const Rule<Receive, FeedbackState> receive{
    .name = "feedback.receive",
    .from = {"delivered"},
    .ladder = {feedback_absent<ReceiveCase>(), feedback_elsewhere<ReceiveCase, State::delivered>()},
    .facts =
        [](const ReceiveCase& c) {
          return facts_of(Received{.engagement_id = c.command.engagement,
                                   .id = c.command.feedback,
                                   .received_by = c.command.signed_by,
                                   .received_on = c.occasion.today,
                                   .acceptance = c.command.acceptance},
                          engagement::FedBack{.id = c.command.engagement, .feedback_on = c.occasion.today});
        },
};

}  // namespace huiyin::feedback
