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

extern const Rule<Issue, IssueState> issue;
extern const Rule<Escalate, OrderState> escalate;
extern const Rule<Report, OrderState> report;
extern const Rule<Close, OrderState> close;
extern const Rule<SendBack, OrderState> send_back;
extern const Rule<Extend, OrderState> extend;

}  // namespace huiyin::order
