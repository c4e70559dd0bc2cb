// The Party group withdraws a unit from the round, before entry or after it (P03, P05).

#include "inspection/engagement/rules.hpp"

namespace huiyin::engagement {
namespace {

using CancelCase = Case<Cancel, CancelState>;

bool beyond_withdrawal(const CancelCase& c) {
  const State state = c.state.engagement.state;
  return state != State::prepared && state != State::entered && state != State::left;
}

}  // namespace

const Rule<Cancel, CancelState> cancel{
    .name = "engagement.cancel",
    .from = {"prepared", "entered", "left"},
    .ladder =
        {
            // Once the unit has the feedback its findings are to be rectified, and closed one by one (R4).
            {"wrong_state", conflict, "R4", beyond_withdrawal},
            {"decided_in_future", invalid, "P03",
             [](const CancelCase& c) { return c.command.decided_on > c.occasion.today; }, "decided_on"},
            // Nothing goes on in a withdrawn engagement, so what was borrowed from the unit goes back first.
            {"materials_outstanding",
             conflict,
             "P43",
             [](const CancelCase& c) { return c.state.open.materials_outstanding > 0; },
             {},
             [](const CancelCase& c) { return json::value{{"count", c.state.open.materials_outstanding}}; }},
        },
    .facts =
        [](const CancelCase& c) {
          return facts_of(Cancelled{
              .id = c.command.engagement,
              .state = State::cancelled,
              .cancelled_on = c.command.decided_on,
              .cancel_document_number = c.command.document_number,
              .cancel_reason = c.command.reason,
          });
        },
};

}  // namespace huiyin::engagement
