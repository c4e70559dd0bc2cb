// After the approvals: the unit is told, puts it right, the team checks, the matter is struck off (P36).
#include "inspection/immediate/rules_common.hpp"
#include "inspection/paper/steps.hpp"

namespace huiyin::immediate {
namespace {

using NotifyCase = Case<Notify, SubjectState>;
using RectifyCase = Case<Rectify, RectifyState>;
using CheckCase = Case<Check, SubjectState>;
using CloseCase = Case<Close, SubjectState>;

}  // namespace

const Rule<Notify, SubjectState> notify{
    .name = "immediate.notify",
    .from = {"approved"},
    .ladder = {immediate_absent<NotifyCase>(), immediate_elsewhere<NotifyCase, State::approved>()},
    .facts =
        [](const NotifyCase& c) {
          return facts_of(Notified{
              .engagement_id = c.command.engagement,
              .id = c.command.immediate,
              .notified_on = c.occasion.today,
          });
        },
};

const Rule<Rectify, RectifyState> rectify{
    .name = "immediate.rectify",
    .from = {"notified"},
    .ladder =
        {
            immediate_absent<RectifyCase>(),
            immediate_elsewhere<RectifyCase, State::notified>(),
            {"evidence_missing", conflict, "P36",
             [](const RectifyCase& c) { return c.state.evidence_count == 0; }, "immediate"},
        },
    .facts =
        [](const RectifyCase& c) {
          return facts_of(Rectified{
              .engagement_id = c.command.engagement,
              .id = c.command.immediate,
              .result = c.command.result,
              .rectified_by_name = paper::signature(c.occasion.actor),
              .rectified_on = c.occasion.today,
          });
        },
};

const Rule<Check, SubjectState> check{
    .name = "immediate.check",
    .from = {"rectified"},
    .ladder =
        {
            immediate_absent<CheckCase>(),
            immediate_elsewhere<CheckCase, State::rectified>(),
            {"opinion_missing", invalid, "P36",
             [](const CheckCase& c) {
               return c.command.decision == paper::Verdict::send_back && !c.command.opinion;
             },
             "opinion"},
        },
    .facts =
        [](const CheckCase& c) {
          if (c.command.decision == paper::Verdict::send_back)
            return facts_of(Returned{
                .engagement_id = c.command.engagement,
                .id = c.command.immediate,
                .checked_by = paper::acting_person(c.occasion.actor),
                .checked_by_name = paper::signature(c.occasion.actor),
                .checked_on = c.occasion.today,
                .check_opinion = *c.command.opinion,
            });
          return facts_of(Checked{
              .engagement_id = c.command.engagement,
              .id = c.command.immediate,
              .checked_by = paper::acting_person(c.occasion.actor),
              .checked_by_name = paper::signature(c.occasion.actor),
              .checked_on = c.occasion.today,
              .check_opinion = c.command.opinion,
          });
        },
};

const Rule<Close, SubjectState> close{
    .name = "immediate.close",
    .from = {"checked"},
    .ladder =
        {
            immediate_absent<CloseCase>(),
            immediate_elsewhere<CloseCase, State::checked>(),
            // Whoever found it put right does not also strike it off.
            {"checker_closes", forbidden, "P36",
             [](const CloseCase& c) {
               const auto& checker = c.state.immediate->checked_by;
               return checker && checker->value == c.occasion.actor.person;
             },
             "immediate"},
        },
    .facts =
        [](const CloseCase& c) {
          return facts_of(Closed{
              .engagement_id = c.command.engagement,
              .id = c.command.immediate,
              .closed_on = c.occasion.today,
          });
        },
};

}  // namespace huiyin::immediate
