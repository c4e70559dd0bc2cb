#pragma once
// What an evaluation may still spend. Every loop in it and every allocation asks; once it is overdrawn, it
// stays so, the machine stops at the next instruction, and what was computed is thrown away.

#include <cstddef>
#include <string_view>

namespace huiyin::feel {

class Budget {
 public:
  Budget(std::size_t steps, std::size_t memory_bytes) : steps_(steps), memory_bytes_(memory_bytes) {}

  /// False when the steps are used up.
  bool spend(std::size_t steps) {
    if (steps > steps_) return stop("feel.too_many_steps");
    steps_ -= steps;
    return stopped_.empty();
  }
  /// False when the memory is used up. Counts what is allocated in all, not at once.
  bool allocate(std::size_t bytes) {
    if (bytes > memory_bytes_) return stop("feel.too_large");
    memory_bytes_ -= bytes;
    return stopped_.empty();
  }
  bool stop(std::string_view code) {
    if (stopped_.empty()) stopped_ = code;
    return false;
  }
  /// The refusal's code, or empty.
  [[nodiscard]] std::string_view stopped() const { return stopped_; }

 private:
  std::size_t steps_;
  std::size_t memory_bytes_;
  std::string_view stopped_;
};

}  // namespace huiyin::feel
