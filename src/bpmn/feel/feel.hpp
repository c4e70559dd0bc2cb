#pragma once
// The door of FEEL: text is compiled once to a stack code, and evaluated as often as wanted against named
// values.
//
// FEEL answers a type error, a division by zero or an unknown name with null (DMN 1.4, 10.3.2.1
// and 10.3.2.13), so evaluating refuses only when a bound is passed:
//   feel.syntax         the text is no expression; `detail` has the position
//   feel.too_deep       nesting of the text, of calls, or of a value
//   feel.too_many_steps the expression did not end within its steps
//   feel.too_large      it allocated more than its memory

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "bpmn/feel/value.hpp"

namespace huiyin::feel {

struct Limits {
  std::size_t steps = 1'000'000;
  std::size_t depth = 128;                      // of calls, and of nested values
  std::size_t memory_bytes = 16 * 1024 * 1024;  // allocated in all, not at once
  /// What `now()` and `today()` say; an evaluation has no clock. Without it they are null.
  std::optional<DateTime> now = std::nullopt;
};

struct Code;

class Expression {
 public:
  explicit Expression(std::shared_ptr<const Code> code) : code_(std::move(code)) {}
  [[nodiscard]] Outcome<Value> evaluate(const Context& variables, const Limits& limits = {}) const;
  /// For unary tests: true, false, or null where `input` cannot be tested so.
  [[nodiscard]] Outcome<Value> test(const Value& input, const Context& variables,
                                    const Limits& limits = {}) const;
  /// The stack code as text, a line for each instruction.
  [[nodiscard]] std::string listing() const;

 private:
  std::shared_ptr<const Code> code_;
};

/// `names` are those with operators or keywords in them ("profit and loss", "a-b"); names of several plain
/// words need no announcement, since two words side by side are nothing else in FEEL.
[[nodiscard]] Outcome<Expression> compile(std::string_view text, std::span<const std::string> names = {});
[[nodiscard]] Outcome<Expression> compile_unary_tests(std::string_view text,
                                                      std::span<const std::string> names = {});

}  // namespace huiyin::feel
