#pragma once

#include <optional>

#include "inspection/midterm/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::midterm {

struct VisitState {
  std::optional<engagement::Engagement> engagement;
  bool visited_already = false;
  bool paper_unknown = false;
};
struct MidtermState {
  std::optional<Midterm> midterm;
};

extern const Rule<Visit, VisitState> visit;
extern const Rule<Answer, MidtermState> answer;
extern const Rule<Close, MidtermState> close;

}  // namespace huiyin::midterm
