// Asking a decision: what it requires is asked first, once each; it sees that and nothing else
// (DMN 1.4, 10.4).

#include <set>

#include "bpmn/feel/decision_element.hpp"
#include "bpmn/feel/machine.hpp"

namespace huiyin::feel {

namespace {

ScopePointer scope_of(Context context) {
  Scope root;
  root.value = Value(std::move(context));
  root.outer = root.value.context();
  return std::make_shared<const Scope>(std::move(root));
}

class Evaluation {
 public:
  Evaluation(const DecisionModel& model, const Context& inputs, Machine& machine)
      : model_(model), inputs_(inputs), machine_(machine) {}

  Value of(const DecisionElement& element);
  Context required_by(const DecisionElement& element, const std::vector<std::string>& hrefs);
  Value service(const DecisionElement& element);

 private:
  const DecisionModel& model_;
  const Context& inputs_;
  Machine& machine_;
  std::map<const DecisionElement*, Value> done_;
  std::set<const DecisionElement*> asked_;
};

/// A knowledge model or a service as a function. The model outlives the evaluation, and so its values.
class ElementFunction final : public Outside {
 public:
  ElementFunction(const DecisionModel& model, const DecisionElement& element)
      : model_(model), element_(element) {
    for (const Parameter& parameter : element.parameters) names_.push_back(parameter.name);
    for (const std::string& href : element.inputs) {
      const DecisionTarget target = target_of(model, href);
      if (target.element != nullptr) names_.push_back(target.element->name);
    }
  }
  [[nodiscard]] const std::vector<std::string>& parameters() const override { return names_; }

  [[nodiscard]] Value call(std::vector<Value> arguments, Machine& machine) const override {
    Context given;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const bool typed = i < element_.parameters.size();
      given.put(names_[i],
                typed ? coerced(arguments[i], *element_.parameters[i].type) : std::move(arguments[i]));
    }
    Evaluation evaluation(model_, given, machine);
    if (element_.sort == DecisionElement::Sort::service) return evaluation.service(element_);
    if (element_.code == nullptr) return {};
    Context names = evaluation.required_by(element_, element_.required);
    for (const auto& [name, value] : given.entries()) names.put(name, value);
    const Value result = machine.run(element_.code, 0, scope_of(std::move(names)));
    return element_.type->sort == Type::Sort::function ? result : coerced(result, *element_.type);
  }

 private:
  const DecisionModel& model_;
  const DecisionElement& element_;
  std::vector<std::string> names_;
};

Value Evaluation::of(const DecisionElement& element) {
  using Sort = DecisionElement::Sort;
  if (element.sort == Sort::knowledge || element.sort == Sort::service) {
    Function function;
    function.outside = std::make_shared<ElementFunction>(model_, element);
    return Value(std::make_shared<const Function>(std::move(function)));
  }
  if (const Value* given = inputs_.find(element.name)) return coerced(*given, *element.type);
  if (element.sort == Sort::input || element.code == nullptr) return {};
  if (const auto known = done_.find(&element); known != done_.end()) return known->second;
  // Asked while being answered: decisions in a circle have no value. So has a chain longer than any call may
  // be.
  if (!asked_.insert(&element).second || asked_.size() - done_.size() > machine_.limits().depth) return {};
  Value value = machine_.run(element.code, 0, scope_of(required_by(element, element.required)));
  value = coerced(value, *element.type);
  done_[&element] = value;
  return value;
}

Context Evaluation::required_by(const DecisionElement&, const std::vector<std::string>& hrefs) {
  Context names;
  std::map<std::string, Context> imported;
  for (const std::string& href : hrefs) {
    const DecisionTarget target = target_of(model_, href);
    if (target.element == nullptr) continue;
    if (target.import == nullptr) {
      names.put(target.element->name, of(*target.element));
      continue;
    }
    const Value* inner = inputs_.find(target.import->name);
    const Context& inputs = inner != nullptr && inner->context() != nullptr ? *inner->context() : inputs_;
    Value value = Evaluation(*target.import->model, inputs, machine_).of(*target.element);
    if (target.import->name.empty()) {
      names.put(target.element->name, std::move(value));
    } else {
      imported[target.import->name].put(target.element->name, std::move(value));
    }
  }
  for (auto& [name, context] : imported) names.put(name, Value(std::move(context)));
  return names;
}

/// One output is its value; several are a context.
Value Evaluation::service(const DecisionElement& element) {
  Context outputs = required_by(element, element.required);
  Value result = outputs.size() == 1 ? outputs.entries().front().second : Value(std::move(outputs));
  const Type& type = *element.type;
  return coerced(result, type.sort == Type::Sort::function ? *type.element : type);
}

}  // namespace

const DecisionElement* DecisionModel::find_decision(std::string_view name) const {
  for (const auto& element : elements_) {
    const bool asks =
        element->sort == DecisionElement::Sort::decision || element->sort == DecisionElement::Sort::service;
    if (asks && (element->name == name || element->id == name)) return element.get();
  }
  return nullptr;
}

Outcome<Value> DecisionModel::evaluate(std::string_view name, const Context& inputs,
                                       const Limits& limits) const {
  const DecisionElement* found = find_decision(name);
  if (found == nullptr) return Refusal{"dmn.unknown_decision", RefusalKind::not_found, std::string(name)};
  if (found->broken) return *found->broken;
  Machine machine(limits);
  Evaluation evaluation(*this, inputs, machine);
  Value value =
      found->sort == DecisionElement::Sort::service ? evaluation.service(*found) : evaluation.of(*found);
  return machine.outcome(std::move(value));
}

}  // namespace huiyin::feel
