#pragma once
// Rungs that several ladders of the noun share. Inside paper only.

#include "inspection/confirmation/model.hpp"
#include "inspection/paper/facts.hpp"
#include "inspection/paper/rules.hpp"

namespace huiyin::paper {

template <class CaseType>
bool is_absent(const CaseType& c) {
  return !c.state.paper;
}

template <class CaseType, State expected>
bool is_elsewhere(const CaseType& c) {
  return c.state.paper->state != expected;
}

template <class CaseType>
Rung<CaseType> paper_absent() {
  return {"not_found", not_found, "R3", is_absent<CaseType>, "paper"};
}

template <class CaseType, State expected>
Rung<CaseType> paper_elsewhere() {
  return {"wrong_state", conflict,
          "P33",         is_elsewhere<CaseType, expected>,
          "paper",       [](const CaseType& c) { return to_json(c.state.paper->state); }};
}

/// A sheet lies with the unit, or its objection with the leader.
inline bool has_open_confirmation(const Paper& paper) {
  return paper.confirmation == ConfirmationStatus::sent || paper.confirmation == ConfirmationStatus::objected;
}

/// What is left of the unit's comment when an open sheet is recalled.
inline ConfirmationStatus standing_confirmation(const Paper& paper) {
  return has_open_confirmation(paper) ? ConfirmationStatus::none : paper.confirmation;
}
inline std::optional<ConfirmationId> standing_confirmation_id(const Paper& paper) {
  return has_open_confirmation(paper) ? std::nullopt : paper.confirmation_id;
}

/// A paper that goes another way takes its open sheet with it: the unit is not asked about what no longer
/// stands (P34).
inline void recall_confirmation(Facts& facts, const Paper& paper) {
  if (has_open_confirmation(paper))
    facts << confirmation::Recalled{.engagement_id = paper.engagement_id, .id = *paper.confirmation_id};
}

}  // namespace huiyin::paper
