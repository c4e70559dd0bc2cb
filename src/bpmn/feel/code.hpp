#pragma once
// The stack code: one flat list of instructions with the tables they point into. Immutable and shared by
// everything that evaluates it, and by the closures it made.

#include <cstdint>
#include <string>
#include <vector>

#include "bpmn/feel/syntax.hpp"

namespace huiyin::feel {

enum class Instruct : std::uint8_t {
  constant,       // a: constant → it
  name,           // a: name → its value, or null
  callee,         // a: name → the function of that name, a variable's before the library's, or null
  list,           // a: count; pops them
  context_begin,  // opens a context under construction
  context_entry,  // a: name; pops its value, which later entries may name
  context_end,    // → the context, or null when a name came twice
  twice,          // the top once more
  range,          // a: start, b: end; pops high, then low
  negate,
  binary,        // a: Operation, but for both and either
  and_jump,      // a: target when the top is false, so that the right side is not evaluated
  or_jump,       // a: target when the top is true
  both,          // three-valued and
  either,        // three-valued or
  between,       // pops high, low, value
  in,            // a: count of tests; pops them and the value
  instance,      // a: type
  path,          // a: name
  call,          // a: count of arguments, b: table of their names or -1; the callee lies under them
  jump,          // a: target
  jump_unless,   // a: target; pops, jumps unless it was true
  function,      // a: definition → a closure
  give_back,     // ends a function's body
  gather,        // a: Gathering; opens the results of a loop
  iterate,       // a: name, b: target; pops a domain (or null: the gathering fails and ends at target)
  iterate_span,  // as iterate, but pops high and low
  advance,       // a: target when it is exhausted
  collect,       // a: target that ends the gathering early (some, every); pops a result
  end_loop,      // closes the innermost iteration
  end_gather,    // → the results
  filter,        // a: target of its end, for null; pops a list and opens a filter over it
  select,        // a: target when all are seen; the next element becomes `item`
  keep,          // a: target of its end; pops the predicate's value
  end_filter,    // → what was kept
  test,          // pops a value → whether `?` meets it; a: a Testing
  any,           // a: count; pops them → whether one is true
  invert,        // pops a boolean → the other
  coerce,        // a: type
  table_begin,   // a: table
  table_input,   // pops the next input's value
  table_cell,    // a: input, which becomes `?`
  table_unless,  // a: the next rule's place, for a cell that is not met; pops the verdict
  table_allow,   // a: the table's end, for an input that may not be; pops the verdict
  table_hit,     // pops a rule's outputs
  table_missed,  // a: place behind the defaults, when a rule was hit
  table_order,   // a: output; pops the list of its values, best first
  table_end,     // → by the hit policy
};

enum class Gathering { list, list_with_partial, some, every };
/// `input_named`: the test speaks of `?` itself, so that its boolean is the answer.
enum class Testing { plain, input_named };

struct Instruction {
  Instruct instruct;
  std::int32_t a = 0;
  std::int32_t b = 0;
};

struct Definition {
  std::vector<Parameter> parameters;
  TypePointer result;      // where it can be seen without evaluating; else null
  std::int32_t entry = 0;  // -1: external, not for us to call
};

/// What the machine must know of a table besides its code.
struct TableShape {
  HitPolicy policy = HitPolicy::unique;
  Aggregation aggregation = Aggregation::list;
  std::vector<TypePointer> input_types;
  std::vector<std::pair<std::string, TypePointer>> outputs;
};

struct Code {
  std::vector<Instruction> instructions;
  std::vector<Value> constants;
  std::vector<std::string> names;
  std::vector<std::vector<std::string>> argument_names;
  std::vector<TypePointer> types;
  std::vector<Definition> definitions;
  std::vector<TableShape> tables;
};

/// Trees to code.
[[nodiscard]] std::shared_ptr<const Code> code_of(const Node& root);

[[nodiscard]] std::string listing(const Code& code);

}  // namespace huiyin::feel
