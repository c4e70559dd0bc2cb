#pragma once
// What the parser gives and the compiler reads: an expression as a tree (DMN 1.4, 10.3.1.2).

#include <memory>
#include <string>
#include <vector>

#include "bpmn/feel/type.hpp"
#include "bpmn/feel/value.hpp"

namespace huiyin::feel {

struct Node;
using NodePointer = std::unique_ptr<Node>;

enum class Shape {
  literal,   // value
  name,      // name
  list,      // children
  context,   // children under names
  range,     // low, high; start and end; a comparison (`< 5`) has one of them missing
  negation,  // operand
  binary,    // operation, left, right
  between,   // value, low, high
  in,        // value, then tests: matched by any
  instance,  // value, type
  path,      // value, name
  filter,    // value, predicate
  call,      // callee, arguments; names when they are named
  branch,    // condition, then, else
  loop,      // names over children, the last child is the body
  some,
  every,
  function,     // parameters, body; no body for an external one
  any_input,    // `-`
  not_tests,    // not(tests): the children
  coerced,      // the child as a type has it (DMN's typeRef)
  table,        // a decision table
  input_tests,  // positive unary tests: the children, any of which `?` must meet
};

struct Table;

enum class Operation {
  add,
  subtract,
  multiply,
  divide,
  power,
  equal,
  unequal,
  less,
  at_most,
  greater,
  at_least,
  both,
  either
};

struct Parameter {
  std::string name;
  TypePointer type;
};

struct Node {
  Shape shape = Shape::literal;
  Value value;
  std::string name;
  Operation operation = Operation::add;
  Range::End start = Range::End::closed;
  Range::End end = Range::End::closed;
  TypePointer type;
  std::vector<std::string> names;
  std::vector<Parameter> parameters;
  std::vector<NodePointer> children;
  std::shared_ptr<const Table> table;
  std::uint32_t height = 0;  // bounded, so that walking the tree is
};

/// U A F P C R O, and what C gathers into (DMN 1.4, 8.2.8).
enum class HitPolicy { unique, any, first, priority, collect, rule_order, output_order };
enum class Aggregation { list, sum, minimum, maximum, count };

struct Table {
  struct Input {
    NodePointer expression;
    NodePointer allowed;  // tests every value must meet, or null
    TypePointer type;
  };
  struct Output {
    std::string name;
    TypePointer type;
    NodePointer fallback;  // its default, or null
    NodePointer order;     // its values, best first, or null
  };
  struct Rule {
    std::vector<NodePointer> tests;  // null for `-`
    std::vector<NodePointer> outputs;
  };
  HitPolicy policy = HitPolicy::unique;
  Aggregation aggregation = Aggregation::list;
  std::vector<Input> inputs;
  std::vector<Output> outputs;
  std::vector<Rule> rules;
};

}  // namespace huiyin::feel
