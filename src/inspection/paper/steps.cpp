#include "inspection/paper/steps.hpp"

#include <algorithm>

namespace huiyin::paper {

std::optional<PersonId> acting_person(const Actor& actor) {
  if (actor.person.empty()) return std::nullopt;
  return PersonId{actor.person};
}

std::string signature(const Actor& actor) {
  return actor.person.empty() ? actor.name : actor.person_name;
}

bool is_handler(const Paper& paper, const Actor& actor) {
  return std::ranges::any_of(paper.handlers,
                             [&](const PersonId& handler) { return handler.value == actor.person; });
}

bool is_own(const Paper& paper, const Actor& actor) {
  return is_handler(paper, actor) || (paper.drafted_by && paper.drafted_by->value == actor.person);
}

std::vector<Step> with_step(std::vector<Step> steps, const Occasion& occasion, StepName name,
                            StepDecision decision, std::optional<Text> opinion) {
  steps.push_back({.step = name,
                   .by = acting_person(occasion.actor),
                   .by_name = signature(occasion.actor),
                   .on = occasion.today,
                   .decision = decision,
                   .opinion = std::move(opinion)});
  return steps;
}

}  // namespace huiyin::paper
