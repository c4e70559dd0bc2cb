// Notice, guidance, reminder, warning, accountability: one step at a time, each with time to answer (P52).

#include "inspection/order/rules_common.hpp"

namespace huiyin::order {
namespace {

using EscalateCase = Case<Escalate, OrderState>;

/// An earlier letter is given its time before a graver one follows.
Date next_letter_from(const EscalateCase& c) {
  return c.occasion.norms.due("order_escalation", c.state.order->last_letter_on);
}

Level level_above(Level level) {
  return static_cast<Level>(static_cast<int>(level) + 1);
}

}  // namespace

const Rule<Escalate, OrderState> escalate{
    .name = "order.escalate",
    .from = {"issued"},
    .ladder =
        {
            order_absent<EscalateCase>(),
            order_elsewhere<EscalateCase, State::issued>(),
            {"not_overdue", conflict, "P52",
             [](const EscalateCase& c) { return c.state.order->due_on >= c.occasion.today; }, "order"},
            {"too_soon", conflict, "P52",
             [](const EscalateCase& c) { return c.occasion.today < next_letter_from(c); }, "order",
             [](const EscalateCase& c) { return json::value{{"from", next_letter_from(c).text()}}; }},
            {"at_top", conflict, "P52",
             [](const EscalateCase& c) { return c.state.order->level == Level::accountability; }, "order"},
            // To propose that somebody be held accountable is the director's alone.
            {"director_needed", forbidden, "P52",
             [](const EscalateCase& c) {
               return level_above(c.state.order->level) == Level::accountability &&
                      !c.occasion.actor.has({Role::office_director});
             },
             "order"},
        },
    .facts =
        [](const EscalateCase& c) {
          Escalated escalated{.engagement_id = c.command.engagement,
                              .id = c.command.order,
                              .level = level_above(c.state.order->level),
                              .last_letter_on = c.occasion.today,
                              .letters = c.state.order->letters};
          escalated.letters.push_back({.level = escalated.level,
                                       .on = c.occasion.today,
                                       .by_name = signature(c.occasion.actor),
                                       .text = c.command.text});
          return facts_of(escalated);
        },
};

}  // namespace huiyin::order
