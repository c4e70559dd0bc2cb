#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identity/person/model.hpp"
#include "inspection/avoidance/assessment.hpp"
#include "inspection/avoidance/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::avoidance {

struct DeclareState {
  std::optional<person::Person> person;
  bool unit_found = false;
  std::vector<Avoidance> rows;  // of this person against this unit or one above it, in teams still at work
};
struct ScreenState {
  std::optional<team::Team> team;
  std::optional<round::Round> round;
  std::vector<Inspected> units;
  std::vector<person::Person> members;  // or the candidate alone
  Places places;
  std::vector<EarlierInspection> earlier;
  std::vector<Avoidance> rows;
};
struct DecideState {
  std::optional<Avoidance> row;
};

extern const Rule<Declare, DeclareState> declare;
extern const Rule<Screen, ScreenState> screen;
extern const Rule<Decide, DecideState> decide;

}  // namespace huiyin::avoidance
