#pragma once
// Whether one level of a diagram is sound, by trying everything: tokens on flows, every order, every outcome
// of every choice. Written apart from the engine's check of the same question, but of the same reading: what
// a non-interrupting boundary event begins and what comes to nothing of the rest but an end may be there any
// number of times, so that one token of it stands for many, and is looked at once by itself.

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
  bool piles = false;    // an event may begin its own host again, which stays open meanwhile
  bool safe = true;      // never two tokens on one flow
  /// The nodes tokens are at, in every marking there is.
  std::set<std::multiset<int>> positions;
  [[nodiscard]] bool sound() const { return !stuck && !endless && !dead && !piles; }
};
[[nodiscard]] Verdict explore(const Drawing& drawing, int level = 0);

}  // namespace huiyin::reference
