// Values, operators, names and calls. Loops and filters: machine_loops.cpp.

#include "bpmn/feel/machine.hpp"

#include <algorithm>
#include <utility>

#include "bpmn/feel/builtin.hpp"
#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

Value Machine::pop() {
  Value value = std::move(stack_.back());
  stack_.pop_back();
  return value;
}

std::vector<Value> Machine::pop_several(std::size_t count) {
  const auto first = stack_.end() - static_cast<std::ptrdiff_t>(count);
  std::vector<Value> values(std::make_move_iterator(first), std::make_move_iterator(stack_.end()));
  stack_.erase(first, stack_.end());
  return values;
}

const std::string& Machine::name_at(std::int32_t index) const {
  return code_->names[static_cast<std::size_t>(index)];
}

Value Machine::bounded(Value value) {
  if (value.nesting() > limits_.depth) {
    budget_.stop("feel.too_deep");
  } else if (value.weight() > limits_.memory_bytes) {
    // Shared within the evaluation, it takes little; whoever writes it out would never end.
    budget_.stop("feel.too_large");
  } else {
    return value;
  }
  return {};
}

Outcome<Value> Machine::outcome(Value value) const {
  if (budget_.stopped().empty()) return value;
  return Refusal{std::string(budget_.stopped()), RefusalKind::too_large};
}

void Machine::bind(std::string_view name, Value value, Scope::Sight sight) {
  scope_ = std::make_shared<const Scope>(Scope{scope_, name, std::move(value), sight, nullptr});
}

const Value* Machine::look_up(std::string_view name) const {
  for (const Scope* scope = scope_.get(); scope != nullptr; scope = scope->parent.get()) {
    if (scope->outer != nullptr) {
      if (const Value* found = scope->outer->find(name)) return found;
    } else if (scope->sight == Scope::Sight::name) {
      if (scope->name == name) return &scope->value;
    } else if (const Value* found = scope->value.context()->find(name)) {
      return found;
    }
  }
  return nullptr;
}

/// A variable may be called as a function of the library is ("date"): then the call means the library's.
Value Machine::callee(std::string_view name) const {
  const Value* variable = look_up(name);
  if (variable != nullptr && variable->function() != nullptr) return *variable;
  return built_in_named(name);
}

Value Machine::run(std::shared_ptr<const Code> code, std::size_t entry, ScopePointer scope) {
  const std::size_t base = frames_.size();
  frames_.push_back({std::exchange(code_, std::move(code)), at_, std::exchange(scope_, std::move(scope))});
  at_ = entry;
  while (frames_.size() > base) {
    if (!budget_.spend(1)) {
      code_ = frames_[base].code;
      frames_.resize(base);
      return {};
    }
    const Instruction& instruction = code_->instructions[at_++];
    if (instruction.instruct == Instruct::give_back) {
      Frame& frame = frames_.back();
      at_ = frame.at;
      scope_ = std::move(frame.scope);
      code_ = std::move(frame.code);
      frames_.pop_back();
    } else {
      step(instruction);
    }
  }
  return budget_.stopped().empty() ? pop() : Value();
}

void Machine::step(const Instruction& instruction) {
  if (instruction.instruct <= Instruct::range) return step_value(instruction);
  if (instruction.instruct < Instruct::gather) return step_operator(instruction);
  if (instruction.instruct < Instruct::filter) return step_loop(instruction);
  if (instruction.instruct < Instruct::coerce) return step_filter(instruction);
  step_table(instruction);
}

void Machine::step_value(const Instruction& instruction) {
  switch (instruction.instruct) {
    case Instruct::constant:
      push(code_->constants[static_cast<std::size_t>(instruction.a)]);
      break;
    case Instruct::name: {
      const std::string& name = name_at(instruction.a);
      const Value* found = look_up(name);
      push(found != nullptr ? *found : built_in_named(name));
      break;
    }
    case Instruct::callee:
      push(callee(name_at(instruction.a)));
      break;
    case Instruct::list: {
      const auto count = static_cast<std::size_t>(instruction.a);
      budget_.allocate(count * sizeof(Value) + 64);
      push(bounded(List(pop_several(count))));
      break;
    }
    case Instruct::context_begin:
      building_.push_back({Context(), scope_});
      break;
    case Instruct::context_entry: {
      Building& building = building_.back();
      const std::string& name = name_at(instruction.a);
      budget_.spend(building.context.size() / 8);
      budget_.allocate(sizeof(Context::Entry) + sizeof(Scope) + name.size());
      building.twice = building.twice || building.context.find(name) != nullptr;
      building.context.put(name, stack_.back());
      bind(name, pop());
      break;
    }
    case Instruct::context_end:
      end_context();
      break;
    case Instruct::twice:
      push(Value(stack_.back()));
      break;
    case Instruct::range: {
      Range range{static_cast<Range::End>(instruction.a), {}, {}, static_cast<Range::End>(instruction.b)};
      range.high = pop();
      range.low = pop();
      push(bounded(range_of(std::move(range), budget_)));
      break;
    }
    default:
      break;
  }
}

void Machine::end_context() {
  Building building = std::move(building_.back());
  building_.pop_back();
  scope_ = std::move(building.scope);
  push(building.twice ? Value() : bounded(std::move(building.context)));
}

