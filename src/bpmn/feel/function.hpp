#pragma once
// A function as a value: one of the library's, or a body of stack code with the names it was made among.

#include <string>
#include <vector>

#include "bpmn/feel/type.hpp"
#include "bpmn/feel/value.hpp"

namespace huiyin::feel {

struct Code;
struct BuiltIn;
class Machine;

/// Names in force at a point of the code, innermost first. Chains are shared by the closures made in them.
struct Scope {
  std::shared_ptr<const Scope> parent;
  std::string_view name;
  Value value;
  enum class Sight { name, entries };
  Sight sight = Sight::name;  // `entries`: the entries of `value` are names too, as inside a filter
  const Context* outer =
      nullptr;  // the variables, at the root; owned by `value` when something may outlive them
};

/// A function made outside FEEL's text: a decision service, or a BKM whose body is a table.
class Outside {
 public:
  Outside() = default;
  Outside(const Outside&) = delete;
  Outside& operator=(const Outside&) = delete;
  virtual ~Outside() = default;
  [[nodiscard]] virtual const std::vector<std::string>& parameters() const = 0;
  [[nodiscard]] virtual Value call(std::vector<Value> arguments, Machine& machine) const = 0;
};

struct Function {
  const BuiltIn* built_in = nullptr;
  std::shared_ptr<const Code> code;
  std::size_t definition = 0;  // in the code
  std::shared_ptr<const Scope> scope;
  std::shared_ptr<const Outside> outside;
  std::size_t nesting = 0;
};

[[nodiscard]] inline std::size_t nesting_of(const Function& function) {
  return function.nesting;
}

}  // namespace huiyin::feel
