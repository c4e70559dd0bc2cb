// The three levels of review and what ends a paper: review, discuss, sign, drop (R3, P33).
#include <fmt/format.h>

#include "inspection/paper/rules_common.hpp"
#include "inspection/paper/steps.hpp"

namespace huiyin::paper {
namespace {

using ReviewCase = Case<Review, ReviewState>;
using DiscussCase = Case<Discuss, DiscussState>;
using SignCase = Case<Sign, SignState>;
using DropCase = Case<Drop, DropState>;

template <class CaseType>
bool is_own_paper(const CaseType& c) {
  return is_own(*c.state.paper, c.occasion.actor);
}

template <class CaseType>
Returned returned(const CaseType& c, StepName step) {
  return {
      .engagement_id = c.command.engagement,
      .id = c.command.paper,
      .returned_opinion = c.command.opinion,
      .looked_at = c.occasion.now,
      .steps = with_step(c.state.paper->steps, c.occasion, step, StepDecision::send_back, c.command.opinion),
  };
}

template <class CaseType>
Facts dropped(const CaseType& c, StepName step, const Text& reason) {
  Facts facts = facts_of(Dropped{
      .engagement_id = c.command.engagement,
      .id = c.command.paper,
      .confirmation = standing_confirmation(*c.state.paper),
      .confirmation_id = standing_confirmation_id(*c.state.paper),
      .dropped_on = c.occasion.today,
      .drop_reason = reason,
      .steps = with_step(c.state.paper->steps, c.occasion, step, StepDecision::drop, reason),
  });
  recall_confirmation(facts, *c.state.paper);
  return facts;
}

/// The meeting weighs what the deputy passed; what it passed itself it may take up again, to send back or
/// drop (R1).
bool is_not_for_the_meeting(const DiscussCase& c) {
  const State state = c.state.paper->state;
  if (state == State::discussed) return c.command.decision == MeetingVerdict::pass;
  return state != State::reviewed;
}

bool is_unconfirmed(const SignCase& c) {
  // What is suspected of a person is never told to the unit (P34: papers of clues are not sent).
  if (c.command.disposition == Disposition::clue) return false;
  const ConfirmationStatus status = c.state.paper->confirmation;
  return status != ConfirmationStatus::agreed && status != ConfirmationStatus::resolved;
}

}  // namespace

const Rule<Review, ReviewState> review{
    .name = "paper.review",
    .from = {"submitted"},
    .ladder =
        {
            paper_absent<ReviewCase>(),
            paper_elsewhere<ReviewCase, State::submitted>(),
            {"own_paper", forbidden, "R3", is_own_paper<ReviewCase>, "paper"},
            {"opinion_missing", invalid, "R3",
             [](const ReviewCase& c) {
               return c.command.decision == Verdict::send_back && !c.command.opinion;
             },
             "opinion"},
        },
    .facts =
        [](const ReviewCase& c) {
          if (c.command.decision == Verdict::send_back) return facts_of(returned(c, StepName::review));
          return facts_of(Reviewed{
              .engagement_id = c.command.engagement,
              .id = c.command.paper,
              .reviewed_by = acting_person(c.occasion.actor),
              .reviewed_on = c.occasion.today,
              .looked_at = c.occasion.now,
              .steps = with_step(c.state.paper->steps, c.occasion, StepName::review, StepDecision::pass,
                                 c.command.opinion),
          });
        },
};

const Rule<Discuss, DiscussState> discuss{
    .name = "paper.discuss",
    .from = {"reviewed", "discussed"},
    .ladder =
        {
            paper_absent<DiscussCase>(),
            {"wrong_state", conflict, "P33", is_not_for_the_meeting, "paper",
             [](const DiscussCase& c) { return to_json(c.state.paper->state); }},
            {"meeting_not_found", not_found, "P32",
             [](const DiscussCase& c) { return !c.state.meeting_found; }, "meeting"},
            {"opinion_missing", invalid, "R3",
             [](const DiscussCase& c) {
               return c.command.decision != MeetingVerdict::pass && !c.command.opinion;
             },
             "opinion"},
        },
    .facts =
        [](const DiscussCase& c) {
          if (c.command.decision == MeetingVerdict::send_back)
            return facts_of(returned(c, StepName::discuss));
          if (c.command.decision == MeetingVerdict::drop)
            return dropped(c, StepName::discuss, *c.command.opinion);
          return facts_of(Discussed{
              .engagement_id = c.command.engagement,
              .id = c.command.paper,
              .meeting_id = c.command.meeting,
              .discussed_on = c.occasion.today,
              .looked_at = c.occasion.now,
              .steps = with_step(c.state.paper->steps, c.occasion, StepName::discuss, StepDecision::pass,
                                 c.command.opinion),
          });
        },
};

const Rule<Sign, SignState> sign{
    .name = "paper.sign",
    .from = {"discussed"},
    .ladder =
        {
            paper_absent<SignCase>(),
            paper_elsewhere<SignCase, State::discussed>(),
            {"own_paper", forbidden, "R3", is_own_paper<SignCase>, "paper"},
            {"facts_unconfirmed", conflict, "P34", is_unconfirmed, "paper",
             [](const SignCase& c) { return to_json(c.state.paper->confirmation); }},
            {"evidence_missing", conflict, "R3",
             [](const SignCase& c) { return c.state.evidence_count == 0; }, "paper"},
            {"report_closed", conflict, "P44",
             [](const SignCase& c) {
               return c.command.disposition == Disposition::report && c.state.report_closed;
             },
             "disposition"},
        },
    .facts =
        [](const SignCase& c) {
          const bool clue = c.command.disposition == Disposition::clue;
          Facts facts = facts_of(Signed{
              .engagement_id = c.command.engagement,
              .id = c.command.paper,
              .signed_ordinal = c.state.next_signed_ordinal,
              .number = fmt::format("{}-DG-{:04}", c.state.engagement_number, c.state.next_signed_ordinal),
              .disposition = c.command.disposition,
              .confirmation = standing_confirmation(*c.state.paper),
              .confirmation_id = standing_confirmation_id(*c.state.paper),
              .signed_by = acting_person(c.occasion.actor),
              .signed_on = c.occasion.today,
              .looked_at = c.occasion.now,
              .steps = with_step(c.state.paper->steps, c.occasion, StepName::sign,
                                 clue ? StepDecision::clue : StepDecision::report),
          });
          recall_confirmation(facts, *c.state.paper);
          return facts;
        },
};

const Rule<Drop, DropState> drop{
    .name = "paper.drop",
    .from = {"drafted", "submitted", "reviewed", "discussed"},
    .ladder =
        {
            paper_absent<DropCase>(),
            {"signed_already", conflict, "R3",
             [](const DropCase& c) { return c.state.paper->state == State::signed_off; }, "paper"},
            {"dropped_already", conflict, "R3",
             [](const DropCase& c) { return c.state.paper->state == State::dropped; }, "paper"},
        },
    .facts = [](const DropCase& c) { return dropped(c, StepName::drop, c.command.reason); },
};

}  // namespace huiyin::paper
