#pragma once
// A DMN file: decisions with boxed expressions and decision tables, knowledge models, services, item
// definitions (DMN 1.2 – 1.5; the names of elements are the same in all). Everything is compiled to stack
// code when read.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "bpmn/feel/feel.hpp"
#include "bpmn/feel/type.hpp"

namespace huiyin::feel {

struct DecisionElement;
struct DecisionImport;

class DecisionModel {
 public:
  /// Models by namespace, for those that import them.
  using Library = std::map<std::string, std::shared_ptr<const DecisionModel>, std::less<>>;

  /// Refusals are those of the XML reader, or dmn.not_a_model. An element whose expression cannot be compiled
  /// refuses when it is asked, and is null to those that require it.
  [[nodiscard]] static Outcome<std::shared_ptr<const DecisionModel>> read(std::string_view text,
                                                                          const Library& library = {});
  ~DecisionModel();
  DecisionModel(const DecisionModel&) = delete;
  DecisionModel& operator=(const DecisionModel&) = delete;

  /// The value of a decision or a decision service, by name or id. Refuses dmn.unknown_decision.
  [[nodiscard]] Outcome<Value> evaluate(std::string_view name, const Context& inputs,
                                        const Limits& limits = {}) const;

  /// Whether it can be asked for a decision or a service of that name or id.
  [[nodiscard]] bool has_decision(std::string_view name) const { return find_decision(name) != nullptr; }

  [[nodiscard]] const std::string& space() const { return space_; }
  [[nodiscard]] const std::vector<std::unique_ptr<DecisionElement>>& elements() const { return elements_; }
  [[nodiscard]] const std::vector<DecisionImport>& imports() const { return imports_; }
  [[nodiscard]] const Types& types() const { return types_; }

 private:
  friend class DecisionReader;
  DecisionModel();
  [[nodiscard]] const DecisionElement* find_decision(std::string_view name) const;

  std::string space_;
  std::vector<DecisionImport> imports_;
  std::vector<std::unique_ptr<DecisionElement>> elements_;
  Types types_;
};

}  // namespace huiyin::feel
