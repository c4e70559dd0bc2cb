#include "inspection/plan/rules.hpp"

#include <algorithm>

namespace huiyin::plan {
namespace {

using DraftCase = Case<Draft, PlanState>;
using ReviseCase = Case<Revise, PlanState>;
using SubmitCase = Case<Submit, PlanState>;
using ApproveCase = Case<Approve, PlanState>;
using ReturnCase = Case<Return, PlanState>;
using ExtendCase = Case<Extend, PlanState>;

template <class CaseType>
bool absent(const CaseType& c) {
  return !c.state.plan;
}

template <class CaseType>
bool not_submitted(const CaseType& c) {
  return c.state.plan->state != State::submitted;
}

/// One edition at a time: what is not approved yet is revised, not drafted beside.
template <class CaseType>
bool draft_open(const CaseType& c) {
  return std::ranges::any_of(c.state.editions, [](const Plan& edition) {
    return edition.state == State::draft || edition.state == State::submitted ||
           edition.state == State::returned;
  });
}

template <class CaseType>
bool focus_unknown(const CaseType& c) {
  return std::ranges::any_of(c.command.focus,
                             [&](const auto& leaf) { return !c.occasion.norms.focus.is_leaf(leaf); });
}

template <class CaseType>
json::value unknown_leaves(const CaseType& c) {
  json::array unknown;
  for (const std::string& leaf : c.command.focus)
    if (!c.occasion.norms.focus.is_leaf(leaf)) unknown.emplace_back(leaf);
  return json::value{{"focus", std::move(unknown)}};
}

const Plan* approved(const PlanState& state) {
  const auto found = std::ranges::find(state.editions, State::approved, &Plan::state);
  return found == state.editions.end() ? nullptr : &*found;
}

bool all_known(const ExtendCase& c) {
  const auto& known = approved(c.state)->focus;
  return std::ranges::all_of(c.command.focus,
                             [&](const auto& leaf) { return std::ranges::find(known, leaf) != known.end(); });
}

int next_edition(const PlanState& state) {
  int newest = 0;
  for (const Plan& edition : state.editions) newest = std::max(newest, edition.edition);
  return newest + 1;
}

/// Each leaf once, in the order of the tree: the order of the report to come.
std::vector<std::string> in_order(std::vector<std::string> leaves, const norms::FocusTree& tree) {
  std::ranges::sort(leaves, {}, [&](const std::string& leaf) { return tree.order_of(leaf); });
  leaves.erase(std::ranges::unique(leaves).begin(), leaves.end());
  return leaves;
}

Facts extended(const ExtendCase& c) {
  const Plan& before = *approved(c.state);
  std::vector<std::string> focus = before.focus;
  focus.insert(focus.end(), c.command.focus.begin(), c.command.focus.end());
  return facts_of(Extended{
      .engagement_id = c.command.engagement,
      .id = c.occasion.fresh<PlanNoun>(),
      .edition = next_edition(c.state),
      .kind = Kind::extension,
      .state = State::submitted,
      .summary = before.summary,
      .approach = before.approach,
      .schedule = before.schedule,
      .division = before.division,
      .focus = in_order(std::move(focus), c.occasion.norms.focus),
      .reason = c.command.reason,
      .requirement = c.command.requirement,
      .submitted_on = c.occasion.today,
  });
}

}  // namespace

const Rule<Draft, PlanState> draft{
    .name = "plan.draft",
    .ladder =
        {
            {"draft_open", conflict, "P13", draft_open<DraftCase>},
            {"focus_empty", invalid, "P13", [](const DraftCase& c) { return c.command.focus.empty(); },
             "focus"},
            {"focus_unknown", invalid, "G3", focus_unknown<DraftCase>, "focus", unknown_leaves<DraftCase>},
        },
    .facts =
        [](const DraftCase& c) {
          return facts_of(Drafted{
              .engagement_id = c.command.engagement,
              .id = c.occasion.fresh<PlanNoun>(),
              .edition = next_edition(c.state),
              .kind = Kind::initial,
              .state = State::draft,
              .summary = c.command.summary,
              .approach = c.command.approach,
              .schedule = c.command.schedule,
              .division = c.command.division,
              .focus = in_order(c.command.focus, c.occasion.norms.focus),
          });
        },
};

const Rule<Revise, PlanState> revise{
    .name = "plan.revise",
    .from = {"draft", "returned"},
    .ladder =
        {
            {"not_found", not_found, "P13", absent<ReviseCase>, "plan"},
            {"stale", conflict, "P13",
             [](const ReviseCase& c) { return c.state.plan->version != c.command.version; }, "version"},
            {"wrong_state", conflict, "P13",
             [](const ReviseCase& c) {
               return c.state.plan->state != State::draft && c.state.plan->state != State::returned;
             }},
            {"focus_empty", invalid, "P13", [](const ReviseCase& c) { return c.command.focus.empty(); },
             "focus"},
            {"focus_unknown", invalid, "G3", focus_unknown<ReviseCase>, "focus", unknown_leaves<ReviseCase>},
        },
    .facts =
        [](const ReviseCase& c) {
          return facts_of(Revised{
              .engagement_id = c.command.engagement,
              .id = c.command.plan,
              .state = State::draft,
              .summary = c.command.summary,
              .approach = c.command.approach,
              .schedule = c.command.schedule,
              .division = c.command.division,
              .focus = in_order(c.command.focus, c.occasion.norms.focus),
          });
        },
};

const Rule<Submit, PlanState> submit{
    .name = "plan.submit",
    .from = {"draft"},
    .ladder =
        {
            {"not_found", not_found, "P13", absent<SubmitCase>, "plan"},
            {"wrong_state", conflict, "P13",
             [](const SubmitCase& c) { return c.state.plan->state != State::draft; }},
        },
    .facts =
        [](const SubmitCase& c) {
          return facts_of(
              Submitted{c.command.engagement, c.command.plan, State::submitted, c.occasion.today});
        },
};

const Rule<Approve, PlanState> approve{
    .name = "plan.approve",
    .from = {"submitted"},
    .ladder =
        {
            {"not_found", not_found, "P13", absent<ApproveCase>, "plan"},
            {"wrong_state", conflict, "P13", not_submitted<ApproveCase>},
        },
    .facts =
        [](const ApproveCase& c) {
          Facts facts =
              facts_of(Approved{c.command.engagement, c.command.plan, State::approved, c.command.opinion,
                                PersonId{c.occasion.actor.person}, c.occasion.today});
          if (const Plan* before = approved(c.state))
            facts << Superseded{c.command.engagement, before->id, State::superseded};
          return facts;
        },
};

const Rule<Return, PlanState> give_back{
    .name = "plan.return",
    .from = {"submitted"},
    .ladder =
        {
            {"not_found", not_found, "P13", absent<ReturnCase>, "plan"},
            {"wrong_state", conflict, "P13", not_submitted<ReturnCase>},
        },
    .facts =
        [](const ReturnCase& c) {
          return facts_of(Returned{c.command.engagement, c.command.plan, State::returned, c.command.opinion,
                                   PersonId{c.occasion.actor.person}, c.occasion.today});
        },
};

// New requirements reach a team at work (P38): what was approved, and more.
const Rule<Extend, PlanState> extend{
    .name = "plan.extend",
    .ladder =
        {
            {"nothing_approved", conflict, "P38",
             [](const ExtendCase& c) { return approved(c.state) == nullptr; }},
            {"draft_open", conflict, "P38", draft_open<ExtendCase>},
            {"focus_known", conflict, "P38", all_known, "focus"},
            {"focus_unknown", invalid, "G3", focus_unknown<ExtendCase>, "focus", unknown_leaves<ExtendCase>},
        },
    .facts = extended,
};

}  // namespace huiyin::plan
