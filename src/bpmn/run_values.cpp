// Variables: read from the innermost scope outwards, written where the name is, or else to the process
// (10.4.1).

#include "bpmn/run.hpp"

namespace huiyin::bpmn {

feel::Context Run::visible(Number scope, const feel::Context& locals) const {
  std::vector<const ScopeInstance*> chain;
  for (const ScopeInstance* one = state_.scope(scope); one != nullptr; one = state_.scope(one->parent)) {
    chain.push_back(one);
  }
  if (chain.size() == 1 && locals.size() == 0) return chain.front()->variables;
  feel::Context all;
  for (std::size_t i = chain.size(); i-- > 0;) {
    for (const auto& [name, value] : chain[i]->variables.entries()) all.put(name, value);
  }
  for (const auto& [name, value] : locals.entries()) all.put(name, value);
  return all;
}

feel::Limits Run::limits() const {
  feel::Limits limits = bounds_.formulas;
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now_.time).time_since_epoch().count();
  feel::DateTime now;
  now.time.zone = *feel::Zone::of_offset(0);
  limits.now = feel::plus(now, static_cast<feel::Nanos>(seconds) * feel::second_nanos);
  return limits;
}

Outcome<feel::Value> Run::evaluate(const Formula& formula, const feel::Context& variables) const {
  if (formula.empty()) return feel::Value();
  return program_.expressions[static_cast<std::size_t>(formula.code)].evaluate(variables, limits());
}

Outcome<feel::Value> Run::evaluate(const Formula& formula, Number scope) const {
  const ScopeInstance& here = *state_.scope(scope);
  // The usual case, without a copy.
  if (here.parent == 0) return evaluate(formula, here.variables);
  return evaluate(formula, visible(scope));
}

void Run::set_variables(Number scope, const feel::Context& variables) {
  if (variables.size() == 0) return;
  for (const auto& [name, value] : variables.entries()) {
    const ScopeInstance* target = state_.scope(scope);
    // A called process keeps to its own; what it leaves behind is handed over when it ends.
    while (target->variables.find(name) == nullptr && target->parent != 0 &&
           program_.scope(target->scope).owner != none) {
      target = state_.scope(target->parent);
    }
    emit(VariablesSet{target->number, 0, feel::Context{{name, value}}});
  }
  dirty_ = true;
}

}  // namespace huiyin::bpmn
