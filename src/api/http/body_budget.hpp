#pragma once

#include <atomic>
#include <cstddef>
#include <optional>
#include <utility>

namespace huiyin::http {

// How many bytes of request bodies may be in memory at one time, all connections together.
class BodyBudget {
 public:
  class Reservation {
   public:
    Reservation(BodyBudget& budget, std::size_t bytes) : budget_(&budget), bytes_(bytes) {}
    Reservation(Reservation&& other) noexcept
        : budget_(std::exchange(other.budget_, nullptr)), bytes_(other.bytes_) {}
    Reservation& operator=(Reservation&&) = delete;
    ~Reservation() {
      if (budget_ != nullptr) budget_->reserved_ -= bytes_;
    }

   private:
    BodyBudget* budget_;
    std::size_t bytes_;
  };

  explicit BodyBudget(std::size_t bytes) : bytes_(bytes) {}

  // Nothing when so much is not left.
  std::optional<Reservation> reserve(std::size_t bytes) {
    std::size_t reserved = reserved_.load();
    do {
      if (bytes > bytes_ - reserved) return std::nullopt;
    } while (!reserved_.compare_exchange_weak(reserved, reserved + bytes));
    return Reservation(*this, bytes);
  }

 private:
  const std::size_t bytes_;
  std::atomic<std::size_t> reserved_{0};
};

}  // namespace huiyin::http
