#pragma once
// The inside of a decision model: its elements and how they refer to each other.

#include <optional>

#include "bpmn/feel/code.hpp"
#include "bpmn/feel/decision_model.hpp"

namespace huiyin::feel {

struct DecisionElement {
  enum class Sort { input, decision, knowledge, service };
  Sort sort = Sort::input;
  std::string id;
  std::string name;
  TypePointer type;
  std::vector<std::string> required;  // hrefs; of a service: its outputs
  std::vector<std::string> inputs;    // of a service: input data, then input decisions
  std::vector<Parameter> parameters;  // of a knowledge model
  std::shared_ptr<const Code> code;   // null where there is no logic
  std::optional<Refusal> broken;
};

struct DecisionImport {
  std::string name;
  std::shared_ptr<const DecisionModel> model;
};

/// What an href names: an element of the model itself or of an imported one.
struct DecisionTarget {
  const DecisionElement* element = nullptr;
  const DecisionImport* import = nullptr;
};

[[nodiscard]] DecisionTarget target_of(const DecisionModel& model, std::string_view href);

}  // namespace huiyin::feel
