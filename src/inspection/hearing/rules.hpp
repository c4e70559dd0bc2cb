#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inspection/hearing/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::hearing {

/// An engagement that is to be heard, as far as it has come.
struct Subject {
  EngagementId id;
  std::string number;  // empty where there is no such engagement in the round
  bool report_reviewed = false;
  bool cancelled = false;
};

struct HoldState {
  std::optional<round::Round> round;
  std::vector<Subject> subjects;  // in the order of the command
  std::vector<Hearing> earlier;   // of the same round
};

extern const Rule<Hold, HoldState> hold;

}  // namespace huiyin::hearing
