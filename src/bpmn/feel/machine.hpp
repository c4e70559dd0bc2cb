#pragma once
// Runs stack code. One machine serves one evaluation; functions the library calls back run on it too.

#include <memory>
#include <span>
#include <vector>

#include "bpmn/feel/budget.hpp"
#include "bpmn/feel/code.hpp"
#include "bpmn/feel/feel.hpp"
#include "bpmn/feel/function.hpp"

namespace huiyin::feel {

using ScopePointer = std::shared_ptr<const Scope>;

class Machine {
 public:
  explicit Machine(const Limits& limits) : limits_(limits), budget_(limits.steps, limits.memory_bytes) {}

  [[nodiscard]] Value run(std::shared_ptr<const Code> code, std::size_t entry, ScopePointer scope);
  /// Null where it is no function, or not for so many arguments.
  [[nodiscard]] Value call(const Value& function, std::vector<Value> arguments);

  [[nodiscard]] Budget& budget() { return budget_; }
  [[nodiscard]] const Limits& limits() const { return limits_; }
  /// The value, unless it nests too deep.
  [[nodiscard]] Value bounded(Value value);
  [[nodiscard]] Outcome<Value> outcome(Value value) const;

 private:
  struct Frame {
    std::shared_ptr<const Code> code;
    std::size_t at = 0;
    ScopePointer scope;
  };
  struct Gather {
    Gathering kind = Gathering::list;
    List results;
    Value verdict;  // of some and every
    enum class State { going, failed } state = State::going;
    std::size_t iterations = 0;  // open before it
    ScopePointer scope;
  };
  struct Iteration {
    Value list;  // or a span, counted:
    Value current;
    Value last;
    std::int64_t step = 0;
    std::size_t index = 0;
    std::size_t name = 0;
    ScopePointer scope;
  };
  struct Filter {
    Value list;
    std::size_t index = 0;
    List kept;
    Value selected;
    enum class Sort { unknown, predicate, index } sort = Sort::unknown;
    ScopePointer scope;
  };

  struct Hits {
    std::size_t table = 0;
    std::vector<Value> inputs;
    std::vector<std::vector<Value>> rows;  // the outputs of each rule that was hit
    std::vector<List> orders;              // of each output, best first
    enum class State { going, refused } state = State::going;
    ScopePointer scope;
  };

  void step(const Instruction& instruction);
  void step_value(const Instruction& instruction);
  void step_operator(const Instruction& instruction);
  void step_loop(const Instruction& instruction);
  void step_filter(const Instruction& instruction);
  void step_table(const Instruction& instruction);

  Value pop();
  void push(Value value) { stack_.push_back(std::move(value)); }
  std::vector<Value> pop_several(std::size_t count);
  void bind(std::string_view name, Value value, Scope::Sight sight = Scope::Sight::name);
  [[nodiscard]] const Value* look_up(std::string_view name) const;
  [[nodiscard]] Value callee(std::string_view name) const;
  [[nodiscard]] const std::string& name_at(std::int32_t index) const;

  void call_top(std::size_t count, const std::vector<std::string>* names);
  bool enter(const Function& function, std::vector<Value> arguments);
  void make_function(std::size_t definition);
  void end_context();

  void begin_iteration(Value domain, const Instruction& instruction);
  void begin_span(Value low, Value high, const Instruction& instruction);
  void advance(const Instruction& instruction);
  void collect(Value result, const Instruction& instruction);
  void end_gather();
  void fail_gather(const Instruction& instruction);
  void keep(const Value& verdict, const Instruction& instruction);
  void test_input(const Value& test, Testing testing);
  void begin_cell(const Value& input);

  Limits limits_;
  Budget budget_;
  std::size_t depth_ = 0;
  std::shared_ptr<const Code> code_;
  std::size_t at_ = 0;
  ScopePointer scope_;
  std::vector<Value> stack_;
  std::vector<Frame> frames_;
  struct Building {
    Context context;
    ScopePointer scope;
    bool twice = false;
  };
  std::vector<Building> building_;
  std::vector<Gather> gathers_;
  std::vector<Iteration> iterations_;
  std::vector<Filter> filters_;
  std::vector<Hits> hits_;
};

}  // namespace huiyin::feel
