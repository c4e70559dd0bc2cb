#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "identity/account/model.hpp"
#include "inspection/round/model.hpp"
#include "inspection/team/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::round {

struct PlanState {
  bool number_taken = false;
};
struct RoundState {
  std::optional<Round> round;
};
struct StartState {
  std::optional<Round> round;
  bool some_team_authorised = false;
};
struct CloseState {
  std::optional<Round> round;
  std::int64_t engagements_open = 0;
  std::int64_t decisions_open = 0;
  std::vector<TeamId> teams;    // not yet dissolved
  std::vector<GrantId> grants;  // what their members may do because of the round
};

/// "2020-R1"
[[nodiscard]] std::string number_of(int year, int ordinal);

extern const Rule<Plan, PlanState> plan;
extern const Rule<Reschedule, RoundState> reschedule;
extern const Rule<Approve, RoundState> approve;
extern const Rule<Start, StartState> start;
extern const Rule<Mark, RoundState> mark;
extern const Rule<Close, CloseState> close;

}  // namespace huiyin::round
