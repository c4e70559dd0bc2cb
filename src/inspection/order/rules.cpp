#include "inspection/order/rules.hpp"

#include <fmt/format.h>

#include "inspection/order/rules_common.hpp"

namespace huiyin::order {
namespace {

using IssueCase = Case<Issue, IssueState>;
using ReportCase = Case<Report, OrderState>;
using CloseCase = Case<Close, CloseState>;
using SendBackCase = Case<SendBack, OrderState>;
using ExtendCase = Case<Extend, OrderState>;

int year_of(Date day) {
  return static_cast<int>(std::chrono::year_month_day(day.days).year());
}

/// A finding is pressed on with once its own day has passed; a decision may be from the start (P52).
bool has_time_left(const rectification::Finding& finding, Date today) {
  return finding.standing == rectification::Standing::closed || !finding.due_on || *finding.due_on >= today;
}

}  // namespace

const Rule<Issue, IssueState> issue{
    .name = "order.issue",
    .ladder =
        {
            {"source_not_found", not_found, "P52",
             [](const IssueCase& c) { return !c.state.finding && !c.state.decision; }, "source"},
            {"decision_done", conflict, "P52",
             [](const IssueCase& c) {
               return c.state.decision && c.state.decision->state == decision::State::done;
             },
             "source"},
            {"issued_already", conflict, "P52",
             [](const IssueCase& c) { return c.state.open_order.has_value(); }, "source",
             [](const IssueCase& c) { return json::value{{"order", c.state.open_order->number}}; }},
            {"due_before_today", invalid, "P52",
             [](const IssueCase& c) { return c.command.due_on < c.occasion.today; }, "due_on"},
            {"not_overdue", conflict, "P52",
             [](const IssueCase& c) {
               return c.state.finding && has_time_left(*c.state.finding, c.occasion.today);
             },
             "source"},
        },
    .facts =
        [](const IssueCase& c) {
          const int year = year_of(c.occasion.today);
          return facts_of(Issued{
              .engagement_id = c.command.engagement,
              .id = c.occasion.fresh<OrderNoun>(),
              .number = fmt::format("XSB-DB-{}-{:04}", year, c.state.next_ordinal),
              .year = year,
              .ordinal = c.state.next_ordinal,
              .source_kind = c.command.source_kind,
              .source_id = c.command.source,
              .matter = c.command.matter,
              .undertaker = c.command.undertaker,
              .issued_on = c.occasion.today,
              .due_on = c.command.due_on,
              .last_letter_on = c.occasion.today,
              .letters = {{.level = Level::notice,
                           .on = c.occasion.today,
                           .by_name = signature(c.occasion.actor),
                           .text = c.command.matter}},
          });
        },
};

const Rule<Report, OrderState> report{
    .name = "order.report",
    .from = {"issued"},
    .ladder = {order_absent<ReportCase>(), order_elsewhere<ReportCase, State::issued>()},
    .facts =
        [](const ReportCase& c) {
          return facts_of(Reported{.engagement_id = c.command.engagement,
                                   .id = c.command.order,
                                   .report = c.command.text,
                                   .reported_on = c.occasion.today});
        },
};

// The last order made from a decision carries the decision out: every matter gets its answer (P47, P52).
const Rule<Close, CloseState> close{
    .name = "order.close",
    .from = {"reported"},
    .ladder = {order_absent<CloseCase>(), order_elsewhere<CloseCase, State::reported>()},
    .facts =
        [](const CloseCase& c) {
          Facts facts = facts_of(Closed{.engagement_id = c.command.engagement,
                                        .id = c.command.order,
                                        .opinion = c.command.opinion,
                                        .closed_on = c.occasion.today});
          if (c.state.decision && c.state.decision->state == decision::State::open && !c.state.others_open)
            facts << decision::CarriedOut{
                .id = c.state.decision->id, .outcome = c.command.opinion, .done_on = c.occasion.today};
          return facts;
        },
};

const Rule<SendBack, OrderState> send_back{
    .name = "order.send_back",
    .from = {"reported"},
    .ladder = {order_absent<SendBackCase>(), order_elsewhere<SendBackCase, State::reported>()},
    .facts =
        [](const SendBackCase& c) {
          return facts_of(SentBack{
              .engagement_id = c.command.engagement, .id = c.command.order, .opinion = c.command.opinion});
        },
};

const Rule<Extend, OrderState> extend{
    .name = "order.extend",
    .from = {"issued", "reported"},
    .ladder =
        {
            order_absent<ExtendCase>(),
            order_elsewhere<ExtendCase, State::issued, State::reported>(),
            {"not_later", invalid, "P52",
             [](const ExtendCase& c) { return c.command.due_on <= c.state.order->due_on; }, "due_on"},
        },
    .facts =
        [](const ExtendCase& c) {
          Extended extended{.engagement_id = c.command.engagement,
                            .id = c.command.order,
                            .due_on = c.command.due_on,
                            .extensions = c.state.order->extensions};
          extended.extensions.push_back({.on = c.occasion.today,
                                         .by_name = signature(c.occasion.actor),
                                         .from = c.state.order->due_on,
                                         .to = c.command.due_on,
                                         .reason = c.command.reason});
          return facts_of(extended);
        },
};

}  // namespace huiyin::order
