#pragma once

#include "identity/installation/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::installation {

struct FoundState {
  bool founded = false;
};

extern const Rule<Found, FoundState> found;

}  // namespace huiyin::installation
