#pragma once
// Rungs that several ladders of the noun share. Inside immediate only.

#include "inspection/immediate/facts.hpp"
#include "inspection/immediate/rules.hpp"

namespace huiyin::immediate {

template <class CaseType>
Rung<CaseType> immediate_absent() {
  return {"not_found", not_found, "P36", [](const CaseType& c) { return !c.state.immediate; }, "immediate"};
}

template <class CaseType>
json::value current_state(const CaseType& c) {
  return to_json(c.state.immediate->state);
}

template <class CaseType, State expected>
Rung<CaseType> immediate_elsewhere() {
  return {"wrong_state", conflict,
          "P36",         [](const CaseType& c) { return c.state.immediate->state != expected; },
          "immediate",   current_state<CaseType>};
}

}  // namespace huiyin::immediate
