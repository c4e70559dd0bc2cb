// libFuzzer on FEEL: any text is compiled and evaluated, or refused by name, within its bounds. The first
// byte says as what: an expression, unary tests, a pattern and its subject, or a DMN file.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "bpmn/feel/decision_model.hpp"
#include "bpmn/feel/feel.hpp"

namespace {

using namespace huiyin::feel;

const Context& variables() {
  static const Context some{{"a", 1},
                            {"b", "text"},
                            {"c", List{1, 2, 3}},
                            {"d", Context{{"e", Date{2020, 7, 6}}, {"f", Value()}}},
                            {"long name", Decimal(7)}};
  return some;
}

Limits limits() {
  Limits small;
  small.steps = 20'000;
  small.depth = 64;
  small.memory_bytes = std::size_t{1} << 20U;
  return small;
}

/// What comes out must be printable and equal to itself.
void look_at(const Value& value) {
  if (value.nesting() > limits().depth) std::abort();
  (void)to_text(value);
  (void)to_json(value);
  if (!equals(value, value).value_or(true) && value.kind() != Kind::function) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 4) {
    case 0: {
      const auto expression = compile(text);
      if (!expression) break;
      (void)expression->listing();
      const auto value = expression->evaluate(variables(), limits());
      if (value) look_at(*value);
      break;
    }
    case 1: {
      const auto tests = compile_unary_tests(text);
      if (tests) (void)tests->test(Value(5), variables(), limits());
      break;
    }
    case 2: {
      const auto expression = compile("[matches(s, p), split(s, p), replace(s, p, \"<$1>\")]");
      const std::size_t half = text.find('\n');
      const Context given{{"p", text.substr(0, half)},
                          {"s", half == text.npos ? text : text.substr(half + 1)}};
      const auto value = expression->evaluate(given, limits());
      if (value) look_at(*value);
      break;
    }
    default: {
      const auto model = DecisionModel::read(text);
      if (model) (void)(*model)->evaluate("d", variables(), limits());
    }
  }
  return 0;
}