void Machine::step_operator(const Instruction& instruction) {
  const auto a = static_cast<std::size_t>(instruction.a);
  switch (instruction.instruct) {
    case Instruct::negate:
      stack_.back() = negate(stack_.back());
      break;
    case Instruct::binary: {
      const Value right = pop();
      stack_.back() = bounded(binary(static_cast<Operation>(a), stack_.back(), right, budget_));
      break;
    }
    case Instruct::and_jump:
      if (stack_.back().is_false()) at_ = a;
      break;
    case Instruct::or_jump:
      if (stack_.back().is_true()) at_ = a;
      break;
    case Instruct::both: {
      const Value right = pop();
      stack_.back() = conjunction(stack_.back(), right);
      break;
    }
    case Instruct::either: {
      const Value right = pop();
      stack_.back() = disjunction(stack_.back(), right);
      break;
    }
    case Instruct::between: {
      const Value high = pop();
      const Value low = pop();
      const Value value = pop();
      push(conjunction(compare(Comparison::at_least, value, low, budget_),
                       compare(Comparison::at_most, value, high, budget_)));
      break;
    }
    case Instruct::in: {
      const std::vector<Value> tests = pop_several(a);
      const Value value = pop();
      push(is_in_any(value, tests, budget_));
      break;
    }
    case Instruct::instance: {
      const Type& type = *code_->types[a];
      stack_.back() = type.sort == Type::Sort::unknown ? Value() : Value(is_instance(stack_.back(), type));
      break;
    }
    case Instruct::path:
      stack_.back() = member(stack_.back(), name_at(instruction.a), budget_);
      break;
    case Instruct::call:
      call_top(a,
               instruction.b < 0 ? nullptr : &code_->argument_names[static_cast<std::size_t>(instruction.b)]);
      break;
    case Instruct::jump:
      at_ = a;
      break;
    case Instruct::jump_unless:
      if (!pop().is_true()) at_ = a;
      break;
    case Instruct::function:
      make_function(a);
      break;
    default:
      break;
  }
}

void Machine::make_function(std::size_t definition) {
  budget_.allocate(sizeof(Function) + 2 * sizeof(Scope));
  // A closure nests as deep as the functions among the names it was made among, so that no chain of them
  // grows long.
  std::size_t nesting = 0;
  std::size_t links = 0;
  for (const Scope* scope = scope_.get(); scope != nullptr; scope = scope->parent.get()) {
    nesting = std::max(nesting, scope->value.nesting());
    ++links;
  }
  budget_.spend(links);
  push(bounded(
      std::make_shared<const Function>(Function{nullptr, code_, definition, scope_, nullptr, nesting})));
}

void Machine::call_top(std::size_t count, const std::vector<std::string>* names) {
  std::vector<Value> arguments = pop_several(count);
  const Value callee = pop();
  const Function* function = callee.function();
  if (function == nullptr) return push({});
  if (function->built_in != nullptr) {
    return push(bounded(apply(*function->built_in, *this, std::move(arguments), names)));
  }
  if (names != nullptr) {
    std::vector<std::string> parameters;
    if (function->outside != nullptr) parameters = function->outside->parameters();
    if (function->code != nullptr) {
      for (const auto& parameter : function->code->definitions[function->definition].parameters) {
        parameters.push_back(parameter.name);
      }
    }
    std::vector<Value> ordered(parameters.size());
    for (std::size_t i = 0; i < names->size(); ++i) {
      const auto found = std::find(parameters.begin(), parameters.end(), (*names)[i]);
      if (found == parameters.end()) return push({});
      ordered[static_cast<std::size_t>(found - parameters.begin())] = std::move(arguments[i]);
    }
    arguments = std::move(ordered);
  }
  if (!enter(*function, std::move(arguments))) push({});
}

/// Opens a frame for a function of FEEL; its value will be on the stack when the frame is left.
bool Machine::enter(const Function& function, std::vector<Value> arguments) {
  if (frames_.size() + depth_ >= limits_.depth) return budget_.stop("feel.too_deep");
  if (function.outside != nullptr) {
    if (arguments.size() != function.outside->parameters().size()) return false;
    ++depth_;
    push(bounded(function.outside->call(std::move(arguments), *this)));
    --depth_;
    return true;
  }
  const Definition& definition = function.code->definitions[function.definition];
  if (definition.entry < 0 || definition.parameters.size() != arguments.size()) return false;
  // The caller's code may be the only thing that keeps the function.
  std::shared_ptr<const Code> code = function.code;
  ScopePointer inner = function.scope;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Parameter& parameter = definition.parameters[i];
    inner = std::make_shared<const Scope>(
        Scope{inner, parameter.name, coerced(arguments[i], *parameter.type), Scope::Sight::name, nullptr});
  }
  frames_.push_back({std::exchange(code_, std::move(code)), at_, std::exchange(scope_, std::move(inner))});
  at_ = static_cast<std::size_t>(definition.entry);
  return true;
}

Value Machine::call(const Value& function, std::vector<Value> arguments) {
  const Function* found = function.function();
  if (found == nullptr) return {};
  if (found->built_in != nullptr) return apply(*found->built_in, *this, std::move(arguments), nullptr);
  if (found->outside != nullptr) {
    return enter(*found, std::move(arguments)) ? pop() : Value();
  }
  const Definition& definition = found->code->definitions[found->definition];
  if (definition.entry < 0 || definition.parameters.size() != arguments.size()) return {};
  if (frames_.size() + depth_ + 1 >= limits_.depth) {
    budget_.stop("feel.too_deep");
    return {};
  }
  ScopePointer inner = found->scope;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Parameter& parameter = definition.parameters[i];
    inner = std::make_shared<const Scope>(
        Scope{inner, parameter.name, coerced(arguments[i], *parameter.type), Scope::Sight::name, nullptr});
  }
  ++depth_;
  Value value = run(found->code, static_cast<std::size_t>(definition.entry), std::move(inner));
  --depth_;
  return value;
}

}  // namespace huiyin::feel
