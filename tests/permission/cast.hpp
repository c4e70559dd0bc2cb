#pragma once
// Who stands for each role, and the engagement that is theirs beside one that is not.

#include <array>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "spine/actor.hpp"
#include "store/connection.hpp"

namespace huiyin::permission {

/// The thirteen roles in their own order, then nobody.
[[nodiscard]] const std::vector<std::string>& columns();

struct Player {
  std::string column;   // a role's name, or "nobody"
  std::string account;  // its sign-in name, or "-"
  std::string unit;     // the person's unit; a department's own
};

struct Cast {
  std::string own;    // engagement id
  std::string other;  // engagement id
  std::string round;  // the own engagement's
  std::vector<Player> players;
};

/// Cast for the engagement with this number: its team and its liaison, one department that has a finding
/// there where there are findings, and the group's own roles.
[[nodiscard]] Cast cast_for(store::Connection& connection, const std::string& number,
                            const std::string& other_number);

}  // namespace huiyin::permission
