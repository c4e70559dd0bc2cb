#pragma once
// What one filling may cost: processor time of its own thread, and paragraphs.

#include <chrono>
#include <cstddef>
#include <ctime>
#include <optional>

#include "base/refusal.hpp"
#include "docx/options.hpp"

namespace huiyin::docx {

/// Processor time of this thread, from when it was made.
class Deadline {
 public:
  explicit Deadline(std::chrono::milliseconds cpu) : end_(used() + cpu) {}
  [[nodiscard]] bool passed() const { return used() >= end_; }

 private:
  static std::chrono::nanoseconds used() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
  }
  std::chrono::nanoseconds end_;
};

class Budget {
 public:
  explicit Budget(const RenderOptions& options)
      : deadline_(options.cpu), cpu_(options.cpu), paragraphs_(options.paragraphs) {}

  /// Counted at every instruction; the clock is asked at every thousandth.
  [[nodiscard]] std::optional<Refusal> step(std::size_t paragraphs) {
    if (paragraphs > paragraphs_) return Refusal{"docx.too_many_paragraphs", RefusalKind::too_large};
    paragraphs_ -= paragraphs;
    if (++steps_ % 1024 == 0) return look();
    return std::nullopt;
  }
  [[nodiscard]] std::optional<Refusal> look() const {
    if (!deadline_.passed()) return std::nullopt;
    return Refusal{"docx.took_too_long", RefusalKind::too_large, {}, {}, {{"cpu_ms", cpu_.count()}}};
  }

 private:
  Deadline deadline_;
  std::chrono::milliseconds cpu_;
  std::size_t paragraphs_;
  std::size_t steps_ = 0;
};

}  // namespace huiyin::docx
