#pragma once
// Rungs that several ladders of the noun share. Inside order only.

#include <string>
#include <string_view>

#include "inspection/order/rules.hpp"

namespace huiyin::order {

template <class CaseType>
Rung<CaseType> order_absent() {
  return {"not_found", not_found, "P52", [](const CaseType& c) { return !c.state.order; }, "order"};
}

template <class CaseType, State... states>
Rung<CaseType> order_elsewhere() {
  return {"wrong_state", conflict,
          "P52",         [](const CaseType& c) { return ((c.state.order->state != states) && ...); },
          "order",       [](const CaseType& c) { return to_json(c.state.order->state); }};
}

inline std::string signature(const Actor& actor) {
  return actor.person_name.empty() ? actor.name : actor.person_name;
}

}  // namespace huiyin::order
