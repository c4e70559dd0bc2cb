#pragma once
// The sheet's signatures: who stands at a step, and the list of steps with one more.

#include <optional>
#include <string>
#include <vector>

#include "inspection/paper/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::paper {

/// Empty for an account that belongs to no person of the talent pool (the unit's liaison may be one).
[[nodiscard]] std::optional<PersonId> acting_person(const Actor& actor);
/// The name that signs: the person's, or the account's where there is no person.
[[nodiscard]] std::string signature(const Actor& actor);
[[nodiscard]] bool is_handler(const Paper& paper, const Actor& actor);
/// True for a handler and for whoever wrote it down: neither may judge it (R3, three levels of review).
[[nodiscard]] bool is_own(const Paper& paper, const Actor& actor);
[[nodiscard]] std::vector<Step> with_step(std::vector<Step> steps, const Occasion& occasion, StepName name,
                                          StepDecision decision, std::optional<Text> opinion = std::nullopt);

}  // namespace huiyin::paper
