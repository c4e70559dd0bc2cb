#include "inspection/team/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace huiyin::team {
namespace {

using FormCase = Case<Form, FormState>;
using AssignCase = Case<Assign, AssignState>;
using ReleaseCase = Case<Release, ReleaseState>;

template <class CaseType>
bool absent(const CaseType& c) {
  return !c.state.team;
}

bool leader_taken(const AssignCase& c) {
  return c.command.post == Post::leader &&
         std::ranges::any_of(c.state.team->members, [&](const Member& member) {
           return member.post == Post::leader && member.person != c.command.person;
         });
}

/// Before the authorisation there is no work to leave behind; after it, everything needs an owner (P32, P33).
template <std::vector<std::string> Unfinished::* what>
bool leaves_behind(const ReleaseCase& c) {
  return c.state.team->state == State::authorised && !(c.state.unfinished.*what).empty();
}
template <std::vector<std::string> Unfinished::* what>
json::value which(const ReleaseCase& c) {
  return json::value{{"which", json::value_from(c.state.unfinished.*what)}};
}

}  // namespace

std::string number_of(const std::string& round_number, int ordinal) {
  return fmt::format("{}-G{:02}", round_number, ordinal);
}

const Rule<Form, FormState> form{
    .name = "team.form",
    .ladder =
        {
            {"round_not_found", invalid, "P05", [](const FormCase& c) { return !c.state.round; }, "round"},
            {"round_closed", conflict, "P05",
             [](const FormCase& c) { return c.state.round->state == round::State::closed; }, "round"},
            {"ordinal_out_of_range", invalid, "P05", [](const FormCase& c) { return c.command.ordinal < 1; },
             "ordinal"},
            {"number_taken", conflict, "P05", [](const FormCase& c) { return c.state.number_taken; },
             "ordinal"},
        },
    .facts =
        [](const FormCase& c) {
          return facts_of(Formed{
              .id = c.occasion.fresh<TeamNoun>(),
              .round_id = c.command.round,
              .ordinal = c.command.ordinal,
              .number = number_of(c.state.round->number, c.command.ordinal),
              .name = c.command.name,
              .state = State::formed,
              .members = {},
          });
        },
};

// Whoever is assigned again changes the post.
const Rule<Assign, AssignState> assign{
    .name = "team.assign",
    .from = {"formed"},
    .ladder =
        {
            {"not_found", not_found, "P05", absent<AssignCase>, "team"},
            {"authorised_already", conflict, "G2",
             [](const AssignCase& c) { return c.state.team->state != State::formed; }},
            {"person_not_found", invalid, "P05", [](const AssignCase& c) { return !c.state.person; },
             "person"},
            {"on_another_team", conflict, "P05",
             [](const AssignCase& c) { return c.state.other_team.has_value(); }, "person",
             [](const AssignCase& c) { return json::value{{"team", *c.state.other_team}}; }},
            {"leader_taken", conflict, "R1", leader_taken, "post"},
        },
    .facts =
        [](const AssignCase& c) {
          std::vector<Member> members = c.state.team->members;
          std::erase_if(members, [&](const Member& member) { return member.person == c.command.person; });
          members.push_back({c.command.person, c.state.person->name, c.command.post});
          std::ranges::stable_sort(members, {}, &Member::post);
          return facts_of(Assigned{c.command.team, std::move(members)});
        },
};

const Rule<Release, ReleaseState> release{
    .name = "team.release",
    .from = {"formed", "authorised"},
    .ladder =
        {
            {"not_found", not_found, "P05", absent<ReleaseCase>, "team"},
            {"wrong_state", conflict, "G2",
             [](const ReleaseCase& c) { return c.state.team->state == State::dissolved; }},
            {"not_a_member", conflict, "P05",
             [](const ReleaseCase& c) {
               return std::ranges::none_of(c.state.team->members, [&](const Member& member) {
                 return member.person == c.command.person;
               });
             },
             "person"},
            {"tasks_open", conflict, "P32", leaves_behind<&Unfinished::tasks>, "person",
             which<&Unfinished::tasks>},
            {"papers_open", conflict, "P33", leaves_behind<&Unfinished::papers>, "person",
             which<&Unfinished::papers>},
            {"materials_out", conflict, "P43", leaves_behind<&Unfinished::materials>, "person",
             which<&Unfinished::materials>},
        },
    .facts =
        [](const ReleaseCase& c) {
          std::vector<Member> members = c.state.team->members;
          std::erase_if(members, [&](const Member& member) { return member.person == c.command.person; });
          Facts facts = facts_of(Released{c.command.team, std::move(members), c.command.reason});
          for (const GrantId& grant : c.state.grants) facts << account::Revoked{grant};
          return facts;
        },
};

}  // namespace huiyin::team
