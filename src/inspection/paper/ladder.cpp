#include "inspection/paper/ladder.hpp"

#include <algorithm>
#include <ranges>

#include "spine/actor.hpp"

namespace huiyin::paper {
namespace {

enum class Standing { done, next, waiting, skipped };
BOOST_DESCRIBE_ENUM(Standing, done, next, waiting, skipped)

struct Rung {
  StepName step;
  std::string_view command;
  Standing standing;
  std::vector<Role> roles;
};

bool reached(const Paper& paper, State state) {
  return paper.state >= state && paper.state != State::dropped;
}

/// A rung is done once the state has passed it, next while the paper waits before it.
Standing standing(const Paper& paper, State before) {
  if (paper.state == State::dropped) return Standing::skipped;
  if (paper.state == before) return Standing::next;
  return reached(paper, before) ? Standing::done : Standing::waiting;
}

Rung confirm_rung(const Paper& paper) {
  Rung rung{StepName::confirm,
            "confirmation.send",
            Standing::waiting,
            {Role::team_member, Role::deputy_leader, Role::team_leader}};
  switch (paper.confirmation) {
    case ConfirmationStatus::agreed:
    case ConfirmationStatus::resolved:
      rung.standing = Standing::done;
      return rung;
    case ConfirmationStatus::sent:
      rung.command = "confirmation.agree";
      rung.roles = {Role::unit_liaison};
      break;
    case ConfirmationStatus::objected:
      rung.command = "confirmation.resolve";
      rung.roles = {Role::team_leader, Role::deputy_leader};
      break;
    case ConfirmationStatus::none:
      break;
  }
  if (paper.state == State::dropped || paper.state == State::signed_off) {
    rung.standing = Standing::skipped;
  } else if (reached(paper, State::reviewed)) {
    rung.standing = Standing::next;
  }
  return rung;
}

std::vector<Rung> rungs_of(const Paper& paper) {
  std::vector<Rung> rungs;
  rungs.push_back({StepName::submit, "paper.submit", standing(paper, State::drafted), {}});
  rungs.push_back(
      {StepName::review, "paper.review", standing(paper, State::submitted), {Role::deputy_leader}});
  rungs.push_back({StepName::discuss,
                   "paper.discuss",
                   standing(paper, State::reviewed),
                   {Role::team_leader, Role::deputy_leader}});
  rungs.push_back(confirm_rung(paper));
  Standing sign = standing(paper, State::discussed);
  // Until the unit has commented, the leader's turn has not come; a clue may be signed all the same.
  if (sign == Standing::next && rungs.back().standing != Standing::done &&
      paper.confirmation != ConfirmationStatus::none)
    sign = Standing::waiting;
  rungs.push_back({StepName::sign, "paper.sign", sign, {Role::team_leader}});
  return rungs;
}

json::array names_of(const Paper& paper, const std::vector<team::Member>& members, const Rung& rung) {
  const auto holds = [&](const team::Member& member) {
    if (rung.step == StepName::submit) return std::ranges::count(paper.handlers, member.person) > 0;
    const auto has = [&](Role role) { return std::ranges::count(rung.roles, role) > 0; };
    switch (member.post) {
      case team::Post::leader:
        return has(Role::team_leader);
      case team::Post::deputy:
        return has(Role::deputy_leader);
      case team::Post::member:
      case team::Post::liaison:
      case team::Post::expert:
        return has(Role::team_member);
    }
    return false;
  };
  json::array names;
  for (const team::Member& member : members | std::views::filter(holds)) names.emplace_back(member.name);
  return names;
}

/// The rung's last signature that still speaks: since the paper last came back, or the return itself. The
/// unit's word outlives a return as long as the facts stay the same.
const Step* last_step(const Paper& paper, StepName name) {
  for (const Step& step : paper.steps | std::views::reverse) {
    if (step.step == name) {
      const bool void_by_rewriting =
          name == StepName::confirm && paper.confirmation == ConfirmationStatus::none;
      return void_by_rewriting ? nullptr : &step;
    }
    if (step.decision == StepDecision::send_back && name != StepName::confirm) return nullptr;
  }
  return nullptr;
}

}  // namespace

json::array ladder_of(const Paper& paper, const std::vector<team::Member>& members) {
  json::array ladder;
  for (const Rung& rung : rungs_of(paper)) {
    json::object shown{{"step", name_of(rung.step)},
                       {"command", rung.command},
                       {"roles", json::array()},
                       {"names", names_of(paper, members, rung)},
                       {"standing", name_of(rung.standing)},
                       {"by_name", nullptr},
                       {"on", nullptr},
                       {"decision", nullptr},
                       {"opinion", nullptr}};
    for (const Role role : rung.roles) shown["roles"].as_array().emplace_back(name_of(role));
    if (const Step* step = last_step(paper, rung.step)) {
      shown["by_name"] = step->by_name;
      shown["on"] = step->on.text();
      shown["decision"] = name_of(step->decision);
      shown["opinion"] = to_json(step->opinion);
    }
    ladder.push_back(std::move(shown));
  }
  return ladder;
}

}  // namespace huiyin::paper
