#include "inspection/avoidance/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace huiyin::avoidance {
namespace {

using DeclareCase = Case<Declare, DeclareState>;
using ScreenCase = Case<Screen, ScreenState>;
using DecideCase = Case<Decide, DecideState>;

constexpr int months_a_year = 12;

bool same(const std::vector<Ground>& left, const std::vector<Ground>& right) {
  return std::ranges::equal(
      left, right, [](const Ground& a, const Ground& b) { return a.kind == b.kind && a.text == b.text; });
}

Facts screened(const ScreenCase& c) {
  Facts facts = facts_of(team::Screened{c.command.team, c.occasion.today});
  const Window window{c.state.round->start_on.plus_months(-months_a_year * c.state.round->avoidance_years),
                      c.occasion.today};
  for (const person::Person& member : c.state.members)
    for (const Inspected& inspected : c.state.units) {
      Assessment found = assess(member, inspected, c.state.places, c.state.earlier, window);
      const auto row = std::ranges::find_if(c.state.rows, [&](const Avoidance& each) {
        return each.person_id == member.id && each.unit_id == inspected.unit;
      });
      if (row == c.state.rows.end()) {
        facts << Screened{
            c.occasion.fresh<AvoidanceNoun>(), c.command.team,  member.id, inspected.unit, found.result,
            std::move(found.grounds),          c.occasion.today};
      } else if (row->result != found.result || !same(row->grounds, found.grounds)) {
        facts << Rescreened{.id = row->id,
                            .result = found.result,
                            .grounds = std::move(found.grounds),
                            .screened_on = c.occasion.today};
      }
    }
  return facts;
}

Facts declared(const DeclareCase& c) {
  person::InterestDeclared happened{c.command.person, c.state.person->interests};
  happened.interests.push_back(
      {c.command.unit, c.command.relation.value, c.command.statement.value, c.occasion.today});
  Facts facts = facts_of(happened);
  // A tie that appears after the screening must not slip through (P06: 进驻后情况变化，当日报告).
  for (const Avoidance& row : c.state.rows) {
    std::vector<Ground> grounds = row.grounds;
    grounds.push_back(
        {GroundKind::declared, fmt::format("{} · {}", c.command.relation.value, c.command.statement.value)});
    facts << Rescreened{.id = row.id,
                        .result = Result::conflict,
                        .grounds = std::move(grounds),
                        .screened_on = c.occasion.today};
  }
  return facts;
}

}  // namespace

const Rule<Declare, DeclareState> declare{
    .name = "avoidance.declare",
    .ladder =
        {
            {"person_not_found", invalid, "P06", [](const DeclareCase& c) { return !c.state.person; },
             "person"},
            {"not_yours", forbidden, "P06",
             [](const DeclareCase& c) {
               return c.occasion.actor.person != c.command.person.value &&
                      !by_office.allows(c.occasion.actor, {});
             },
             "person"},
            {"unit_not_found", invalid, "P06", [](const DeclareCase& c) { return !c.state.unit_found; },
             "unit"},
        },
    .facts = declared,
};

const Rule<Screen, ScreenState> screen{
    .name = "avoidance.screen",
    .ladder =
        {
            {"not_found", not_found, "P06", [](const ScreenCase& c) { return !c.state.team; }, "team"},
            {"no_engagement", conflict, "P06", [](const ScreenCase& c) { return c.state.units.empty(); },
             "team"},
            {"candidate_not_found", invalid, "P06",
             [](const ScreenCase& c) { return c.command.candidate && c.state.members.empty(); }, "candidate"},
        },
    .facts = screened,
};

const Rule<Decide, DecideState> decide{
    .name = "avoidance.decide",
    .from = {"possible", "conflict"},
    .ladder =
        {
            {"not_screened", conflict, "P06", [](const DecideCase& c) { return !c.state.row; }, "person"},
            {"no_doubt", conflict, "P06",
             [](const DecideCase& c) { return c.state.row->result == Result::none; }, "person"},
            {"reason_missing", invalid, "P06", [](const DecideCase& c) { return !c.command.reason; },
             "reason"},
            {"conflict_cannot_be_cleared", conflict, "R2",
             [](const DecideCase& c) {
               return c.state.row->result == Result::conflict && c.command.decision == Decision::cleared;
             },
             "decision"},
        },
    .facts =
        [](const DecideCase& c) {
          return facts_of(Decided{
              .id = c.state.row->id,
              .decision = c.command.decision,
              .reason = *c.command.reason,
              .decided_by = PersonId{c.occasion.actor.person},
              .decided_on = c.occasion.today,
          });
        },
};

}  // namespace huiyin::avoidance
