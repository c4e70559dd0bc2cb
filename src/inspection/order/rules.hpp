#pragma once

#include <optional>

#include "inspection/order/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::order {

struct IssueState {
  std::optional<rectification::Finding> finding;  // with source_kind finding
  std::optional<decision::Decision>
      decision;                     // with source_kind decision; none that concerns another engagement
  std::optional<Order> open_order;  // for the same source
  int next_ordinal = 1;
};
struct OrderState {
  std::optional<Order> order;
};

struct CloseState {
  std::optional<Order> order;
  std::optional<decision::Decision> decision;  // what it presses on with, where that is one
  bool others_open = false;                    // more orders made from the same decision
};

extern const Rule<Issue, IssueState> issue;
extern const Rule<Escalate, OrderState> escalate;
extern const Rule<Report, OrderState> report;
extern const Rule<Close, CloseState> close;
extern const Rule<SendBack, OrderState> send_back;
extern const Rule<Extend, OrderState> extend;

}  // namespace huiyin::order
