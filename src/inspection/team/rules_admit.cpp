// Somebody joins a team that was authorised already: screened first, authorised by a decision of their own
// (P05, P06, P31).

#include <algorithm>

#include "inspection/team/grants.hpp"

namespace huiyin::team {
namespace {

using AdmitCase = Case<Admit, AdmitState>;

bool has_leader(const AdmitCase& c) {
  return c.command.post == Post::leader &&
         std::ranges::find(c.state.team->members, Post::leader, &Member::post) != c.state.team->members.end();
}

}  // namespace

const Rule<Admit, AdmitState> admit{
    .name = "team.admit",
    .from = {"authorised"},
    .ladder =
        {
            {"not_found", not_found, "P05", [](const AdmitCase& c) { return !c.state.team; }, "team"},
            {"wrong_state", conflict, "G2",
             [](const AdmitCase& c) { return c.state.team->state != State::authorised; }},
            {"authorisation_over", conflict, "G2",
             [](const AdmitCase& c) {
               return c.state.team->authorised_until && *c.state.team->authorised_until < c.occasion.today;
             }},
            {"person_not_found", invalid, "P05", [](const AdmitCase& c) { return !c.state.person; },
             "person"},
            {"no_engagement", conflict, "P05",
             [](const AdmitCase& c) { return c.state.engagements.empty(); }},
            {"member_already", conflict, "P05",
             [](const AdmitCase& c) {
               return std::ranges::find(c.state.team->members, c.command.person, &Member::person) !=
                      c.state.team->members.end();
             },
             "person"},
            {"on_another_team", conflict, "P05",
             [](const AdmitCase& c) { return c.state.other_team.has_value(); }, "person",
             [](const AdmitCase& c) { return json::value{{"team", *c.state.other_team}}; }},
            {"leader_taken", conflict, "R1", has_leader, "post"},
            {"screening_missing", conflict, "P06", [](const AdmitCase& c) { return !c.state.screened; },
             "person"},
            {"conflict_unresolved", conflict, "P06", [](const AdmitCase& c) { return !c.state.resolved; },
             "person"},
        },
    .facts =
        [](const AdmitCase& c) {
          std::vector<Member> members = c.state.team->members;
          members.push_back({c.command.person, c.state.person->name, c.command.post, true,
                             c.command.document_number.value, c.occasion.today});
          std::ranges::stable_sort(members, {}, &Member::post);
          Facts facts = facts_of(Admitted{c.command.team, std::move(members), c.command.reason});
          if (c.state.seat) grant_role(c.occasion, *c.state.seat, c.command.post, c.state.engagements, facts);
          return facts;
        },
};

}  // namespace huiyin::team
