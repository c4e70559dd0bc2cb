#include "inspection/decision/rules.hpp"

#include <algorithm>

namespace huiyin::decision {

using RecordCase = Case<Record, RecordState>;
using CarryOutCase = Case<CarryOut, CarryOutState>;

const Rule<Record, RecordState> record{
    .name = "decision.record",
    .ladder =
        {
            {"hearing_not_found", not_found, "P47", [](const RecordCase& c) { return !c.state.hearing; },
             "hearing"},
            {"engagement_not_heard", invalid, "P47",
             [](const RecordCase& c) {
               return c.command.engagement &&
                      std::ranges::find(c.state.hearing->engagements, *c.command.engagement) ==
                          c.state.hearing->engagements.end();
             },
             "engagement"},
            {"due_before_hearing", invalid, "P47",
             [](const RecordCase& c) { return c.command.due_on < c.state.hearing->held_on; }, "due_on"},
        },
    .facts =
        [](const RecordCase& c) {
          return facts_of(Recorded{
              .id = c.occasion.fresh<DecisionNoun>(),
              .hearing_id = c.command.hearing,
              .round_id = c.state.hearing->round_id,
              .engagement_id = c.command.engagement,
              .kind = c.command.kind,
              .text = c.command.text,
              .responsible = c.command.responsible,
              .due_on = c.command.due_on,
          });
        },
};

// Where an order presses on with it, closing the order is what carries it out; the rest is said here (P47).
const Rule<CarryOut, CarryOutState> carry_out{
    .name = "decision.carry_out",
    .from = {"open"},
    .ladder =
        {
            {"not_found", not_found, "P47", [](const CarryOutCase& c) { return !c.state.decision; },
             "decision"},
            {"wrong_state", conflict, "P47",
             [](const CarryOutCase& c) { return c.state.decision->state != State::open; }, "decision"},
            {"orders_open", conflict, "P52",
             [](const CarryOutCase& c) { return !c.state.open_orders.empty(); }, "decision",
             [](const CarryOutCase& c) { return json::value{{"orders", to_json(c.state.open_orders)}}; }},
        },
    .facts =
        [](const CarryOutCase& c) {
          return facts_of(CarriedOut{
              .id = c.command.decision, .outcome = c.command.outcome, .done_on = c.occasion.today});
        },
};

}  // namespace huiyin::decision
