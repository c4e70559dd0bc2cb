#pragma once

#include <optional>
#include <vector>

#include "inspection/meeting/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::meeting {

struct OpenState {
  std::optional<engagement::Engagement> engagement;
  bool held_already = false;
  bool earlier_unconcluded = false;
  int next_ordinal = 1;
  std::vector<AgendaItem> agenda;
};
struct ConcludeState {
  std::optional<Meeting> meeting;
  std::vector<PersonId> team;
  bool paper_unknown = false;
};

extern const Rule<Open, OpenState> open;
extern const Rule<Conclude, ConcludeState> conclude;

}  // namespace huiyin::meeting
