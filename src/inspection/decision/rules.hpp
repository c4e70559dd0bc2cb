#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inspection/decision/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::decision {

struct RecordState {
  std::optional<hearing::Hearing> hearing;
};

struct CarryOutState {
  std::optional<Decision> decision;
  std::vector<std::string> open_orders;  // numbers of the orders made from it that are not closed
};

extern const Rule<Record, RecordState> record;
extern const Rule<CarryOut, CarryOutState> carry_out;

}  // namespace huiyin::decision
