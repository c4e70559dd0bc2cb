#pragma once

#include <optional>

#include "identity/unit/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::unit {

struct AddState {
  bool code_taken = false;
  std::optional<Unit> parent;
};
struct ReviseState {
  std::optional<Unit> unit;
};

extern const Rule<Add, AddState> add;
extern const Rule<Revise, ReviseState> revise;

}  // namespace huiyin::unit
