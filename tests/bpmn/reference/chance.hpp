#pragma once
// Numbers from a seed, the same on every machine: the standard's distributions are not.

#include <random>

namespace huiyin::reference {

class Chance {
 public:
  explicit Chance(unsigned seed) : numbers_(seed) {}
  [[nodiscard]] int below(int limit) { return static_cast<int>(numbers_() % static_cast<unsigned>(limit)); }
  [[nodiscard]] bool one_in(int count) { return below(count) == 0; }

 private:
  std::mt19937 numbers_;
};

}  // namespace huiyin::reference
