#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identity/account/model.hpp"
#include "identity/person/model.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/team/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::team {

struct FormState {
  std::optional<round::Round> round;
  bool number_taken = false;
};
struct AssignState {
  std::optional<Team> team;
  std::optional<person::Person> person;
  std::optional<std::string> other_team;  // of the same round, that has the person
};
struct ReleaseState {
  std::optional<Team> team;
  std::vector<GrantId> grants;  // what the person may do as a member
  Unfinished unfinished;
};
/// A member's account and what it may do already.
struct Seat {
  PersonId person;
  AccountId account;
  std::vector<account::AccountGrant> grants;
};
struct AuthoriseState {
  std::optional<Team> team;
  std::vector<EngagementId> engagements;
  std::vector<std::string> unscreened;  // names of members nobody compared with the unit
  std::vector<std::string> unresolved;  // names of members whose doubt is not cleared
  std::vector<Seat> seats;
};
struct AdmitState {
  std::optional<Team> team;
  std::optional<person::Person> person;
  std::optional<std::string> other_team;  // of the same round, that has the person
  std::vector<EngagementId> engagements;  // without withdrawn ones
  bool screened = true;
  bool resolved = true;
  std::optional<Seat> seat;
};

/// "2020-R1-G03"
[[nodiscard]] std::string number_of(const std::string& round_number, int ordinal);
/// What a post on the team may do in its engagements (G2); the liaison (综合岗) is a member like others.
[[nodiscard]] Role role_of(Post post);

extern const Rule<Form, FormState> form;
extern const Rule<Assign, AssignState> assign;
extern const Rule<Release, ReleaseState> release;
extern const Rule<Authorise, AuthoriseState> authorise;
extern const Rule<Admit, AdmitState> admit;

}  // namespace huiyin::team
