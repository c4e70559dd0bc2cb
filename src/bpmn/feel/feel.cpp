#include "bpmn/feel/feel.hpp"

#include "bpmn/feel/machine.hpp"
#include "bpmn/feel/parser.hpp"

namespace huiyin::feel {

namespace {

/// The root of all scopes. What makes closures may hand one out, and it must not outlive what it closes over.
ScopePointer root_scope(const Code& code, const Context& variables) {
  Scope root;
  if (code.definitions.empty()) {
    root.outer = &variables;
  } else {
    root.value = Value(variables);
    root.outer = root.value.context();
  }
  return std::make_shared<const Scope>(std::move(root));
}

Outcome<Value> evaluated(const std::shared_ptr<const Code>& code, const Context& variables,
                         const Value* input, const Limits& limits) {
  Machine machine(limits);
  ScopePointer scope = root_scope(*code, variables);
  if (input != nullptr) {
    scope = std::make_shared<const Scope>(Scope{scope, "?", *input, Scope::Sight::name, nullptr});
    if (input->context() != nullptr) {  // a test may name the input's entries
      scope = std::make_shared<const Scope>(Scope{scope, "", *input, Scope::Sight::entries, nullptr});
    }
  }
  Value value = machine.run(code, 0, std::move(scope));
  return machine.outcome(std::move(value));
}

}  // namespace

Outcome<Value> Expression::evaluate(const Context& variables, const Limits& limits) const {
  return evaluated(code_, variables, nullptr, limits);
}

Outcome<Value> Expression::test(const Value& input, const Context& variables, const Limits& limits) const {
  return evaluated(code_, variables, &input, limits);
}

std::string Expression::listing() const {
  return feel::listing(*code_);
}

Outcome<Expression> compile(std::string_view text, std::span<const std::string> names) {
  const auto parsed = parse_expression(text, {names, nullptr});
  if (!parsed) return parsed.refusal();
  return Expression(code_of(**parsed));
}

Outcome<Expression> compile_unary_tests(std::string_view text, std::span<const std::string> names) {
  const auto parsed = parse_unary_tests(text, {names, nullptr});
  if (!parsed) return parsed.refusal();
  return Expression(code_of(**parsed));
}

}  // namespace huiyin::feel
