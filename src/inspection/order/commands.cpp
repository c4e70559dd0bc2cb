#include <algorithm>

#include "inspection/decision/records.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/order/noun.hpp"
#include "inspection/order/records.hpp"
#include "inspection/order/rules.hpp"
#include "inspection/rectification/records.hpp"

namespace huiyin::order {
namespace {

/// A decision on the whole round may be pressed on with in any of its engagements.
std::optional<decision::Decision> decision_for(store::Connection& connection, const Issue& command) {
  auto decision = decision::find_decision(connection, DecisionId{command.source.value});
  if (!decision) return std::nullopt;
  if (decision->engagement_id)
    return *decision->engagement_id == command.engagement ? std::move(decision) : std::nullopt;
  const auto engagement = engagement::find_engagement(connection, command.engagement);
  return engagement && engagement->round_id == decision->round_id ? std::move(decision) : std::nullopt;
}

IssueState gather_issue(store::Connection& connection, const Issue& command, const Occasion& occasion) {
  IssueState state{
      .open_order = find_open_order(connection, command.engagement, command.source_kind, command.source),
      .next_ordinal =
          next_ordinal(connection, static_cast<int>(std::chrono::year_month_day(occasion.today.days).year())),
  };
  if (command.source_kind == SourceKind::finding) {
    state.finding =
        rectification::find_finding(connection, command.engagement, FindingId{command.source.value});
  } else {
    state.decision = decision_for(connection, command);
  }
  return state;
}

CloseState gather_close(store::Connection& connection, const Close& command, const Occasion&) {
  CloseState state{.order = find_order(connection, command.engagement, command.order)};
  if (!state.order || state.order->source_kind != SourceKind::decision) return state;
  const DecisionId source{state.order->source_id.value};
  state.decision = decision::find_decision(connection, source);
  const auto open = open_orders_from(connection, source);
  state.others_open =
      std::ranges::any_of(open, [&](const std::string& number) { return number != state.order->number; });
  return state;
}

template <class Command>
OrderState gather_order(store::Connection& connection, const Command& command, const Occasion&) {
  return {find_order(connection, command.engagement, command.order)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(issue, by_office, gather_issue);
  registry.command(escalate, by_office, gather_order<Escalate>);
  registry.command(report, by_unit, gather_order<Report>);
  registry.command(close, by_office, gather_close);
  registry.command(send_back, by_office, gather_order<SendBack>);
  registry.command(extend, by({Role::office_director}), gather_order<Extend>);
  register_views(registry);
}

}  // namespace huiyin::order
