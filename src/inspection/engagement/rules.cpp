#include "inspection/engagement/rules.hpp"

#include <algorithm>

namespace huiyin::engagement {
namespace {

using OpenCase = Case<Open, OpenState>;
using AppointCase = Case<AppointLiaison, AppointState>;

bool is_liaison_of(const account::AccountGrant& held, const EngagementId& engagement) {
  return held.role == Role::unit_liaison && held.scope_kind == ScopeKind::engagement &&
         held.scope == engagement.value;
}

}  // namespace

const Rule<Open, OpenState> open{
    .name = "engagement.open",
    .ladder =
        {
            {"round_not_found", invalid, "P03", [](const OpenCase& c) { return !c.state.round; }, "round"},
            {"team_not_found", invalid, "P05", [](const OpenCase& c) { return !c.state.team; }, "team"},
            {"unit_not_found", invalid, "P03", [](const OpenCase& c) { return !c.state.unit; }, "unit"},
            {"team_authorised", conflict, "G2",
             [](const OpenCase& c) { return c.state.team->state != team::State::formed; }, "team"},
            {"team_engaged", conflict, "P05", [](const OpenCase& c) { return c.state.team_engaged; }, "team"},
            {"unit_engaged_in_round", conflict, "P03", [](const OpenCase& c) { return c.state.unit_engaged; },
             "unit"},
        },
    .facts =
        [](const OpenCase& c) {
          return facts_of(Opened{
              .id = c.occasion.fresh<EngagementNoun>(),
              .round_id = c.command.round,
              .team_id = c.command.team,
              .unit_id = c.command.unit,
              .number = c.state.team->number,
              .team_name = c.state.team->name,
              .unit_name = c.state.unit->name,
              .state = State::prepared,
          });
        },
};

const Rule<AppointLiaison, AppointState> appoint_liaison{
    .name = "engagement.appoint_liaison",
    .from = {"prepared", "entered", "left", "fed_back"},
    .ladder =
        {
            {"engagement_not_found", invalid, "P15", [](const AppointCase& c) { return !c.state.engagement; },
             "engagement"},
            {"wrong_state", conflict, "P15", [](const AppointCase& c) { return c.state.engagement->over(); },
             "engagement"},
            {"account_not_found", invalid, "P15", [](const AppointCase& c) { return !c.state.account; },
             "account"},
            {"powers_mixed", forbidden, "R6",
             [](const AppointCase& c) {
               return std::ranges::any_of(c.state.grants,
                                          [](const auto& held) { return is_administrative(held.role); });
             },
             "account"},
            {"inspects_it", conflict, "R2", [](const AppointCase& c) { return c.state.on_team; }, "account"},
            {"appointed_already", conflict, "P15",
             [](const AppointCase& c) {
               return std::ranges::any_of(c.state.grants, [&](const auto& held) {
                 return is_liaison_of(held, c.state.engagement->id);
               });
             },
             "account"},
        },
    .facts =
        [](const AppointCase& c) {
          return facts_of(account::Granted{c.occasion.fresh<GrantNoun>(), c.command.account,
                                           Role::unit_liaison, ScopeKind::engagement,
                                           c.state.engagement->id.value});
        },
};

}  // namespace huiyin::engagement
