#pragma once
// Whether a diagram of one level is sound, by trying everything: tokens on flows, every order, every outcome
// of every choice. Written apart from the engine's check of the same question.

#include <set>
#include <string>
#include <vector>

#include "reference/drawing.hpp"

namespace huiyin::reference {

/// Tokens on each flow.
using Marking = std::vector<int>;

struct Verdict {
  bool decided = true;   // within the bounds
  bool stuck = false;    // some run ends with tokens left
  bool endless = false;  // from some marking no end can be reached
  bool dead = false;     // some node is never reached
  bool safe = true;      // never two tokens on one flow
  /// The nodes tokens are at, in every marking there is.
  std::set<std::multiset<int>> positions;
  [[nodiscard]] bool sound() const { return !stuck && !endless && !dead; }
};
[[nodiscard]] Verdict explore(const Drawing& drawing);

}  // namespace huiyin::reference
