#pragma once
// Rungs and turns of phrase that several ladders of the noun share. Inside rectification only.

#include <string>
#include <string_view>
#include <vector>

#include "inspection/rectification/facts.hpp"
#include "inspection/rectification/rules.hpp"

namespace huiyin::rectification {

/// For Rule::from.
template <State... states>
std::vector<std::string_view> from_states() {
  return {name_of(states)...};
}

template <class CaseType>
Rung<CaseType> finding_absent() {
  return {"not_found", not_found, "R4", [](const CaseType& c) { return !c.state.finding; }, "finding"};
}

/// The finding is in none of the states in which the command makes sense.
template <class CaseType, State... states>
Rung<CaseType> finding_elsewhere(std::string_view clause) {
  return {"wrong_state", conflict,
          clause,        [](const CaseType& c) { return ((c.state.finding->state != states) && ...); },
          "finding",     [](const CaseType& c) { return to_json(c.state.finding->state); }};
}

/// The name that stays on the sheet when the account is long gone.
inline std::string signature(const Actor& actor) {
  return actor.person_name.empty() ? actor.name : actor.person_name;
}

/// The finding's sheet with one more signature by whoever acts.
template <class CaseType>
std::vector<Check> signed_by_actor(const CaseType& c, CheckStep step, paper::Verdict decision,
                                   std::optional<Text> opinion) {
  std::vector<Check> checks = c.state.finding->checks;
  checks.push_back({.step = step,
                    .by = AccountId{c.occasion.actor.account},
                    .by_name = signature(c.occasion.actor),
                    .on = c.occasion.today,
                    .decision = decision,
                    .opinion = std::move(opinion)});
  return checks;
}

}  // namespace huiyin::rectification
