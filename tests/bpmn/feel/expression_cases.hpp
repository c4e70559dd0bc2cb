#pragma once
// Expressions and what they are worth, as FEEL too: each test file of the language is such a list.

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "bpmn/feel/feel.hpp"

namespace huiyin::feel {

struct ExpressionCase {
  std::string_view expression;
  std::string_view expected;
};

/// The value as text; a refusal as its code.
inline std::string worth(std::string_view text, const Context& variables = {}) {
  const auto expression = compile(text);
  if (!expression) return expression.refusal().code;
  const auto value = expression->evaluate(variables);
  if (!value) return value.refusal().code;
  return (value->text() != nullptr ? "text " : "") + to_text(*value);
}

inline void expect_worth(std::initializer_list<ExpressionCase> cases) {
  for (const ExpressionCase& one : cases)
    EXPECT_EQ(worth(one.expression), worth(one.expected)) << one.expression;
}

}  // namespace huiyin::feel
