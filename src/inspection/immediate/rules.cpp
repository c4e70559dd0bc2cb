// Proposing and the four approvals: deputy, leader, office, leading group (P36).
#include "inspection/immediate/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "inspection/immediate/rules_common.hpp"
#include "inspection/paper/steps.hpp"

namespace huiyin::immediate {
namespace {

using ProposeCase = Case<Propose, ProposeState>;
using ApproveCase = Case<Approve, SubjectState>;
using RejectCase = Case<Reject, SubjectState>;

constexpr std::string_view approval_deadline = "immediate_approval";

/// Whose approval a state waits for, and the state it leads to.
struct Level {
  State waiting;
  ApprovalStep step;
  Role role;
  State next;
};
constexpr Level levels[] = {
    {State::proposed, ApprovalStep::deputy, Role::deputy_leader, State::deputy_approved},
    {State::deputy_approved, ApprovalStep::leader, Role::team_leader, State::leader_approved},
    {State::leader_approved, ApprovalStep::office, Role::office_director, State::office_approved},
    {State::office_approved, ApprovalStep::leading_group, Role::leading_group, State::approved},
};

const Level* level_at(State state) {
  for (const Level& level : levels)
    if (level.waiting == state) return &level;
  return nullptr;
}

template <class CaseType>
bool waits_for_nobody(const CaseType& c) {
  return level_at(c.state.immediate->state) == nullptr;
}

template <class CaseType>
bool is_for_another_level(const CaseType& c) {
  return !c.occasion.actor.has({level_at(c.state.immediate->state)->role}, c.command.engagement.value);
}

template <class CaseType>
json::value role_in_turn(const CaseType& c) {
  return to_json(level_at(c.state.immediate->state)->role);
}

template <class CaseType>
std::vector<Rung<CaseType>> approval_rungs() {
  return {
      immediate_absent<CaseType>(),
      {"wrong_state", conflict, "P36", waits_for_nobody<CaseType>, "immediate", current_state<CaseType>},
      {"not_your_step", forbidden, "P36", is_for_another_level<CaseType>, "immediate",
       role_in_turn<CaseType>},
  };
}

std::vector<Rung<ApproveCase>> approve_rungs() {
  auto ladder = approval_rungs<ApproveCase>();
  ladder.push_back({"proposer_approves", forbidden, "P36",
                    [](const ApproveCase& c) {
                      const auto& proposer = c.state.immediate->proposed_by;
                      return proposer && proposer->value == c.occasion.actor.person;
                    },
                    "immediate"});
  // Four approvals are four people: an account may hold the roles of two levels.
  ladder.push_back({"approved_already", forbidden, "P36",
                    [](const ApproveCase& c) {
                      return std::ranges::any_of(c.state.immediate->approvals, [&](const Approval& approval) {
                        return approval.by && approval.by->value == c.occasion.actor.person;
                      });
                    },
                    "immediate"});
  return ladder;
}

}  // namespace

std::optional<Role> awaited_role(State state) {
  const Level* level = level_at(state);
  return level == nullptr ? std::nullopt : std::optional(level->role);
}

const Rule<Propose, ProposeState> propose{
    .name = "immediate.propose",
    .ladder =
        {
            {"not_in_field", conflict, "P36",
             [](const ProposeCase& c) { return c.state.engagement->state != engagement::State::entered; },
             "engagement"},
            {"due_before_today", invalid, "P36",
             [](const ProposeCase& c) { return c.command.due_on < c.occasion.today; }, "due_on"},
            {"paper_not_found", not_found, "P36",
             [](const ProposeCase& c) { return c.command.paper && !c.state.paper_found; }, "paper"},
        },
    .facts =
        [](const ProposeCase& c) {
          return facts_of(Proposed{
              .engagement_id = c.command.engagement,
              .id = c.occasion.fresh<ImmediateNoun>(),
              .ordinal = c.state.next_ordinal,
              .number = fmt::format("{}-LG-{:04}", c.state.engagement->number, c.state.next_ordinal),
              .paper_id = c.command.paper,
              .problem = c.command.problem,
              .ground = c.command.ground,
              .solvable = c.command.solvable,
              .measure = c.command.measure,
              .due_on = c.command.due_on,
              .proposed_by = paper::acting_person(c.occasion.actor),
              .proposed_by_name = paper::signature(c.occasion.actor),
              .proposed_on = c.occasion.today,
              .approval_due_on = c.occasion.norms.due(approval_deadline, c.occasion.today),
          });
        },
};

const Rule<Approve, SubjectState> approve{
    .name = "immediate.approve",
    .from = {"proposed", "deputy_approved", "leader_approved", "office_approved"},
    .ladder = approve_rungs(),
    .facts =
        [](const ApproveCase& c) {
          const Level& level = *level_at(c.state.immediate->state);
          auto approvals = c.state.immediate->approvals;
          approvals.push_back({.step = level.step,
                               .by = paper::acting_person(c.occasion.actor),
                               .by_name = paper::signature(c.occasion.actor),
                               .on = c.occasion.today,
                               .opinion = c.command.opinion});
          return facts_of(Approved{
              .engagement_id = c.command.engagement,
              .id = c.command.immediate,
              .state = level.next,
              .approvals = std::move(approvals),
          });
        },
};

const Rule<Reject, SubjectState> reject{
    .name = "immediate.reject",
    .from = {"proposed", "deputy_approved", "leader_approved", "office_approved"},
    .ladder = approval_rungs<RejectCase>(),
    .facts =
        [](const RejectCase& c) {
          return facts_of(Rejected{
              .engagement_id = c.command.engagement,
              .id = c.command.immediate,
              .reject_reason = c.command.reason,
              .rejected_by_name = paper::signature(c.occasion.actor),
              .rejected_on = c.occasion.today,
          });
        },
};

}  // namespace huiyin::immediate
