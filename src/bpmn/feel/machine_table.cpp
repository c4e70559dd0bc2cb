// Decision tables (DMN 1.4, 8 and 10.3.3): rule by rule, cell by cell, until one is not met.

#include <utility>

#include "bpmn/feel/hit_policy.hpp"
#include "bpmn/feel/machine.hpp"

namespace huiyin::feel {

void Machine::begin_cell(const Value& input) {
  scope_ = hits_.back().scope;
  bind("?", input);
}

void Machine::step_table(const Instruction& instruction) {
  const auto a = static_cast<std::size_t>(instruction.a);
  switch (instruction.instruct) {
    case Instruct::coerce:
      stack_.back() = coerced(stack_.back(), *code_->types[a]);
      break;
    case Instruct::table_begin: {
      Hits hits;
      hits.table = a;
      hits.scope = scope_;
      hits.orders.resize(code_->tables[a].outputs.size());
      hits_.push_back(std::move(hits));
      break;
    }
    case Instruct::table_input: {
      Hits& hits = hits_.back();
      hits.inputs.push_back(coerced(pop(), *code_->tables[hits.table].input_types[hits.inputs.size()]));
      break;
    }
    case Instruct::table_cell:
      begin_cell(hits_.back().inputs[a]);
      break;
    case Instruct::table_unless:
      scope_ = hits_.back().scope;
      if (!pop().is_true()) at_ = a;
      break;
    case Instruct::table_allow: {
      Hits& hits = hits_.back();
      scope_ = hits.scope;
      if (!pop().is_true() && !hits.inputs.back().is_null()) {
        hits.state = Hits::State::refused;
        at_ = a;
      }
      break;
    }
    case Instruct::table_hit: {
      Hits& hits = hits_.back();
      const auto& outputs = code_->tables[hits.table].outputs;
      std::vector<Value> row = pop_several(outputs.size());
      for (std::size_t i = 0; i < row.size(); ++i) row[i] = coerced(row[i], *outputs[i].second);
      budget_.allocate((row.size() + 1) * sizeof(Value));
      hits.rows.push_back(std::move(row));
      break;
    }
    case Instruct::table_missed:
      if (!hits_.back().rows.empty()) at_ = a;
      break;
    case Instruct::table_order: {
      const Value order = pop();
      if (order.list() != nullptr) hits_.back().orders[a] = *order.list();
      break;
    }
    case Instruct::table_end: {
      Hits hits = std::move(hits_.back());
      hits_.pop_back();
      scope_ = std::move(hits.scope);
      const TableShape& shape = code_->tables[hits.table];
      push(hits.state == Hits::State::refused
               ? Value()
               : bounded(answer(shape, std::move(hits.rows), hits.orders, *this)));
      break;
    }
    default:
      break;
  }
}

}  // namespace huiyin::feel
