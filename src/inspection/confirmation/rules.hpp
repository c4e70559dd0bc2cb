#pragma once

#include <optional>
#include <string>

#include "inspection/confirmation/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::confirmation {

struct SendState {
  std::optional<paper::Paper> paper;
  std::string engagement_number;
  int next_ordinal = 1;
};
/// An answer or a decision changes the sheet and the paper it speaks of.
struct AnswerState {
  std::optional<Confirmation> confirmation;
  std::optional<paper::Paper> paper;
};

extern const Rule<Send, SendState> send;
extern const Rule<Agree, AnswerState> agree;
extern const Rule<Object, AnswerState> object;
extern const Rule<Resolve, AnswerState> resolve;

}  // namespace huiyin::confirmation
