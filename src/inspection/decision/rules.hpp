#pragma once

#include <optional>

#include "inspection/decision/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::decision {

struct RecordState {
  std::optional<hearing::Hearing> hearing;
};

extern const Rule<Record, RecordState> record;

}  // namespace huiyin::decision
