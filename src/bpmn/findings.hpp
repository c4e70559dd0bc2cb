#pragma once
// Collects findings as checks see them, so that one pass says everything there is to say.

#include <string_view>
#include <utility>
#include <vector>

#include "bpmn/finding.hpp"
#include "bpmn/source.hpp"

namespace huiyin::bpmn {

class Findings {
 public:
  explicit Findings(const Source& source) : source_(source) {}

  /// Breaks a clause of the standard or what the engine runs.
  void refuse(const Site& site, std::string_view code, std::string_view clause = "",
              std::string detail = "") {
    add(Weight::refused, site, code, clause, std::move(detail));
  }
  /// Breaks a clause that well-known modellers leave out without harm: refused, unless one of them wrote the
  /// file.
  void refuse_unless_tolerant(const Site& site, std::string_view code, std::string_view clause,
                              std::string detail = "") {
    const Weight weight = source_.dialect() == Dialect::tolerant ? Weight::reported : Weight::refused;
    add(weight, site, code, clause, std::move(detail));
  }
  void report(const Site& site, std::string_view code, std::string detail = "") {
    add(Weight::reported, site, code, "", std::move(detail));
  }

  [[nodiscard]] std::vector<Finding> take() { return std::move(all_); }

 private:
  void add(Weight weight, const Site& site, std::string_view code, std::string_view clause,
           std::string detail) {
    const Site* named = &site;
    while (named->parent != nullptr && named->id().empty()) named = named->parent;
    all_.push_back({weight,
                    std::string(code),
                    site.element->name,
                    named->id(),
                    site.element->line,
                    std::string(clause),
                    std::move(detail),
                    {}});
  }

  const Source& source_;
  std::vector<Finding> all_;
};

}  // namespace huiyin::bpmn
