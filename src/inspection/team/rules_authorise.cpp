#include <algorithm>

#include "inspection/team/grants.hpp"

namespace huiyin::team {
namespace {

using AuthoriseCase = Case<Authorise, AuthoriseState>;

void grant_roles(const AuthoriseCase& c, Facts& facts) {
  for (const Member& member : c.state.team->members) {
    const auto seat = std::ranges::find(c.state.seats, member.person, &Seat::person);
    if (seat == c.state.seats.end()) continue;  // not everybody who inspects signs in
    grant_role(c.occasion, *seat, member.post, c.state.engagements, facts);
  }
}

json::value names(const std::vector<std::string>& people) {
  return json::value{{"people", json::value_from(people)}};
}

}  // namespace

const Rule<Authorise, AuthoriseState> authorise{
    .name = "team.authorise",
    .from = {"formed"},
    .ladder =
        {
            {"not_found", not_found, "P05", [](const AuthoriseCase& c) { return !c.state.team; }, "team"},
            {"wrong_state", conflict, "G2",
             [](const AuthoriseCase& c) { return c.state.team->state != State::formed; }},
            {"until_before_today", invalid, "G2",
             [](const AuthoriseCase& c) { return c.command.until < c.occasion.today; }, "until"},
            {"no_leader", conflict, "R1",
             [](const AuthoriseCase& c) {
               return std::ranges::none_of(c.state.team->members,
                                           [](const Member& member) { return member.post == Post::leader; });
             }},
            {"too_few_members", conflict, "P05",
             [](const AuthoriseCase& c) { return c.state.team->members.size() < fewest_members; }},
            {"no_engagement", conflict, "P05",
             [](const AuthoriseCase& c) { return c.state.engagements.empty(); }},
            {"screening_missing",
             conflict,
             "P06",
             [](const AuthoriseCase& c) { return !c.state.unscreened.empty(); },
             {},
             [](const AuthoriseCase& c) { return names(c.state.unscreened); }},
            {"conflict_unresolved",
             conflict,
             "P06",
             [](const AuthoriseCase& c) { return !c.state.unresolved.empty(); },
             {},
             [](const AuthoriseCase& c) { return names(c.state.unresolved); }},
        },
    .facts =
        [](const AuthoriseCase& c) {
          std::vector<Member> members = c.state.team->members;
          for (Member& member : members) member.engaged = true;
          Facts facts = facts_of(Authorised{
              .id = c.command.team,
              .state = State::authorised,
              .authorisation_number = c.command.document_number,
              .authorised_on = c.occasion.today,
              .authorised_until = c.command.until,
              .members = std::move(members),
          });
          grant_roles(c, facts);
          return facts;
        },
};

}  // namespace huiyin::team
