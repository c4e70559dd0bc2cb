// Writing a paper: draft, revise, submit (R3: one problem, one paper, two handlers).
#include "inspection/paper/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "inspection/paper/rules_common.hpp"
#include "inspection/paper/steps.hpp"

namespace huiyin::paper {
namespace {

using DraftCase = Case<Draft, DraftState>;
using ReviseCase = Case<Revise, ReviseState>;
using SubmitCase = Case<Submit, SubmitState>;

// "yu": the character offices put before a number that is not final yet.
constexpr std::string_view provisional_mark = "\u9884";
constexpr std::string_view name_separator = "\u3001";

template <class CaseType>
bool is_handled_alone(const CaseType& c) {
  return std::set<PersonId>(c.command.handlers.begin(), c.command.handlers.end()).size() < handlers_at_least;
}

const team::Member* member_of(const Surroundings& around, const PersonId& person) {
  const auto found = std::ranges::find(around.members, person, &team::Member::person);
  return found == around.members.end() ? nullptr : &*found;
}

template <class CaseType>
json::value strangers(const CaseType& c) {
  json::array persons;
  for (const PersonId& handler : c.command.handlers)
    if (member_of(c.state.around, handler) == nullptr) persons.emplace_back(handler.value);
  return persons;
}

/// The rungs of drafting and revising that look at what was written.
template <class CaseType>
std::vector<Rung<CaseType>> with_content_rungs(std::vector<Rung<CaseType>> ladder) {
  ladder.insert(
      ladder.end(),
      {
          {"one_handler", invalid, "R3", is_handled_alone<CaseType>, "handlers"},
          {"handler_not_on_team", invalid, "R3",
           [](const CaseType& c) { return !strangers(c).as_array().empty(); }, "handlers",
           strangers<CaseType>},
          {"focus_unknown", invalid, "P33",
           [](const CaseType& c) { return !c.occasion.norms.focus.is_leaf(c.command.focus.value); }, "focus"},
          {"focus_outside_plan", invalid, "P38",
           [](const CaseType& c) {
             return std::ranges::find(c.state.around.approved_focus, c.command.focus.value) ==
                    c.state.around.approved_focus.end();
           },
           "focus"},
          {"origin_not_found", invalid, "R3",
           [](const CaseType& c) { return !c.state.around.origins_not_found.empty(); }, "origins",
           [](const CaseType& c) { return to_json(c.state.around.origins_not_found); }},
      });
  return ladder;
}

std::string names_of_handlers(const Surroundings& around, const std::vector<PersonId>& handlers) {
  std::string names;
  for (const PersonId& handler : handlers) {
    if (!names.empty()) names += name_separator;
    names += member_of(around, handler)->name;
  }
  return names;
}

/// The unit commented on what happened, where, when and how much; only these make its comment void.
bool tells_the_same(const Content& before, const Content& after) {
  return before.facts == after.facts && before.occurred == after.occurred && before.place == after.place &&
         before.amount_fen == after.amount_fen;
}

std::string provisional_number(std::string_view engagement_number, int ordinal) {
  const auto team = engagement_number.substr(engagement_number.rfind('-') + 1);
  return fmt::format("{}-{}-{:04}", provisional_mark, team, ordinal);
}

}  // namespace

const Rule<Draft, DraftState> draft{
    .name = "paper.draft",
    .ladder = with_content_rungs<DraftCase>({
        {"not_in_field", conflict, "P33",
         [](const DraftCase& c) { return c.state.engagement->state != engagement::State::entered; },
         "engagement"},
    }),
    .facts =
        [](const DraftCase& c) {
          Drafted drafted;
          static_cast<Content&>(drafted) = c.command;
          drafted.engagement_id = c.command.engagement;
          drafted.id = c.occasion.fresh<PaperNoun>();
          drafted.ordinal = c.state.next_ordinal;
          drafted.provisional_number = provisional_number(c.state.engagement->number, c.state.next_ordinal);
          drafted.handler_names = names_of_handlers(c.state.around, c.command.handlers);
          drafted.drafted_by = acting_person(c.occasion.actor);
          drafted.drafted_on = c.occasion.today;
          drafted.content_changed_at = c.occasion.now;
          return facts_of(drafted);
        },
};

const Rule<Revise, ReviseState> revise{
    .name = "paper.revise",
    .from = {"drafted"},
    .ladder = with_content_rungs<ReviseCase>({
        paper_absent<ReviseCase>(),
        {"stale", conflict, "R3",
         [](const ReviseCase& c) { return c.state.paper->version != c.command.version; }, "version"},
        paper_elsewhere<ReviseCase, State::drafted>(),
        {"not_handler", forbidden, "R3",
         [](const ReviseCase& c) { return !is_handler(*c.state.paper, c.occasion.actor); }, "paper"},
    }),
    .facts =
        [](const ReviseCase& c) {
          const Paper& paper = *c.state.paper;
          Revised revised;
          static_cast<Content&>(revised) = c.command;
          revised.engagement_id = c.command.engagement;
          revised.id = c.command.paper;
          revised.handler_names = names_of_handlers(c.state.around, c.command.handlers);
          revised.content_changed_at = c.occasion.now;
          const bool same = tells_the_same(paper, c.command);
          if (same) {
            revised.confirmation = paper.confirmation;
            revised.confirmation_id = paper.confirmation_id;
          }
          Facts facts = facts_of(revised);
          if (!same) recall_confirmation(facts, paper);
          return facts;
        },
};

const Rule<Submit, SubmitState> submit{
    .name = "paper.submit",
    .from = {"drafted"},
    .ladder =
        {
            paper_absent<SubmitCase>(),
            paper_elsewhere<SubmitCase, State::drafted>(),
            {"not_handler", forbidden, "R3",
             [](const SubmitCase& c) { return !is_handler(*c.state.paper, c.occasion.actor); }, "paper"},
            {"evidence_missing", conflict, "R3",
             [](const SubmitCase& c) { return c.state.evidence_count == 0; }, "paper"},
            {"basis_missing", conflict, "P33", [](const SubmitCase& c) { return !c.state.paper->basis; },
             "basis"},
        },
    .facts =
        [](const SubmitCase& c) {
          return facts_of(Submitted{
              .engagement_id = c.command.engagement,
              .id = c.command.paper,
              .submitted_on = c.occasion.today,
              .steps = with_step(c.state.paper->steps, c.occasion, StepName::submit, StepDecision::pass),
          });
        },
};

}  // namespace huiyin::paper
