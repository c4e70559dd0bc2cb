#pragma once

#include <optional>
#include <vector>

#include "identity/account/model.hpp"
#include "identity/unit/model.hpp"
#include "inspection/engagement/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::engagement {

struct OpenState {
  std::optional<round::Round> round;
  std::optional<team::Team> team;  // of this round
  std::optional<unit::Unit> unit;
  bool team_engaged = false;
  bool unit_engaged = false;
};
struct AppointState {
  std::optional<Engagement> engagement;
  std::optional<account::Account> account;
  std::vector<account::AccountGrant> grants;
  bool on_team = false;
};
// For the following the runner has looked the engagement up already.
struct EnterState {
  Engagement engagement;
  round::Round round;
  team::Team team;
  bool plan_approved = false;
};
struct LeaveState {
  Engagement engagement;
  OpenWork open;
};
struct CloseState {
  Engagement engagement;
  OpenWork open;
};
struct CancelState {
  Engagement engagement;
  OpenWork open;
};

extern const Rule<Open, OpenState> open;
extern const Rule<AppointLiaison, AppointState> appoint_liaison;
extern const Rule<Enter, EnterState> enter;
extern const Rule<Leave, LeaveState> leave;
extern const Rule<Close, CloseState> close;
extern const Rule<Cancel, CancelState> cancel;

}  // namespace huiyin::engagement
