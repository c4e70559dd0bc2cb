#pragma once
// A value or a refusal. Callers must look before they take.

#include <cassert>
#include <utility>
#include <variant>

#include "base/refusal.hpp"

namespace huiyin {

template <class Value>
class [[nodiscard]] Outcome {
 public:
  Outcome(Value value) : state_(std::move(value)) {}        // NOLINT(google-explicit-constructor)
  Outcome(Refusal refusal) : state_(std::move(refusal)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] const Value& value() const& {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] Value& value() & {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] Value&& value() && {
    assert(ok());
    return std::move(*std::get_if<0>(&state_));
  }
  const Value& operator*() const& { return value(); }
  const Value* operator->() const { return &value(); }

  [[nodiscard]] const Refusal& refusal() const {
    assert(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<Value, Refusal> state_;
};

}  // namespace huiyin
