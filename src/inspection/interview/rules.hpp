#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inspection/interview/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::interview {

/// Where a talk takes place: the engagement and who is on its team.
struct Field {
  std::optional<engagement::Engagement> engagement;
  std::vector<PersonId> team;
};

struct RecordState {
  Field field;
  int next_ordinal = 1;
};
struct ReviseState {
  std::optional<Interview> interview;
  Field field;
};
struct ConfirmState {
  std::optional<Interview> interview;
};

extern const Rule<Record, RecordState> record;
extern const Rule<Revise, ReviseState> revise;
extern const Rule<Confirm, ConfirmState> confirm;

}  // namespace huiyin::interview
